package org.sarai.web.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.sarai.plan.AddRule;
import org.sarai.plan.SetTarget;
import org.sarai.plan.Stage;
import org.sarai.shared.Refused;

/** What an administrator types on the page of a plan. */
public class PlanForm {
  private Long academy;
  private Integer year = LocalDate.now(ZoneOffset.UTC).getYear();
  private String course;
  private Integer everyMonths;
  private String rank;
  private String wing;
  private Long institution;
  private Integer persons;
  private Integer women;
  private Long person;
  private String trainerCourse;
  private String stageCourse;
  private Stage stage = Stage.PILOTED;
  private String since;
  private String newRank;
  private String newWing;
  private Long wingInstitution;

  AddRule rule(long academyId, int planYear) {
    return new AddRule(academyId, planYear, course, everyMonths, rank, wing);
  }

  SetTarget target(long academyId, int planYear) {
    return new SetTarget(
        academyId,
        planYear,
        Objects.requireNonNullElse(institution, -1L),
        Objects.requireNonNullElse(persons, 0),
        Objects.requireNonNullElse(women, 0));
  }

  /** Null takes a stage back. */
  LocalDate sinceDay() {
    try {
      return since == null || since.isBlank() ? null : LocalDate.parse(since);
    } catch (DateTimeException notIso) {
      throw Refused.invalid("refused.day", since);
    }
  }

  public Long getAcademy() {
    return academy;
  }

  public void setAcademy(Long academy) {
    this.academy = academy;
  }

  public Integer getYear() {
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }

  public String getCourse() {
    return course;
  }

  public void setCourse(String course) {
    this.course = course;
  }

  public Integer getEveryMonths() {
    return everyMonths;
  }

  public void setEveryMonths(Integer everyMonths) {
    this.everyMonths = everyMonths;
  }

  public String getRank() {
    return rank;
  }

  public void setRank(String rank) {
    this.rank = rank;
  }

  public String getWing() {
    return wing;
  }

  public void setWing(String wing) {
    this.wing = wing;
  }

  public Long getInstitution() {
    return institution;
  }

  public void setInstitution(Long institution) {
    this.institution = institution;
  }

  public Integer getPersons() {
    return persons;
  }

  public void setPersons(Integer persons) {
    this.persons = persons;
  }

  public Integer getWomen() {
    return women;
  }

  public void setWomen(Integer women) {
    this.women = women;
  }

  public Long getPerson() {
    return person;
  }

  public void setPerson(Long person) {
    this.person = person;
  }

  public String getTrainerCourse() {
    return trainerCourse;
  }

  public void setTrainerCourse(String trainerCourse) {
    this.trainerCourse = trainerCourse;
  }

  public String getStageCourse() {
    return stageCourse;
  }

  public void setStageCourse(String stageCourse) {
    this.stageCourse = stageCourse;
  }

  public Stage getStage() {
    return stage;
  }

  public void setStage(Stage stage) {
    this.stage = stage;
  }

  public String getSince() {
    return since;
  }

  public void setSince(String since) {
    this.since = since;
  }

  public String getNewRank() {
    return newRank;
  }

  public void setNewRank(String newRank) {
    this.newRank = newRank;
  }

  public String getNewWing() {
    return newWing;
  }

  public void setNewWing(String newWing) {
    this.newWing = newWing;
  }

  public Long getWingInstitution() {
    return wingInstitution;
  }

  public void setWingInstitution(Long wingInstitution) {
    this.wingInstitution = wingInstitution;
  }
}
