package org.sarai.outreach;

import java.util.Arrays;
import java.util.Optional;

/** What sums of outreach and counselling may be divided by and filtered with. */
public enum ReachDimension {
  INSTITUTION("institution", "t.institution_id", true, true),
  INSTITUTION_TYPE("institutionType", "t.institution_type", true, true),
  COUNTRY("country", "t.country", true, true),
  CHANNEL("channel", "t.channel", true, true),
  METHOD("method", "t.method", true, false),
  TOPIC("topic", "t.topic", false, true),
  SEX("sex", "t.sex", true, true),
  PROJECT("project", "t.project", true, true),
  YEAR("year", "date_format(t.happened_on, '%Y')", true, true),
  MONTH("month", "date_format(t.happened_on, '%Y-%m')", true, true);

  /** The value of a dimension when nobody stated it. */
  public static final String NOT_STATED = "NOT_STATED";

  private final String parameter;
  private final String expression;
  private final boolean outreach;
  private final boolean counselling;

  ReachDimension(String parameter, String expression, boolean outreach, boolean counselling) {
    this.parameter = parameter;
    this.expression = expression;
    this.outreach = outreach;
    this.counselling = counselling;
  }

  /**
   * @return the name in addresses and answers
   */
  public String parameter() {
    return parameter;
  }

  /**
   * @return the value in SQL, over a line {@code t}
   */
  public String expression() {
    return expression;
  }

  /**
   * @return whether outreach has it
   */
  public boolean ofOutreach() {
    return outreach;
  }

  /**
   * @return whether counselling has it
   */
  public boolean ofCounselling() {
    return counselling;
  }

  /**
   * @param parameter a name in an address
   * @return the dimension of that name, if there is one
   */
  public static Optional<ReachDimension> of(String parameter) {
    return Arrays.stream(values()).filter(d -> d.parameter.equals(parameter)).findFirst();
  }
}
