package org.sarai.plan.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sarai.plan.Stage;
import org.sarai.plan.Word;
import org.sarai.plan.WordKind;
import org.sarai.reporting.Heads;
import org.sarai.shared.Cells;

/** What stands in the plan's tables: the newest row of each thing. */
@Stateless
@PermitAll
public class PlanFacts {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** A rule as it is stored. */
  public record RuleFact(
      String reference, long courseId, Integer everyMonths, String rank, String wing) {}

  /** A target as it is stored. */
  public record TargetFact(long institutionId, String institution, Heads planned) {}

  public List<Word> words(long academy) {
    return rows(
            "select w.kind, w.word, w.institution_id, i.name from plan_word w"
                + " left join institution i on i.id = w.institution_id"
                + " where w.academy_id = ?1 and not w.removed and w.id = (select max(n.id)"
                + " from plan_word n where n.academy_id = w.academy_id and n.kind = w.kind"
                + " and n.word = w.word and n.institution_id <=> w.institution_id)"
                + " order by w.kind, w.word, i.name",
            academy)
        .stream()
        .map(
            row ->
                new Word(
                    WordKind.valueOf((String) row[0]),
                    (String) row[1],
                    row[2] == null ? null : (Long) number(row[2]),
                    (String) row[3]))
        .toList();
  }

  public List<RuleFact> rules(long academy, int year) {
    return rows(
            "select cast(r.reference as varchar(22)), r.course_id, r.every_months, r.service_rank,"
                + " r.wing from plan_rule r join course c on c.id = r.course_id"
                + " where r.academy_id = ?1 and r.year = ?2 and not r.removed"
                + " and r.id = (select max(n.id) from plan_rule n where n.reference = r.reference)"
                + " order by c.code, r.id",
            academy,
            year)
        .stream()
        .map(
            row ->
                new RuleFact(
                    (String) row[0],
                    number(row[1]),
                    row[2] == null ? null : (Integer) ((Number) row[2]).intValue(),
                    (String) row[3],
                    (String) row[4]))
        .toList();
  }

  public List<TargetFact> targets(long academy, int year) {
    return rows(
            "select t.institution_id, i.name, t.persons, t.women from plan_target t"
                + " join institution i on i.id = t.institution_id"
                + " where t.academy_id = ?1 and t.year = ?2 and not t.removed and t.id ="
                + " (select max(n.id) from plan_target n where n.academy_id = t.academy_id"
                + " and n.year = t.year and n.institution_id = t.institution_id)"
                + " order by i.name, i.id",
            academy,
            year)
        .stream()
        .map(
            row ->
                new TargetFact(
                    number(row[0]), (String) row[1], new Heads(number(row[2]), number(row[3]))))
        .toList();
  }

  /** Days of the stages by course. */
  public Map<Long, Map<Stage, LocalDate>> stages(long academy) {
    var stages = new HashMap<Long, Map<Stage, LocalDate>>();
    rows(
            "select s.course_id, s.stage, s.since from plan_stage s where s.academy_id = ?1"
                + " and s.since is not null and s.id = (select max(n.id) from plan_stage n"
                + " where n.academy_id = s.academy_id and n.course_id = s.course_id"
                + " and n.stage = s.stage)",
            academy)
        .forEach(
            row ->
                stages
                    .computeIfAbsent(number(row[0]), course -> new EnumMap<>(Stage.class))
                    .put(Stage.valueOf((String) row[1]), Cells.day(row[2])));
    return stages;
  }

  /** Courses that people may teach, by the person as merged. */
  public Map<Long, TreeSet<Long>> trainers(long academy) {
    var trainers = new TreeMap<Long, TreeSet<Long>>();
    rows(
            "select p.root_id, t.course_id from plan_trainer t"
                + " join effective_person p on p.person_id = t.person_id"
                + " where t.academy_id = ?1 and not t.removed and t.id = (select max(n.id)"
                + " from plan_trainer n where n.academy_id = t.academy_id"
                + " and n.person_id = t.person_id and n.course_id = t.course_id)",
            academy)
        .forEach(
            row ->
                trainers
                    .computeIfAbsent(number(row[0]), person -> new TreeSet<>())
                    .add(number(row[1])));
    return trainers;
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, Object... parameters) {
    var query = database.createNativeQuery(sql);
    for (var index = 0; index < parameters.length; index++) {
      query.setParameter(index + 1, parameters[index]);
    }
    return query.getResultList();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
