package org.sarai.courses.export;

/** The editions of SCORM that a lesson is exported as. */
public enum PackageFormat {
  SCORM_12("scorm12.js"),
  /** 2004, 4th Edition. */
  SCORM_2004("scorm2004.js");

  private final String script;

  PackageFormat(String script) {
    this.script = script;
  }

  String script() {
    return script;
  }
}
