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

  private static final String STANDING =
      "(r.source = 'PLAY' or exists (select 1 from import_row ir"
          + " join participation_import pi on pi.id = ir.import_id and pi.recorded_at <= :asOf"
          + " left join import_undo iu on iu.import_id = pi.id and iu.recorded_at <= :asOf"
          + " where ir.record_id = r.id and iu.import_id is null))";

  private Ledgers() {}

  /**
   * Every participation that counts at an instant.
   *
   * @param people a condition on {@code r.person_id}, or {@code true}
   * @return a query with the parameter {@code :asOf} and the columns above
   */
  static String participations(String people) {
    return "select r.id as record_id, p.register, r.person_id, r.institution_id,"
        + " i.type as institution_type, i.country,"
        + " if(t.sex_decided, t.sex, coalesce(t.sex, substr(r.newest_sex, 21))) as sex,"
        + " r.age_band, coalesce(t.disability, substr(r.newest_disability, 21)) as disability,"
        + " coalesce(t.nationality, substr(r.newest_nationality, 21)) as nationality,"
        + " r.course_id, c.programme, r.project, r.mode, r.language, r.completed_on,"
        + " row_number() over (partition by r.person_id order by r.completed_on, r.id) = 1"
        + " as first_time"
        + " from (select r.*, "
        + newest("sex")
        + ", "
        + newest("disability")
        + ", "
        + newest("nationality")
        + " from training_record r where r.recorded_at <= :asOf and "
        + STANDING
        + " and "
        + people
        + ") r"
        + " join person p on p.id = r.person_id"
        + " left join institution i on i.id = r.institution_id"
        + " left join course c on c.id = r.course_id"
        + " left join person_trait t on t.id = (select max(n.id) from person_trait n"
        + " where n.person_id = r.person_id and n.recorded_at <= :asOf)"
        + " where r.participation";
  }

  /**
   * What the newest of somebody's records says that says anything, behind its number of 20 digits:
   * one pass over the records, where a question per record would take as many.
   */
  private static String newest(String column) {
    return "max(if(r.%1$s is null, null, concat(lpad(r.id, 20, '0'), r.%1$s)))"
        .formatted(column)
        .concat(" over (partition by r.person_id) as newest_" + column);
  }
}
