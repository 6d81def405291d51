package org.sarai.planted.enrolment;

/** A command that changes after it was given. */
public class ChangingCommand {
  private String courseCode;

  public void setCourseCode(String courseCode) {
    this.courseCode = courseCode;
  }

  public String getCourseCode() {
    return courseCode;
  }
}
