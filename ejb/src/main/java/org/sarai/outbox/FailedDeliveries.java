package org.sarai.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.sarai.outbox.internal.FailedRows;
import org.sarai.outbox.internal.Outbox;
import org.sarai.shared.PageOf;
import org.sarai.shared.Roles;

/**
 * Deliveries that no round takes any more. They name no people, so that whoever looks after them
 * needs to keep no register.
 */
@Stateless
public class FailedDeliveries {
  @EJB private FailedRows rows;
  @Inject private Event<Outbox.Stored> stored;

  /**
   * @param first how many to pass over
   * @param most how many at most
   * @return failed deliveries, the newest event first
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
  public PageOf<FailedDelivery> find(int first, int most) {
    return new PageOf<>(rows.find(first, most), rows.count());
  }

  /**
   * @return how many there are
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
  public long count() {
    return rows.count();
  }

  /**
   * Has an event's failed deliveries to a projector tried once more, as soon as this transaction
   * has committed. What fails again is among the failed ones again.
   *
   * @param eventId the event
   * @param projector what it did not reach
   * @return how many deliveries are tried; none if they are through or being tried already
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
  public int tryAgain(long eventId, String projector) {
    var due = rows.due(eventId, projector);
    if (due > 0) {
      stored.fire(new Outbox.Stored());
    }
    return due;
  }
}
