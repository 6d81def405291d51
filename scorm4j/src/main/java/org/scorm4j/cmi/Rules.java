package org.scorm4j.cmi;

/** How closely values are held to the standard's limits. */
public enum Rules {
  /**
   * The limits of the standard, for example 4,096 characters of suspend data in SCORM 1.2. There,
   * the answers to interactions are only checked against the loosest type, because few authoring
   * tools follow the formats of the table in RTE 3.4.2.
   *
   * <p>SCORM 2004 sets smallest permitted maximums instead: texts are kept up to these, or up to
   * 4,000 characters where the standard asks for fewer, and the formats of answers are checked.
   */
  STANDARD,
  /**
   * Longer texts than the standard allows, for content that was never tried elsewhere: 64,000
   * characters of suspend data and comments, 4,096 of other texts, white space in identifiers.
   * Vocabularies, numbers and times stay exact.
   *
   * <p>In SCORM 2004: texts of twice the smallest permitted maximum, at least 16,000 characters;
   * identifiers of any printable characters, not only URIs; up to nine decimals in times; a number
   * instead of a range as the correct response to a numeric interaction.
   */
  TOLERANT
}
