package org.sarai.outreach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.sarai.outreach.internal.Desk;
import org.sarai.outreach.internal.Reckoning;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/**
 * Sums of outreach and counselling, in a house of their own: nothing here knows how many persons
 * were trained, and no figure of persons knows of these. Administrators and the programme see the
 * sums of all, others those of their own institutions.
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

  /**
   * What outreach reached. All figures of an answer are of one instant, hence the transaction of
   * its own.
   *
   * @param question what is asked
   * @return exact sums over the rows that stood then
   * @throws Refused (invalid) if outreach has no such dimension
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public OutreachSums outreach(ReachQuestion question) {
    reckoning.oneSnapshot();
    return reckoning.outreach(question, desk.institutionsInSums());
  }

  /**
   * How often people were counselled.
   *
   * @param question what is asked
   * @return exact sums over the rows that stood then
   * @throws Refused (invalid) if counselling has no such dimension
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public CounsellingSums counselling(ReachQuestion question) {
    reckoning.oneSnapshot();
    return reckoning.counselling(question, desk.institutionsInSums());
  }
}
