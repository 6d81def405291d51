package org.sarai.web.reviews;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;
import org.sarai.people.Comparison;
import org.sarai.people.Comparison.Field;
import org.sarai.people.MergePeople;
import org.sarai.people.Merges;
import org.sarai.people.Reviews;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Texts;

/** {@code /review/A/B}: two people side by side, and what to do about them. */
@Named
@RequestScoped
public class ReviewPage {
  private static final Pattern PAIR = Pattern.compile("/(\\d{1,18})/(\\d{1,18})");

  @EJB private Merges merges;
  @EJB private Reviews reviews;
  @Inject private Texts say;

  private Comparison comparison;

  private static String names() {
    return Objects.requireNonNullElse(Faces.getRequestPathInfo(), "/");
  }

  /**
   * @return whether the address names somebody, and not the queue
   */
  public boolean isAsked() {
    return names().length() > 1;
  }

  /** Loads the two people whom the address names. */
  public void load() {
    var pair = PAIR.matcher(names());
    if (!pair.matches()) {
      throw Refused.notFound("refused.noPair");
    }
    comparison = reviews.compare(Long.parseLong(pair.group(1)), Long.parseLong(pair.group(2)));
  }

  /** Does what the button that was pressed says, and goes on to the next pair. */
  public void decide() {
    load();
    var next = getLater();
    try {
      decide(String.valueOf(Faces.getRequestParameter("decision")));
    } catch (Refused refused) {
      say.refused(refused);
      return;
    }
    Faces.redirect(next);
  }

  private void decide(String decision) {
    var left = comparison.left().personId();
    var right = comparison.right().personId();
    var reason = Faces.getRequestParameter("reason");
    switch (decision) {
      case "left" -> merges.merge(new MergePeople(left, right, reason));
      case "right" -> merges.merge(new MergePeople(right, left, reason));
      case "ask" -> merges.askForMerge(left, right, reason);
      case "apart" -> merges.decideNotSame(left, right, reason);
      case "reopen" -> merges.reopen(left, right);
      default -> throw Refused.invalid("refused.noDecision");
    }
    say.saved("review-" + left + "-" + right, "review.done." + decision);
  }

  /**
   * @return whether the caller may join people, and need not ask for it
   */
  public boolean isKeeping() {
    return Faces.isUserInRole(Roles.ADMINISTRATOR)
        || Faces.isUserInRole(Roles.MIGRANT_ADMINISTRATOR);
  }

  public Comparison getComparison() {
    return comparison;
  }

  /**
   * @return address of the pair after this one, or of the queue at its end
   */
  public String getLater() {
    return reviews
        .after(comparison.left().personId(), comparison.right().personId())
        .map(pair -> "/review/" + pair.get(0) + "/" + pair.get(1))
        .orElse("/review");
  }

  /**
   * @param field what is compared
   * @param value a value of it
   * @return the value as people read it
   */
  public String shown(Field field, String value) {
    return switch (field) {
      case BIRTH_DATE -> say.day(LocalDate.parse(value));
      case SEX -> say.of("review.sex." + value);
      case DISABILITY -> say.of("review.disability." + value);
      default -> value;
    };
  }
}
