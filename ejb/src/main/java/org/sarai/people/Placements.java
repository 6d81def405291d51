package org.sarai.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import org.sarai.people.internal.PlacementLedger;
import org.sarai.shared.Roles;

/** Places of many people at once, for lists. */
@Stateless
public class Placements {
  @EJB private PlacementLedger ledger;

  /**
   * Records where people belong. What is recorded already, in all that it says, is not recorded
   * again: an old list does not bring back whoever has left since. What was taken back is.
   *
   * @param placements who belongs where
   * @param by who says so, as ledgers say it
   * @return one answer for each, in order
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<Placed> record(List<Placement> placements, String by) {
    return ledger.record(placements, by);
  }

  /**
   * Takes affiliations back that should never have been: each ends on the day on which it began.
   * What ended before stays as it ended.
   *
   * @param affiliationIds which ones
   * @param by who takes them back, as ledgers say it
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public void withdraw(List<Long> affiliationIds, String by) {
    ledger.withdraw(affiliationIds, by);
  }

  /**
   * Records what is stated of people of whom nothing was stated before.
   *
   * @param people what is stated, by person
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void describe(Map<Long, PersonDetails> people) {
    ledger.describe(people);
  }
}
