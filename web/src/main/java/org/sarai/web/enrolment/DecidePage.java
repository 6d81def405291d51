package org.sarai.web.enrolment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Supplier;
import org.omnifaces.util.Faces;
import org.sarai.enrolment.Departures;
import org.sarai.enrolment.Nominations;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/**
 * What is decided about the people who are ticked in a list. Goes back to the list; pressing twice
 * finds nothing left to do.
 */
@Named
@RequestScoped
public class DecidePage {
  @EJB private Nominations nominations;
  @EJB private Departures departures;
  @Inject private Texts say;

  /** Approves them. */
  public void approve() {
    decide("enrolments.approved", () -> nominations.approve(chosen()));
  }

  /** Declines them, for the reason that is typed. */
  public void decline() {
    decide("enrolments.declined", () -> nominations.decline(chosen(), reason()));
  }

  /** Withdraws them, for the reason that is typed. */
  public void withdraw() {
    decide("enrolments.withdrawn", () -> departures.withdraw(chosen(), reason()));
  }

  /** Gives them another day, or none. */
  public void changeDue() {
    decide(
        "enrolments.dueChanged",
        () -> nominations.changeDue(chosen(), Asked.day("due").orElse(null)));
  }

  private void decide(String key, Supplier<Integer> decision) {
    if (chosen().isEmpty()) {
      say.refused(Refused.invalid("refused.nobodyChosen"));
      return;
    }
    try {
      say.saved("", key, decision.get());
    } catch (Refused refused) {
      say.refused(refused);
      return;
    }
    Faces.redirect(Asked.back());
  }

  private static String reason() {
    return Asked.text("reason").orElse("");
  }

  private static List<Long> chosen() {
    return Asked.ids("chosen");
  }
}
