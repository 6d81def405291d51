package org.scorm4j.cmi;

/** A data type of SCORM 2004 (RTE 4.1.1.7). */
@FunctionalInterface
interface ValueType {
  /** 0 when the text is a value of the type, else why not: 351, 406 or 407. */
  int check(String value);

  /** Values of this type or of another; what is in neither has the other's error. */
  default ValueType or(ValueType other) {
    return value -> check(value) == ErrorCodes2004.NO_ERROR ? 0 : other.check(value);
  }
}
