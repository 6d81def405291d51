package org.sarai.planted.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** Says of one method only who may call it. */
@Stateless
public class OpenDoor {
  public long enter() {
    return guarded();
  }

  @RolesAllowed("learner")
  public long guarded() {
    return 1;
  }
}
