package org.sarai.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.sarai.reporting.AdoptRule;
import org.sarai.reporting.CountingRule;
import org.sarai.reporting.CountingRules;
import org.sarai.reporting.RuleEffect;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Texts;

/**
 * {@code /rules}: the rules by which participations are counted, and adopting another in two steps:
 * first what it would do, then doing it.
 */
@Named
@RequestScoped
public class AdoptRulePage {
  @EJB private CountingRules rules;
  @Inject private Texts say;

  private List<CountingRule> all;
  private List<RuleEffect> effects;

  /** Does what the pressed button says; what is refused stays on the page. */
  public void act() {
    try {
      var step = String.valueOf(Query.filter("step"));
      if (step.equals("look")) {
        effects = rules.tried(RuleForm.typed());
      } else if (step.equals("adopt")) {
        adopt(RuleForm.typed());
      }
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  private void adopt(AdoptRule rule) {
    try {
      rules.adopt(rule);
    } catch (Refused refused) {
      // Whoever presses twice is told of the first time.
      if (!isIn(rule)) {
        throw refused;
      }
    }
    say.saved("counting-rule", "adopt.saved", rule.version());
    Faces.redirect("/rules");
  }

  private boolean isIn(AdoptRule rule) {
    var newest = getCurrent();
    return newest.version().equals(rule.version())
        && newest.leastAttendance().compareTo(rule.leastAttendance()) == 0
        && newest.withoutAttendance() == rule.withoutAttendance()
        && Objects.equals(newest.reason(), rule.reason());
  }

  /**
   * @return every rule that ever counted, the newest first
   */
  public List<CountingRule> getAll() {
    if (all == null) {
      all = rules.all();
    }
    return all;
  }

  /**
   * @return the rule that counts now
   */
  public CountingRule getCurrent() {
    return getAll().get(0);
  }

  /**
   * @return what the rule that was typed would do; null before somebody has looked
   */
  public List<RuleEffect> getEffects() {
    return effects;
  }

  /**
   * @return least attendance as it was typed, else that of the rule that counts now
   */
  public String getLeast() {
    var typed = Query.filter("least");
    return typed == null
        ? getCurrent().leastAttendance().stripTrailingZeros().toPlainString()
        : typed;
  }

  /**
   * @return whether rows without attendance count, as it was chosen, else by the present rule
   */
  public boolean isWithout() {
    var chosen = Query.filter("without");
    return chosen == null ? getCurrent().withoutAttendance() : Boolean.parseBoolean(chosen);
  }
}
