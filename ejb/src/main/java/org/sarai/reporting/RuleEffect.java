package org.sarai.reporting;

import org.sarai.shared.Register;

/**
 * What another rule would do to the figures of a register.
 *
 * @param register whose participations
 * @param now how many count by the present rule, or {@link Trained#WITHHELD}
 * @param then how many would count by the other, or {@link Trained#WITHHELD}
 */
public record RuleEffect(Register register, long now, long then) {
  /**
   * @return whether so few are meant that neither figure is said
   */
  public boolean isWithheld() {
    return now == Trained.WITHHELD;
  }
}
