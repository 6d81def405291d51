package org.sarai.reporting.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.sarai.people.Institutions;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Clock;
import org.sarai.shared.Register;

/** A question as SQL: one slice of the participations, read in a few ways. */
final class TrainedQuery {
  /** The ids of the courses that somebody means, with the parameter {@code :course}. */
  static final String COURSE_MEANT = "select c.id from course c where c.code = :course";

  /** Rows that the driver holds at a time. */
  private static final int FETCHED = 5_000;

  private final EntityManager database;
  private final String source;
  private final String inDoubt;
  private final List<Dimension> by;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /**
   * @param ledgersAt read the ledgers as they stood then; null reads the projection
   */
  TrainedQuery(EntityManager database, TrainedQuestion question, LocalDateTime ledgersAt) {
    this(
        database,
        question,
        ledgersAt == null ? "trained" : "(" + Ledgers.participations() + ")",
        Ledgers.participationsInDoubt());
    if (ledgersAt != null) {
      parameters.put("asOf", ledgersAt);
    }
  }

  /**
   * The ledgers as they stood when a report was frozen, by its rule and without what it leaves out.
   */
  TrainedQuery(
      EntityManager database, TrainedQuestion question, String rule, List<String> without) {
    this(
        database,
        question,
        "(" + Ledgers.participationsFrozen() + ")",
        Ledgers.participationsInDoubtFrozen());
    parameters.put("asOf", Clock.stored(question.asOf()));
    parameters.put("rule", rule);
    // No list is called so; SQL knows no empty lists.
    parameters.put("leftOut", without.isEmpty() ? List.of("-") : without);
  }

  private TrainedQuery(
      EntityManager database, TrainedQuestion question, String source, String inDoubt) {
    this.database = database;
    this.source = source + " t";
    this.inDoubt = inDoubt;
    this.by = question.by();
    conditions.add("true");
    if (!"all".equals(question.audience())) {
      limit("t.register = :register", "register", register(question.audience()));
    }
    if (question.from() != null) {
      limit("t.completed_on >= :from", "from", question.from());
    }
    if (question.to() != null) {
      limit("t.completed_on <= :to", "to", question.to());
    }
    question.filters().forEach(this::filter);
  }

  private static String register(String audience) {
    return Register.ofAudience(audience).name();
  }

  /** Narrows the slice; {@code condition} is over a participation {@code t}. */
  void limit(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
  }

  private void filter(Dimension dimension, String value) {
    if (Dimension.NOT_STATED.equals(value)) {
      conditions.add(dimension.expression() + " is null");
      return;
    }
    if (dimension == Dimension.PROJECT) {
      limit("t.project in :project", dimension.parameter(), Dimension.each(value));
      return;
    }
    var parameter = dimension.parameter();
    var condition =
        switch (dimension) {
          case INSTITUTION, INSTITUTION_UNIT -> {
            parameters.put(parameter + "Name", Institutions.nameKey(value));
            yield dimension.expression() + " in (" + InstitutionKeys.meant(dimension) + ")";
          }
          case COURSE -> "t.course_id in (" + COURSE_MEANT + ")";
          default -> dimension.expression() + " = :" + parameter;
        };
    limit(condition, parameter, value);
  }

  /**
   * @return whether the ledgers are read, and not the table
   */
  boolean isOfLedgers() {
    return parameters.containsKey("asOf");
  }

  /** Persons, participations, institutions, courses, sessions. */
  Object[] total() {
    return (Object[])
        query(
                "select count(distinct t.person_id), count(*), count(distinct t.institution_id),"
                    + " count(distinct t.course_id), count(distinct t.session_id)",
                "")
            .getSingleResult();
  }

  /** The values of the dimensions, then persons and participations; the largest first. */
  @SuppressWarnings("unchecked")
  List<Object[]> groups(List<Dimension> by) {
    var values = by.stream().map(Dimension::expression).collect(Collectors.joining(", "));
    List<Object[]> rows =
        query(
                "select " + values + ", count(distinct t.person_id) as persons, count(*)",
                " group by " + values + " order by persons desc, " + values)
            .getResultList();
    rows.forEach(row -> Arrays.setAll(row, at -> text(row[at])));
    return rows;
  }

  /** Texts of one letter come as letters. */
  private static Object text(Object value) {
    return value instanceof Character letter ? letter.toString() : value;
  }

  /** The groups of the question; without division everybody together, if there is anybody. */
  List<Object[]> parts() {
    if (!by.isEmpty()) {
      return groups(by);
    }
    var total = total();
    return ((Number) total[0]).longValue() == 0
        ? List.of()
        : List.<Object[]>of(new Object[] {total[0], total[1]});
  }

  /**
   * The institutions that a filter of the question means.
   *
   * @param dimension one of institutions, by which the question filters
   */
  List<Long> institutions(Dimension dimension) {
    var parameter = dimension.parameter();
    @SuppressWarnings("unchecked")
    List<Number> ids =
        database
            .createNativeQuery(InstitutionKeys.meant(dimension), Long.class)
            .setParameter(parameter + "Name", parameters.get(parameter + "Name"))
            .setParameter(parameter, parameters.get(parameter))
            .getResultList();
    return ids.stream().map(Number::longValue).toList();
  }

  /** The person of each participation, then the parts of all columns; by person. */
  @SuppressWarnings("unchecked")
  Stream<Object[]> columns() {
    return query("select t.person_id, " + Column.select(), " order by t.person_id")
        .setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED)
        .getResultStream();
  }

  /** Each participation with its person. */
  @SuppressWarnings("unchecked")
  List<Object[]> rows() {
    return query("select t.record_id, t.person_id", "").getResultList();
  }

  /** Pairs of people of this slice who may be one. */
  @SuppressWarnings("unchecked")
  List<Object[]> openProposals() {
    return bind(isOfLedgers() ? proposalsThen() : proposalsNow()).getResultList();
  }

  private String proposalsNow() {
    var slice = " in (select t.person_id from " + source + where() + ")";
    return "select o.root_a, o.root_b from open_proposal o where o.root_a"
        + slice
        + " and o.root_b"
        + slice;
  }

  /** Reads the ledgers of those alone who are in a proposal, and not once for each proposal. */
  private String proposalsThen() {
    var slice = "(select distinct t.person_id from (" + inDoubt + ") t" + where() + ")";
    return "with slice as "
        + slice
        + " select o.root_a, o.root_b from ("
        + Ledgers.proposals()
        + ") o join slice a on a.person_id = o.root_a join slice b on b.person_id = o.root_b";
  }

  private String where() {
    return " where " + String.join(" and ", conditions);
  }

  /** Anything over the slice's participations {@code t}. */
  Query query(String select, String tail) {
    return bind(select + " from " + source + where() + tail);
  }

  private Query bind(String sql) {
    var query = database.createNativeQuery(sql);
    parameters.forEach(query::setParameter);
    return query;
  }
}
