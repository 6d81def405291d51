package org.sarai.enrolment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.sarai.enrolment.EnrolmentRow.State;

/**
 * A person in a course version: enrolled, then started with the first play, then completed once,
 * for good. The version stays the one of the enrolment until somebody moves the learner on purpose.
 * Only read here: {@link EnrolmentStore} writes, event by event.
 */
@Entity(name = "Enrolment")
@Table(name = "enrolment")
public class EnrolmentEntity {
  @Id private Long id;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "course_id")
  private long courseId;

  @Column(name = "version_id")
  private long versionId;

  @Enumerated(EnumType.STRING)
  private State state;

  protected EnrolmentEntity() {}

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
