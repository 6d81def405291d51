package org.sarai.enrolment.internal;

import java.time.LocalDate;
import org.sarai.shared.Register;

/**
 * What somebody would take part in.
 *
 * @param versionId the newest published version; null while the course is planned
 * @param capacity of the course; null for any number
 * @param group null for none
 */
public record Target(
    long courseId,
    String code,
    Register register,
    boolean open,
    boolean approval,
    Integer capacity,
    Long versionId,
    Group group) {

  /** A cohort. {@code institutionId} null: a closed list. */
  public record Group(
      long id,
      Long institutionId,
      Integer capacity,
      LocalDate dueOn,
      LocalDate opensOn,
      LocalDate closesOn,
      String openedBy) {

    public boolean closed() {
      return institutionId == null;
    }

    /** Whether people may be nominated on a day. */
    public boolean takes(LocalDate day) {
      return (opensOn == null || !day.isBefore(opensOn))
          && (closesOn == null || !day.isAfter(closesOn));
    }
  }

  Target in(Group into) {
    return new Target(courseId, code, register, open, approval, capacity, versionId, into);
  }

  /** Whether places can run out. */
  public boolean limited() {
    return capacity != null || group != null && group.capacity() != null;
  }
}
