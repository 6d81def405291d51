package org.sarai.reporting.internal;

/**
 * The one definition of what counts, as SQL over the ledgers. The projection stores its rows, and
 * an answer as of an earlier instant reads it directly; so both are the same by construction. What
 * a rule decides stands in {@code counting_rule}.
 */
final class Ledgers {
  /** The columns of the table {@code trained}, in its order. */
  static final String COLUMNS =
      "record_id, register, person_id, institution_id, institution_unit_id, institution_type, country, sex, age_band,"
          + " disability, nationality, course_id, programme, project, mode, language, completed_on,"
          + " first_time, evidence, session_id";

  /** So many steps up from an institution; whoever stands in a circle counts for themselves. */
  private static final int HIGHEST = 50;

  /** Whether a record is a participation by a rule. */
  private static final String QUALIFIES =
      "(r.completed_on is not null and if(r.source = 'PLAY', r.participation,"
          + " coalesce(r.attendance_percent >= rule.least_attendance, rule.without_attendance)))";

  /** In which session somebody took part: a number made of what, when and how. */
  private static final String SESSION =
      "if(r.source = 'PLAY' or r.mode is null or r.mode = 'ONLINE', null,"
          + " cast(conv(left(sha1(concat_ws('|', r.what_key,"
          + " coalesce(r.started_on, r.completed_on), r.completed_on, r.mode)), 15), 16, 10)"
          + " as signed))";

  private static final String IN_DOUBT =
      "coalesce(c.root_id, r.person_id) in"
          + " (select root_a from proposed union select root_b from proposed)";

  /** All people, instead of some. */
  private static final String ALL = "";

  /** By the newest rule, every list that stands. */
  private static final Basis NOW = new Basis("current_rule", "");

  /** By the rule {@code :rule}, without the lists {@code :leftOut}. */
  private static final Basis FROZEN =
      new Basis(
          "(select least_attendance, without_attendance from counting_rule where version = :rule)",
          " and pi.reference not in :leftOut");

  /** By a rule that is none yet: {@code :least} and {@code :without}. */
  private static final Basis TRIED =
      new Basis(
          "(select cast(:least as decimal(5, 2)) as least_attendance,"
              + " :without as without_attendance)",
          "");

  private Ledgers() {}

  /**
   * What an answer rests on.
   *
   * @param rule a source with the columns of the view {@code current_rule}
   * @param lists a condition on imports {@code pi}
   */
  private record Basis(String rule, String lists) {}

  /**
   * Every participation that counts at an instant.
   *
   * @return a query with the parameter {@code :asOf} and the columns above
   */
  static String participations() {
    return participations(ALL, "true", NOW);
  }

  /**
   * Every participation that counts at an instant by a certain rule, without some lists.
   *
   * @return a query with the parameters {@code :asOf}, {@code :rule} and {@code :leftOut} and the
   *     columns above
   */
  static String participationsFrozen() {
    return participations(ALL, "true", FROZEN);
  }

  /**
   * Every participation that would count at an instant by a rule that nobody has adopted.
   *
   * @return a query with the parameters {@code :asOf}, {@code :least} (percent), {@code :without}
   *     (whether rows without attendance count) and the columns above
   */
  static String participationsTried() {
    return participations(ALL, "true", TRIED);
  }

  /**
   * Every participation of some people that counts at an instant.
   *
   * @return a query with the parameters {@code :asOf} and {@code :people} and the columns above;
   *     whoever counts as the same as one of the people must be among them
   */
  static String participationsOfSome() {
    return participations(" in :people", "true", NOW);
  }

  /**
   * Every participation that counts at an instant, of whoever may stand a second time in the
   * register.
   *
   * @return a query with the parameter {@code :asOf} and the columns above
   */
  static String participationsInDoubt() {
    return participations(ALL, IN_DOUBT, NOW);
  }

  /** The same, with the parameters of {@link #participationsFrozen}. */
  static String participationsInDoubtFrozen() {
    return participations(ALL, IN_DOUBT, FROZEN);
  }

  /** Pairs of roots who may be one at {@code :asOf}: {@code root_a} and {@code root_b}. */
  static String proposals() {
    return "with recursive " + countsAs(ALL) + ", " + PROPOSED + " select * from proposed";
  }

  /**
   * Whom everybody counts as at {@code :asOf}: common table expressions of which {@code counts_as}
   * has {@code person_id} and {@code root_id}, behind {@code with recursive}.
   */
  static String countsAs() {
    return countsAs(ALL);
  }

