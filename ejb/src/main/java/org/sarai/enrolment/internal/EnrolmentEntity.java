package org.sarai.enrolment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.sarai.enrolment.EnrolmentRow.State;

/**
 * A person in a course version: enrolled, then started with the first play, then completed once,
 * for good. The version stays the one of the enrolment until somebody moves the learner on purpose.
 */
@Entity(name = "Enrolment")
@Table(name = "enrolment")
public class EnrolmentEntity {
  /** How somebody came to be enrolled. */
  public enum Source {
    SELF,
    STAFF,
    IMPORT,
    DEMO
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "course_id")
  private long courseId;

  @Column(name = "version_id")
  private long versionId;

  @Enumerated(EnumType.STRING)
  private Source source;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "enrolled_at")
  private LocalDateTime enrolledAt;

  @Column(name = "enrolled_by")
  private String enrolledBy;

  @Column(name = "completed_at")
  private LocalDateTime completedAt;

  protected EnrolmentEntity() {}

  public EnrolmentEntity(
      long personId, long courseId, long versionId, Source source, String by, LocalDateTime now) {
    this.personId = personId;
    this.courseId = courseId;
    this.versionId = versionId;
    this.source = source;
    this.state = State.ENROLLED;
    this.enrolledAt = now;
    this.enrolledBy = by;
  }

  public void start() {
    if (state == State.ENROLLED) {
      state = State.STARTED;
    }
  }

  /**
   * @return whether this completed it; false when it was completed before
   */
  public boolean complete(LocalDateTime now) {
    if (state == State.COMPLETED) {
      return false;
    }
    state = State.COMPLETED;
    completedAt = now;
    return true;
  }

  public Long id() {
    return id;
  }

  public long personId() {
    return personId;
  }

  public long courseId() {
    return courseId;
  }

  public long versionId() {
    return versionId;
  }

  public State state() {
    return state;
  }
}
