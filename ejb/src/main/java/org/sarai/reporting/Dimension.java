package org.sarai.reporting;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What figures may be divided by and filtered with. */
public enum Dimension {
  /** Units are counted for the institution above them that is at counting level. */
  INSTITUTION("institution", "t.institution_id"),
  /** As recorded: the unit or institution itself, whatever it is counted for. */
  INSTITUTION_UNIT("institutionUnit", "t.institution_unit_id"),
  INSTITUTION_TYPE("institutionType", "t.institution_type"),
  COUNTRY("country", "t.country"),
  SEX("sex", "t.sex"),
  AGE_BAND("ageBand", "t.age_band"),
  DISABILITY("disability", "t.disability"),
  NATIONALITY("nationality", "t.nationality"),
  COURSE("course", "t.course_id"),
  PROGRAMME("programme", "t.programme"),
  PROJECT("project", "t.project"),
  MODE("mode", "t.mode"),
  LANGUAGE("language", "t.language"),
  YEAR("year", "date_format(t.completed_on, '%Y')"),
  MONTH("month", "date_format(t.completed_on, '%Y-%m')"),
  FIRST_TIME("firstTime", "if(t.first_time, 'true', 'false')"),
  /** {@code PLAYED} here, {@code ATTENDED} as a list says, or {@code LISTED} without attendance. */
  EVIDENCE("evidence", "t.evidence");

  /** The value of a dimension when nobody stated it. */
  public static final String NOT_STATED = "NOT_STATED";

  /** Stands between the values of a filter that accepts several. */
  private static final String OR = "\u001f";

  private final String parameter;
  private final String expression;

  Dimension(String parameter, String expression) {
    this.parameter = parameter;
    this.expression = expression;
  }

  /**
   * @return the name in addresses and answers
   */
  public String parameter() {
    return parameter;
  }

  /**
   * @return the value in SQL, over a participation {@code t}
   */
  public String expression() {
    return expression;
  }

  /**
   * @param parameter a name in an address
   * @return the dimension of that name, if there is one
   */
  public static Optional<Dimension> of(String parameter) {
    return Arrays.stream(values()).filter(d -> d.parameter.equals(parameter)).findFirst();
  }

  /**
   * @param projects codes of projects; never empty
   * @return a filter of {@link #PROJECT} that accepts each of them
   */
  public static String anyOf(Collection<String> projects) {
    return String.join(OR, projects);
  }

  /**
   * @param filter a filter of {@link #PROJECT}
   * @return the projects that it accepts
   */
  public static List<String> each(String filter) {
    return List.of(filter.split(OR));
  }
}