  private static String participations(String people, String roots, Basis basis) {
    return "with recursive "
        + countsAs(people)
        + (people.isEmpty() && !roots.equals("true") ? ", " + PROPOSED : "")
        + ", "
        + places(people)
        + ", "
        + traits(people)
        + " select r.id as record_id, p.register, r.person_id, i.id as institution_id,"
        + " coalesce(unit.institution_unit_id, r.institution_id) as institution_unit_id,"
        + " i.type as institution_type, i.country,"
        + " if(ts.id is null, s.sex, ts.sex) as sex, r.age_band,"
        + " if(td.id is null, d.disability, td.disability) as disability,"
        + " if(tn.id is null, n.nationality, tn.nationality) as nationality,"
        + " r.course_id, k.programme, r.project, r.mode, r.language, r.completed_on,"
        + " row_number() over (partition by r.person_id order by r.completed_on, r.id) = 1"
        + " as first_time,"
        + " case when r.source = 'PLAY' then 'PLAYED' when r.attendance_percent is null"
        + " then 'LISTED' else 'ATTENDED' end as evidence, "
        + SESSION
        + " as session_id from ("
        + records(people, roots, basis)
        + ") r join person p on p.id = r.person_id"
        + " left join counted on counted.institution_id = r.institution_id"
        + " left join unit on unit.institution_id = r.institution_id"
        + " left join place i on i.id = coalesce(counted.counted_id, r.institution_id)"
        + " left join course k on k.id = r.course_id"
        + " left join said on said.person_id = r.person_id"
        + " left join person_trait ts on ts.id = said.sex"
        + " left join person_trait td on td.id = said.disability"
        + " left join person_trait tn on tn.id = said.nationality"
        + " left join training_record s on s.id = r.says_sex"
        + " left join training_record d on d.id = r.says_disability"
        + " left join training_record n on n.id = r.says_nationality"
        + " where r.nth = 1 and r.participation";
  }

  /**
   * Whom everybody counts as who does not count as themselves. From the roots down, so that each
   * comes once.
   */
  private static String countsAs(String people) {
    return "merged as (select m.absorb_id, m.keep_id from person_merge m"
        + " left join person_merge_undo u on u.merge_id = m.id and u.recorded_at <= :asOf"
        + " where m.recorded_at <= :asOf and u.merge_id is null"
        + limit(" and m.absorb_id", people)
        + "), counts_as (person_id, root_id) as (select m.absorb_id, m.keep_id from merged m"
        + " where m.keep_id not in (select absorb_id from merged)"
        + " union all select m.absorb_id, c.root_id"
        + " from counts_as c join merged m on m.keep_id = c.person_id)";
  }

  /**
   * Which institution each one counts as: the one that it is a duplicate of, and from there the
   * next above at counting level, else the topmost; and which unit it is, duplicates aside.
   */
  private static String places(String people) {
    return "place as (select i.id, if(s.id is null, i.country, s.country) as country,"
        + " if(s.id is null, i.type, s.type) as type,"
        + " if(s.id is null, i.parent_id, s.parent_id) as parent_id,"
        + " if(s.id is null, i.counting, s.counting) as counting, s.merged_into"
        + " from institution i left join institution_state s on s.id ="
        + " (select max(x.id) from institution_state x"
        + " where x.institution_id = i.id and x.recorded_at <= :asOf)),"
        + " way (institution_id, at_id, steps) as (select i.id, i.id, 0 from institution i"
        + (people.isEmpty()
            ? ""
            : " where i.id in (select r.institution_id from training_record r where r.person_id"
                + people
                + ")")
        + " union all select w.institution_id, coalesce(p.merged_into, p.parent_id), w.steps + 1"
        + " from way w join place p on p.id = w.at_id where w.steps < "
        + HIGHEST
        + " and (p.merged_into is not null or not p.counting and p.parent_id is not null)),"
        + " counted as (select w.institution_id, w.at_id as counted_id"
        + " from way w join place p on p.id = w.at_id"
        + " where p.merged_into is null and (p.counting or p.parent_id is null)),"
        + " same (institution_id, at_id, steps) as (select w.institution_id, w.at_id, 0"
        + " from way w where w.steps = 0"
        + " union all select s.institution_id, p.merged_into, s.steps + 1"
        + " from same s join place p on p.id = s.at_id where p.merged_into is not null"
        + " and s.steps < "
        + HIGHEST
        + "), unit as (select s.institution_id, s.at_id as institution_unit_id"
        + " from same s join place p on p.id = s.at_id where p.merged_into is null)";
  }

