package org.sarai.outreach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.sarai.outreach.internal.Desk;
import org.sarai.outreach.internal.Reckoning;
import org.sarai.outreach.internal.Watch;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/**
 * Sums of outreach and counselling, in a house of their own: nothing here knows how many persons
 * were trained, and no figure of persons knows of these. Administrators see the sums of all, others
 * those of their own institutions. The programme sees the sums of all, and as it sees no names,
 * figures in which somebody could be recognised are withheld from it.
 */
@Stateless
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.MIGRANT_ADMINISTRATOR,
  Roles.PROGRAMME,
  Roles.FOCAL_POINT,
  Roles.COUNSELLOR
})
public class OutreachFigures {
  @EJB private Desk desk;
  @EJB private Reckoning reckoning;
  @EJB private Watch watch;

  /**
   * What outreach reached. All figures of an answer are of one instant.
   *
   * @param question what is asked
   * @return exact sums over the rows that stood then, or {@link OutreachSums#WITHHELD}
   * @throws Refused (invalid) if outreach has no such dimension; (forbidden) if the question is too
   *     fine for somebody who sees no names
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public OutreachSums outreach(ReachQuestion question) {
    return desk.isOutside()
        ? watch.outreach(question)
        : reckoning.outreach(question, desk.institutionsInSums());
  }

  /**
   * How often people were counselled.
   *
   * @param question what is asked
   * @return exact sums over the rows that stood then, or {@link CounsellingSums#WITHHELD}
   * @throws Refused (invalid) if counselling has no such dimension; (forbidden) if the question is
   *     too fine for somebody who sees no names
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public CounsellingSums counselling(ReachQuestion question) {
    return desk.isOutside()
        ? watch.counselling(question)
        : reckoning.counselling(question, desk.institutionsInSums());
  }

  /**
   * @return whether the caller sees the sums of all without seeing any names, and is told only what
   *     may leave the house
   */
  public boolean isOutside() {
    return desk.isOutside();
  }
}
