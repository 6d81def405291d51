package org.sarai.reporting.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.sarai.reporting.Differences;
import org.sarai.reporting.Differences.Line;
import org.sarai.reporting.Differences.Reason;
import org.sarai.reporting.FrozenReport;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Clock;

/**
 * Goes from a report's figures to today's in steps, and counts after each: another rule, then what
 * fell away, then what came, reason by reason, and at last who counts as whom. So the steps add up
 * whatever happened.
 */
@Stateless
public class Explanation {
  @EJB private Answers answers;
  @EJB private RuleBook rules;
  @EJB private Whereabouts whereabouts;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** Reads the ledgers of the two instants, each as it stood. */
  public Differences of(FrozenReport report) {
    var frozen = report.question();
    var now = at(frozen, Clock.now());
    var rule = rules.current();
    var then = rows(frozen, report.ruleVersion(), report.leftOut());
    var byNewRule = rows(frozen, rule, report.leftOut());
    var today = rows(now, rule, report.leftOut());
    var steps = new Steps(then);
    steps.replace(Reason.RULE, byNewRule);
    steps.remove(fallen(byNewRule, today, now, report));
    steps.add(come(byNewRule, today, frozen, report), frozen);
    steps.replace(Reason.MERGED, today);
    return new Differences(
        total(frozen, report.ruleVersion(), report), total(now, rule, report), steps.lines);
  }

  private Trained.Total total(TrainedQuestion question, String rule, FrozenReport report) {
    return answers.trained(question, rule, report.leftOut()).total();
  }

  private static TrainedQuestion at(TrainedQuestion question, LocalDateTime instant) {
    return new TrainedQuestion(
        question.by(),
        question.from(),
        question.to(),
        Clock.instant(instant),
        question.audience(),
        question.filters());
  }

  /** Each participation with its person. */
  private Map<Long, Long> rows(TrainedQuestion question, String rule, List<String> leftOut) {
    var rows = new HashMap<Long, Long>();
    new TrainedQuery(database, question, rule, leftOut)
        .rows()
        .forEach(row -> rows.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    return rows;
  }

  private Map<Reason, List<Long>> fallen(
      Map<Long, Long> before, Map<Long, Long> today, TrainedQuestion now, FrozenReport report) {
    var gone = without(before.keySet(), today.keySet());
    return whereabouts.fallen(gone, now, rules.current(), report.leftOut());
  }

  private Map<Reason, List<Long>> come(
      Map<Long, Long> before, Map<Long, Long> today, TrainedQuestion then, FrozenReport report) {
    var fresh = without(today.keySet(), before.keySet());
    return whereabouts.come(fresh, then, rules.current(), report.leftOut());
  }

  private static List<Long> without(Collection<Long> some, Collection<Long> others) {
    return some.stream().filter(id -> !others.contains(id)).sorted().toList();
  }

  /** What is counted while one reason after the other is taken into account. */
  private final class Steps {
    private final Map<Long, Long> rows;
    private final List<Line> lines = new ArrayList<>();
    private long persons;

    Steps(Map<Long, Long> rows) {
      this.rows = new HashMap<>(rows);
      this.persons = distinct();
    }

    private long distinct() {
      return new HashSet<>(rows.values()).size();
    }

    void replace(Reason reason, Map<Long, Long> others) {
      var before = rows.size();
      rows.clear();
      rows.putAll(others);
      line(reason, before);
    }

    void remove(Map<Reason, List<Long>> fallen) {
      new EnumMap<>(byOrder(fallen))
          .forEach(
              (reason, records) -> {
                var before = rows.size();
                records.forEach(rows::remove);
                line(reason, before);
              });
    }

    /** Those who come count as whom they counted then. */
    void add(Map<Reason, List<Long>> come, TrainedQuestion then) {
      var people = whereabouts.people(come.values(), then);
      new EnumMap<>(byOrder(come))
          .forEach(
              (reason, records) -> {
                var before = rows.size();
                records.forEach(record -> rows.put(record, people.get(record)));
                line(reason, before);
              });
    }

    private EnumMap<Reason, List<Long>> byOrder(Map<Reason, List<Long>> some) {
      var ordered = new EnumMap<Reason, List<Long>>(Reason.class);
      ordered.putAll(some);
      return ordered;
    }

    private void line(Reason reason, int before) {
      var now = distinct();
      if (now != persons || rows.size() != before) {
        lines.add(new Line(reason, now - persons, (long) rows.size() - before));
      }
      persons = now;
    }
  }
}