  /** Of each trait the newest row that states it or decides that it is not stated. */
  private static String traits(String people) {
    return "said as (select coalesce(c.root_id, x.person_id) as person_id,"
        + newest("sex")
        + ","
        + newest("disability")
        + ","
        + newest("nationality")
        + " from person_trait x left join counts_as c on c.person_id = x.person_id"
        + " where x.recorded_at <= :asOf"
        + limit(" and x.person_id", people)
        + " group by coalesce(c.root_id, x.person_id))";
  }

  private static String newest(String trait) {
    return " max(if(x.%1$s is not null or x.%1$s_decided, x.id, null)) as %1$s".formatted(trait);
  }

  /**
   * The records that stand at {@code :asOf}, under the root. Of the same record, told of several
   * who count as one or played besides, the first counts: a participation before what is none, what
   * a list says before what was played. With each record the newest of the person that says a
   * trait. Windows, because a question per person would be asked thousands of times.
   */
  private static String records(String people, String roots, Basis basis) {
    var root = "coalesce(c.root_id, r.person_id)";
    return "select r.id, "
        + root
        + " as person_id, r.institution_id, r.age_band, r.course_id, r.project, r.mode, r.language,"
        + " r.what_key, r.started_on, r.completed_on, "
        + QUALIFIES
        + " as participation, r.source, r.attendance_percent,"
        + " max(if(r.sex is null, null, r.id)) over w as says_sex,"
        + " max(if(r.disability is null, null, r.id)) over w as says_disability,"
        + " max(if(r.nationality is null, null, r.id)) over w as says_nationality,"
        + " row_number() over (partition by "
        + root
        + ", r.what_key, r.happened_on order by "
        + QUALIFIES
        + " desc, r.source = 'PLAY', r.id) as nth from training_record r cross join "
        + basis.rule()
        + " rule left join counts_as c on c.person_id = r.person_id"
        + " where r.recorded_at <= :asOf and (r.source = 'PLAY' or exists (select 1"
        + " from import_row ir"
        + " join participation_import pi on pi.id = ir.import_id and pi.recorded_at <= :asOf"
        + basis.lists()
        + " left join import_undo iu on iu.import_id = pi.id and iu.recorded_at <= :asOf"
        + " where ir.record_id = r.id and iu.import_id is null))"
        + " and not exists (select 1 from record_withdrawal w"
        + " left join record_withdrawal_undo u on u.withdrawal_id = w.id and u.recorded_at <= :asOf"
        + " where w.record_id = r.id and w.recorded_at <= :asOf and u.withdrawal_id is null)"
        + limit(" and r.person_id", people)
        + " and "
        + roots
        + " window w as (partition by "
        + root
        + ")";
  }

  /** As the view {@code open_proposal} has it for now. */
  private static final String PROPOSED =
      "decided as (select least(coalesce(x.root_id, d.person_a), coalesce(y.root_id, d.person_b))"
          + " as low, greatest(coalesce(x.root_id, d.person_a), coalesce(y.root_id, d.person_b))"
          + " as high, max(d.id) as newest from match_decision d"
          + " left join counts_as x on x.person_id = d.person_a"
          + " left join counts_as y on y.person_id = d.person_b"
          + " where d.recorded_at <= :asOf group by 1, 2),"
          + " likely as (select distinct coalesce(x.root_id, m.person_a) as root_a,"
          + " coalesce(y.root_id, m.person_b) as root_b from match_proposal m"
          + " left join counts_as x on x.person_id = m.person_a"
          + " left join counts_as y on y.person_id = m.person_b"
          + " where m.recorded_at <= :asOf and coalesce((select s.score from match_assessment s"
          + " where s.person_a = m.person_a and s.person_b = m.person_b"
          + " and s.recorded_at <= :asOf order by s.id desc limit 1), 1) > 0),"
          + " proposed as (select l.root_a, l.root_b from likely l"
          + " left join decided on decided.low = least(l.root_a, l.root_b)"
          + " and decided.high = greatest(l.root_a, l.root_b)"
          + " left join match_decision d on d.id = decided.newest"
          + " where l.root_a <> l.root_b and coalesce(d.same, true))";

  private static String limit(String column, String people) {
    return people.isEmpty() ? "" : column + people;
  }
}
