package org.sarai.enrolment.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;

/** One transaction for each course whose waiting list is looked at. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MovingUp {
  @EJB private Admission admission;

  public List<Long> courses() {
    return admission.waitedFor();
  }

  public void in(long courseId) {
    admission.moveUp(courseId);
  }
}
