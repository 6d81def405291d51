package org.scorm4j.cmi;

/** How closely values are held to the standard's limits. */
public enum Rules {
  /**
   * The limits of the standard, for example 4,096 characters of suspend data. The answers to
   * interactions are only checked against the loosest type, because few authoring tools follow the
   * formats of the table in RTE 3.4.2.
   */
  STANDARD,
  /**
   * Longer texts than the standard allows, for content that was never tried elsewhere: 64,000
   * characters of suspend data and comments, 4,096 of other texts, white space in identifiers.
   * Vocabularies, numbers and times stay exact.
   */
  TOLERANT
}
