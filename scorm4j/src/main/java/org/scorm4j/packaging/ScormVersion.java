package org.scorm4j.packaging;

/** The editions of SCORM that a manifest can announce. */
public enum ScormVersion {
  SCORM_1_2("1.2"),
  SCORM_2004_2ND("2004 2nd Edition"),
  SCORM_2004_3RD("2004 3rd Edition"),
  SCORM_2004_4TH("2004 4th Edition");

  private final String label;

  ScormVersion(String label) {
    this.label = label;
  }

  /** The edition as people write it, for example {@code 2004 4th Edition}. */
  public String label() {
    return label;
  }

  /** Whether this is one of the 2004 editions. */
  public boolean is2004() {
    return this != SCORM_1_2;
  }
}
