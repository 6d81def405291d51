package org.sarai.outreach.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarai.outreach.ReachDimension;
import org.sarai.outreach.ReachQuestion;
import org.sarai.people.Institutions;

/**
 * A question as SQL over lines: an event's women, men and others are a line each, so that sums
 * divided by sex are sums like all others.
 */
final class Lines {
  /** What is added up, and over which lines. */
  record Kind(String table, String columns, String sums, String largest) {}

  static final Kind OUTREACH =
      new Kind(
          "outreach_event o join (select 'F' as sex union all select 'M' union all select null) x",
          "o.reference, o.country, o.channel, o.method, o.project, o.happened_on, x.sex,"
              + " case x.sex when 'F' then o.women when 'M' then o.men else o.not_stated end as n",
          "count(distinct t.reference), count(distinct t.institution_id),"
              + sum("t.method = 'HEADCOUNT'")
              + " as heads,"
              + sum("t.method = 'HEADCOUNT' and t.sex = 'F'")
              + ","
              + sum("t.method = 'HEADCOUNT' and t.sex = 'M'")
              + ","
              + sum("t.method = 'HEADCOUNT' and t.sex is null")
              + ","
              + sum("t.method = 'LISTENERS'")
              + ","
              + sum("t.method = 'IMPRESSIONS'"),
          "heads");

  static final Kind COUNSELLING =
      new Kind(
          "counselling o",
          "o.reference, o.country, o.channel, o.topic, o.project, o.happened_on, o.sex,"
              + " o.interactions as n, o.client",
          sum("true")
              + " as talks, count(distinct t.institution_id),"
              + " count(distinct if(t.client is null, null, concat(t.institution_id, ' ', t.client)))",
          "talks");

  /** People who were there, and how many lines these are. */
  static final Kind HEADS =
      new Kind(OUTREACH.table, OUTREACH.columns, sum("true") + " as heads, count(*)", "heads");

  /** Talks, and how many lines these are. */
  static final Kind TALKS =
      new Kind(
          COUNSELLING.table, COUNSELLING.columns, sum("true") + " as talks, count(*)", "talks");

  /** Institutions as they were at {@code :asOf}, each with the one into which it was merged. */
  private static final String INSTITUTIONS =
      "with recursive said as (select s.institution_id, s.type, s.merged_into"
          + " from institution_state s where s.id = (select max(n.id) from institution_state n"
          + " where n.institution_id = s.institution_id and n.recorded_at <= :asOf)),"
          + " chain (id, at, steps) as (select i.id, i.id, 0 from institution i"
          + " union all select c.id, s.merged_into, c.steps + 1 from chain c join said s"
          + " on s.institution_id = c.at where s.merged_into is not null and c.steps < 20),"
          + " counted as (select c.id, i.id as institution_id, i.name_key,"
          + " if(s.institution_id is null, i.type, s.type) as institution_type from chain c"
          + " join institution i on i.id = c.at left join said s on s.institution_id = c.at"
          + " where s.merged_into is null) ";

  private final EntityManager database;
  private final Kind kind;
  private final String lines;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  Lines(
      EntityManager database,
      ReachQuestion question,
      Kind kind,
      LocalDateTime at,
      Set<Long> scope) {
    this.database = database;
    this.kind = kind;
    this.lines =
        " from (select k.institution_id, k.institution_type, k.name_key, "
            + kind.columns
            + " from "
            + kind.table
            + " join counted k on k.id = o.institution_id where "
            + Standing.then(kind.table.split(" ")[0])
            + " and "
            + Scoped.condition("o.institution_id", scope)
            + ") t where ";
    parameters.put("asOf", at);
    parameters.put("scope", Scoped.ids(scope));
    conditions.add("t.n > 0");
    if (question.from() != null) {
      limit("t.happened_on >= :from", "from", question.from());
    }
    if (question.to() != null) {
      limit("t.happened_on <= :to", "to", question.to());
    }
    question.filters().forEach(this::filter);
  }

  private static String sum(String condition) {
    return " cast(coalesce(sum(if(" + condition + ", t.n, 0)), 0) as signed)";
  }

  private void limit(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
  }

  private void filter(ReachDimension dimension, String value) {
    if (ReachDimension.NOT_STATED.equals(value)) {
      conditions.add(dimension.expression() + " is null");
      return;
    }
    var parameter = "filter" + dimension.ordinal();
    if (dimension == ReachDimension.INSTITUTION) {
      parameters.put("institutionName", Institutions.nameKey(value));
      limit(
          "(t.name_key = :institutionName or cast(t.institution_id as char) = :" + parameter + ")",
          parameter,
          value);
    } else {
      limit(dimension.expression() + " = :" + parameter, parameter, value);
    }
  }

  Object[] total() {
    return (Object[]) query("select " + kind.sums, "").getSingleResult();
  }

  /** The values of the dimensions, then the sums; the largest first. */
  @SuppressWarnings("unchecked")
  List<Object[]> groups(List<ReachDimension> by) {
    if (by.isEmpty()) {
      return List.of();
    }
    var values = by.stream().map(ReachDimension::expression).toList();
    var shown =
        values.stream()
            .map(value -> value.endsWith("_id") ? value : "cast(" + value + " as varchar(200))")
            .collect(Collectors.joining(", "));
    var list = String.join(", ", values);
    return query(
            "select " + shown + ", " + kind.sums,
            " group by " + list + " order by " + kind.largest + " desc, " + list)
        .getResultList();
  }

  private Query query(String select, String tail) {
    var query =
        database.createNativeQuery(
            INSTITUTIONS + select + lines + String.join(" and ", conditions) + tail);
    parameters.forEach(query::setParameter);
    return query;
  }
}
