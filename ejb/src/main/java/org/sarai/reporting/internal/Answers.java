package org.sarai.reporting.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sarai.people.Institutions;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Clock;

/** Answers questions exactly: from the projection when it is up to date, else from the ledgers. */
@Stateless
public class Answers {
  @EJB private Institutions institutions;
  @EJB private RuleBook rules;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public Trained trained(TrainedQuestion question) {
    oneSnapshot();
    var now = Clock.now();
    var at = question.asOf() == null ? now : Clock.stored(question.asOf());
    return answer(
        question,
        at,
        rules.current(),
        new TrainedQuery(database, question, ledgersAt(question, at)));
  }

  /** The same question as of its instant, by a certain rule and without some lists. */
  public Trained trained(TrainedQuestion question, String rule, List<String> leftOut) {
    return answer(
        question,
        Clock.stored(question.asOf()),
        rule,
        new TrainedQuery(database, question, rule, leftOut));
  }

  private Trained answer(
      TrainedQuestion question, LocalDateTime at, String rule, TrainedQuery query) {
    var total = query.total();
    return new Trained(
        Clock.instant(at),
        rule,
        new Trained.Total(
            number(total[0]),
            Duplicates.among(query.openProposals()),
            number(total[1]),
            number(total[2]),
            number(total[3])),
        question.by().isEmpty() ? List.of() : groups(query, question.by()));
  }

  /**
   * Every statement of an answer reads what the first one found, whatever commits meanwhile. Said
   * of this transaction alone, before it has begun in the database.
   */
  private void oneSnapshot() {
    database
        .createNativeQuery("set transaction isolation level repeatable read, read only")
        .executeUpdate();
  }

  private LocalDateTime ledgersAt(TrainedQuestion question, LocalDateTime at) {
    return question.asOf() != null || isBehind() ? at : null;
  }

  private boolean isBehind() {
    return !database
        .createNativeQuery(
            "select 1 from outbox_delivery where done_at is null and projector = ?1 limit 1")
        .setParameter(1, TrainedProjector.NAME)
        .getResultList()
        .isEmpty();
  }

  private List<Trained.Group> groups(TrainedQuery query, List<Dimension> by) {
    var rows = query.groups(by);
    var institutionNames = institutionNames(rows, by);
    var courseCodes = by.contains(Dimension.COURSE) ? courseCodes() : Map.<Long, String>of();
    return rows.stream().map(row -> group(row, by, institutionNames, courseCodes)).toList();
  }

  private static Trained.Group group(
      Object[] row, List<Dimension> by, Map<Long, String> institutions, Map<Long, String> courses) {
    var key = new LinkedHashMap<String, String>();
    Long institutionId = null;
    for (var index = 0; index < by.size(); index++) {
      var value = row[index];
      var text =
          switch (by.get(index)) {
            case INSTITUTION -> value == null ? null : institutions.get(number(value));
            case COURSE -> value == null ? null : courses.get(number(value));
            default -> Objects.toString(value, null);
          };
      if (by.get(index) == Dimension.INSTITUTION && value != null) {
        institutionId = number(value);
      }
      key.put(by.get(index).parameter(), text == null ? Dimension.NOT_STATED : text);
    }
    return new Trained.Group(
        key, institutionId, number(row[by.size()]), number(row[by.size() + 1]));
  }

  private Map<Long, String> institutionNames(List<Object[]> rows, List<Dimension> by) {
    var column = by.indexOf(Dimension.INSTITUTION);
    if (column < 0) {
      return Map.of();
    }
    var ids =
        rows.stream()
            .map(row -> row[column])
            .filter(Objects::nonNull)
            .map(Answers::number)
            .distinct()
            .toList();
    return InstitutionKeys.of(institutions.rows(ids), by.contains(Dimension.COUNTRY));
  }

  @SuppressWarnings("unchecked")
  private Map<Long, String> courseCodes() {
    List<Object[]> rows = database.createNativeQuery("select id, code from course").getResultList();
    return rows.stream().collect(Collectors.toMap(row -> number(row[0]), row -> (String) row[1]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
