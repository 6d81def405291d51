package org.sarai.learning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import org.sarai.learning.internal.Previewer;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/**
 * Looking at packages. A preview runs in the same player by the same protocol as a play ({@link
 * Plays#launch}, {@link Plays#commit}), in mode "browse" and without credit. It needs no enrolment
 * and leaves none; it is neither an attempt nor a play, so that no list, no completion and no
 * figure can hold it.
 */
@Stateless
public class Previews {
  @EJB private Previewer previewer;

  /**
   * Opens a preview, each time from the beginning.
   *
   * @param command what to look at
   * @return where the player is
   * @throws Refused (not found) without such a unit
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public PlayOpened open(OpenPreview command) {
    return previewer.open(command);
  }
}
