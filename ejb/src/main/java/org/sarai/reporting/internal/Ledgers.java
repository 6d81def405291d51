package org.sarai.reporting.internal;

/**
 * The one definition of what counts, as SQL over the ledgers. The projection stores its rows, and
 * an answer as of an earlier instant reads it directly; so both are the same by construction.
 */
final class Ledgers {
  /** Named with every frozen answer; changes whenever the definition does. */
  static final String RULE_VERSION = "2026.1";

  /** The columns of the table {@code trained}, in its order. */
  static final String COLUMNS =
      "record_id, register, person_id, institution_id, institution_type, country, sex, age_band,"
          + " disability, nationality, course_id, programme, project, mode, language, completed_on,"
          + " first_time";

  /**
   * The records that stand at {@code :asOf}; with each the person's newest that says a trait, and
   * whether it is the person's first participation. Windows, because a question per person would be
   * asked thousands of times.
   */
  private static final String STANDING_RECORDS =
      "select r.id, r.person_id, r.institution_id, r.age_band, r.course_id, r.project, r.mode,"
          + " r.language, r.completed_on, r.participation,"
          + " max(if(r.sex is null, null, r.id)) over w as says_sex,"
          + " max(if(r.disability is null, null, r.id)) over w as says_disability,"
          + " max(if(r.nationality is null, null, r.id)) over w as says_nationality,"
          + " row_number() over (partition by r.person_id"
          + " order by r.participation desc, r.completed_on, r.id) = 1 as first_time"
          + " from training_record r where r.recorded_at <= :asOf"
          + " and (r.source = 'PLAY' or exists (select 1 "
          + stillListed("r")
          + ")) and (r.source <> 'PLAY' or not exists (select 1 from training_record l"
          + " where l.person_id = r.person_id and l.what_key = r.what_key"
          + " and l.happened_on = r.happened_on and l.source = 'IMPORT' and l.participation"
          + " and exists (select 1 "
          + stillListed("l")
          + ")))";

  private Ledgers() {}

  private static String stillListed(String record) {
    return "from import_row ir"
        + " join participation_import pi on pi.id = ir.import_id and pi.recorded_at <= :asOf"
        + " left join import_undo iu on iu.import_id = pi.id and iu.recorded_at <= :asOf"
        + " where ir.record_id = "
        + record
        + ".id and iu.import_id is null";
  }

  /**
   * Every participation that counts at an instant.
   *
   * @param people a condition on {@code r.person_id}, or {@code true}
   * @return a query with the parameter {@code :asOf} and the columns above
   */
  static String participations(String people) {
    return "select r.id as record_id, p.register, r.person_id, r.institution_id,"
        + " i.type as institution_type, i.country,"
        + " if(t.sex_decided, t.sex, coalesce(t.sex, s.sex)) as sex,"
        + " r.age_band, coalesce(t.disability, d.disability) as disability,"
        + " coalesce(t.nationality, n.nationality) as nationality,"
        + " r.course_id, c.programme, r.project, r.mode, r.language, r.completed_on, r.first_time"
        + " from ("
        + STANDING_RECORDS
        + " and "
        + people
        + " window w as (partition by r.person_id)) r"
        + " join person p on p.id = r.person_id"
        + " left join institution i on i.id = r.institution_id"
        + " left join course c on c.id = r.course_id"
        + " left join person_trait t on t.id = (select max(n.id) from person_trait n"
        + " where n.person_id = r.person_id and n.recorded_at <= :asOf)"
        + " left join training_record s on s.id = r.says_sex"
        + " left join training_record d on d.id = r.says_disability"
        + " left join training_record n on n.id = r.says_nationality"
        + " where r.participation";
  }
}
