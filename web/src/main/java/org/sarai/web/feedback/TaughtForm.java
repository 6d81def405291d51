package org.sarai.web.feedback;

import java.time.LocalDate;
import org.sarai.assessment.WriteReport;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;

/** A trainer's report, as typed. */
public class TaughtForm {
  private Long cohort;
  private String from;
  private String to;
  private String mode = "CLASSROOM";
  private Integer present;
  private String wentWell;
  private String wasHard;
  private String toChange;
  private String followUp;

  /** Shows what stands, to be corrected. */
  void show(WriteReport report) {
    cohort = report.cohortId();
    from = report.from().toString();
    to = report.to().toString();
    mode = report.mode();
    present = report.present();
    wentWell = report.wentWell();
    wasHard = report.wasHard();
    toChange = report.toChange();
    followUp = report.followUp();
  }

  WriteReport command(String course) {
    return new WriteReport(
        course, cohort, day(from), day(to), mode, present, wentWell, wasHard, toChange, followUp);
  }

  private static LocalDate day(String typed) {
    var day = Query.day(typed);
    if (day == null) {
      throw Refused.invalid("refused.dayMissing");
    }
    return day;
  }

  public Long getCohort() {
    return cohort;
  }

  public void setCohort(Long cohort) {
    this.cohort = cohort;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getMode() {
    return mode;
  }

  public void setMode(String mode) {
    this.mode = mode;
  }

  public Integer getPresent() {
    return present;
  }

  public void setPresent(Integer present) {
    this.present = present;
  }

  public String getWentWell() {
    return wentWell;
  }

  public void setWentWell(String wentWell) {
    this.wentWell = wentWell;
  }

  public String getWasHard() {
    return wasHard;
  }

  public void setWasHard(String wasHard) {
    this.wasHard = wasHard;
  }

  public String getToChange() {
    return toChange;
  }

  public void setToChange(String toChange) {
    this.toChange = toChange;
  }

  public String getFollowUp() {
    return followUp;
  }

  public void setFollowUp(String followUp) {
    this.followUp = followUp;
  }
}
