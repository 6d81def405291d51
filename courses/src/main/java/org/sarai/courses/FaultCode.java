package org.sarai.courses;

import java.util.Locale;

/**
 * Everything that can be wrong with a course text. The sentences are in the bundle {@code
 * org.sarai.courses.faults}, in English and Urdu.
 */
public enum FaultCode {
  COURSE(Severity.ERROR),
  KEY_EMPTY(Severity.ERROR),
  COURSE_SECTION(Severity.ERROR),
  COURSE_SECTION_BEFORE(Severity.ERROR),
  COURSE_SECTION_EMPTY(Severity.ERROR),
  COURSE_SECTION_TWICE(Severity.ERROR),
  COURSE_SECTION_MISSING(Severity.ERROR),
  COURSE_LANGUAGE(Severity.ERROR),
  COURSE_CODE(Severity.ERROR),
  COURSE_AVAILABLE(Severity.ERROR),
  COURSE_CHOICE(Severity.ERROR),
  COURSE_PHASE(Severity.ERROR),
  COURSE_MINUTES(Severity.ERROR),
  COURSE_LIST(Severity.ERROR),
  COURSE_OUTCOMES(Severity.ERROR),
  COURSE_UNIT_NAME(Severity.ERROR),
  COURSE_UNIT_TWICE(Severity.ERROR),
  COURSE_TITLE(Severity.ERROR),
  COURSE_MISSING(Severity.ERROR),
  COURSE_OTHER(Severity.ERROR),
  COURSE_TEXT(Severity.WARNING),
  COURSE_UNITS(Severity.ERROR),
  ENCODING(Severity.ERROR),
  FILE_STRAY(Severity.ERROR),
  PACKAGE(Severity.ERROR),
  PACKAGE_WARNING(Severity.WARNING),
  PACKAGE_MISSING(Severity.ERROR),
  FRONT_MISSING(Severity.ERROR),
  FRONT_OPEN(Severity.ERROR),
  FRONT_LINE(Severity.ERROR),
  KEY_MISSING(Severity.ERROR),
  KEY_TWICE(Severity.ERROR),
  KEY_UNKNOWN(Severity.ERROR),
  KEY_VALUE(Severity.ERROR),
  TOO_LONG(Severity.ERROR),
  ID_MISSING(Severity.ERROR),
  ID_INVALID(Severity.ERROR),
  ID_TWICE(Severity.ERROR),
  MARK(Severity.ERROR),
  MARK_ALONE(Severity.ERROR),
  HEADING_LEVEL(Severity.ERROR),
  EMPTY(Severity.ERROR),
  MIXED(Severity.ERROR),
  TABLE(Severity.ERROR),
  UNSUPPORTED(Severity.ERROR),
  HTML(Severity.ERROR),
  PICTURE_INSIDE(Severity.ERROR),
  MEDIA_PATH(Severity.ERROR),
  LINK(Severity.ERROR),
  DIRECTIVE_STRAY(Severity.ERROR),
  DIRECTIVE_OPEN(Severity.ERROR),
  DIRECTIVE_UNKNOWN(Severity.ERROR),
  ARGUMENT_MISSING(Severity.ERROR),
  ARGUMENT(Severity.ERROR),
  SECTION_MISSING(Severity.ERROR),
  SECTION_BEFORE(Severity.ERROR),
  SECTION_EMPTY(Severity.ERROR),
  QUESTION_IN_LESSON(Severity.ERROR),
  QUESTION_TEXT(Severity.ERROR),
  OPTIONS_FEW(Severity.ERROR),
  OPTION_EMPTY(Severity.ERROR),
  OPTION_LINE(Severity.ERROR),
  RIGHT_MISSING(Severity.ERROR),
  STEP_NAME(Severity.ERROR),
  STEP_TWICE(Severity.ERROR),
  STEP_WAYS(Severity.ERROR),
  STEP_UNREACHED(Severity.WARNING),
  WAY_LINE(Severity.ERROR),
  WAY_TARGET(Severity.ERROR),
  STORY_ENDLESS(Severity.ERROR),
  QUESTION_TYPE(Severity.ERROR),
  QUESTION_TYPE_PLACE(Severity.ERROR),
  QUESTION_ATTRIBUTE(Severity.ERROR),
  QUESTION_LINE(Severity.ERROR),
  OPTION_ID(Severity.ERROR),
  RIGHT_ONE(Severity.ERROR),
  TRUE_FALSE(Severity.ERROR),
  PICTURES(Severity.ERROR),
  PAIRS_SAME(Severity.ERROR),
  ANSWER_MISSING(Severity.ERROR),
  ANSWER_NUMBER(Severity.ERROR),
  SCALE(Severity.ERROR),
  AUDIO_LINE(Severity.ERROR),
  STEM(Severity.ERROR),
  STEM_MISSING(Severity.ERROR),
  QUESTIONS_MISSING(Severity.ERROR),
  SETTING(Severity.ERROR),
  INSTRUMENT_MISSING(Severity.ERROR),
  DRAW_POOL(Severity.ERROR),
  POOL_UNDRAWN(Severity.WARNING),
  DOMAIN_MISSING(Severity.WARNING),
  MEDIA_MISSING(Severity.ERROR),
  MEDIA_TYPE(Severity.ERROR),
  MEDIA_LARGE(Severity.WARNING),
  MEDIA_UNUSED(Severity.WARNING),
  ALT_MISSING(Severity.ERROR),
  LINK_DEAD(Severity.ERROR),
  FACT_UNKNOWN(Severity.ERROR),
  FACT_EXPIRED(Severity.ERROR),
  FACT_UNVERIFIED(Severity.WARNING),
  UNIT_NAME(Severity.ERROR),
  UNIT_KIND(Severity.ERROR),
  UNIT_EMPTY(Severity.ERROR),
  UNIT_MISSING(Severity.ERROR),
  LANGUAGE_BEHIND(Severity.WARNING),
  LANGUAGE_MISSING(Severity.WARNING),
  LANGUAGE_EXTRA(Severity.WARNING),
  LANGUAGE_DRAFT(Severity.WARNING),
  LANGUAGE_KIND(Severity.ERROR),
  LANGUAGE_KEY(Severity.ERROR),
  LANGUAGE_SETTING(Severity.ERROR);

  private final Severity severity;

  FaultCode(Severity severity) {
    this.severity = severity;
  }

  /** How much such a fault weighs. */
  public Severity severity() {
    return severity;
  }

  /** The stable name in bundles and answers, for example {@code media-missing}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
