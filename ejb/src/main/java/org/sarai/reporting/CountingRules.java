package org.sarai.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.reporting.internal.RuleBook;
import org.sarai.reporting.internal.RuleTrial;
import org.sarai.reporting.internal.TrainedProjector;
import org.sarai.shared.Reason;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/** The rules by which participations are counted. Frozen reports keep theirs. */
@Stateless
public class CountingRules {
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9.-]{1,20}");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private RuleBook rules;
  @EJB private RuleTrial trial;
  @EJB private TrainedProjector projector;

  /**
   * @return all rules that ever counted, the newest first
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME, Roles.OPERATOR})
  public List<CountingRule> all() {
    return rules.all();
  }

  /**
   * Counts by a rule without adopting it, so that whoever adopts it knows what they do. That it was
   * tried is entered into the audit log of both registers.
   *
   * @param command the rule
   * @return what it would do to each register, all of one instant
   * @throws Refused as {@link #adopt} does
   */
  @RolesAllowed(Roles.OPERATOR)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<RuleEffect> tried(AdoptRule command) {
    var reason = required(command);
    if (rules.all().stream().anyMatch(rule -> rule.version().equals(command.version()))) {
      throw known(command);
    }
    entered("ruleTried", command, reason);
    return trial.of(command);
  }

  /**
   * Adopts another rule for everything that is counted from now on, and counts everything anew by
   * it. Rules are the same for both registers, so that whoever keeps one of them is not enough.
   *
   * @param command the rule
   * @throws Refused (conflict) if there is a rule of that version; (invalid) if it is no rule, or
   *     there is no reason
   */
  @RolesAllowed(Roles.OPERATOR)
  public void adopt(AdoptRule command) {
    var reason = required(command);
    if (!rules.add(command, reason, accounts.caller())) {
      throw known(command);
    }
    projector.rebuild();
    entered("ruleAdopted", command, reason);
  }

  /** The reason, if all of it is a rule. */
  private static String required(AdoptRule command) {
    var least = command.leastAttendance();
    if (command.version() == null
        || !VERSION.matcher(command.version()).matches()
        || least == null
        || least.signum() < 0
        || least.compareTo(HUNDRED) > 0
        || least.stripTrailingZeros().scale() > DECIMALS) {
      throw Refused.invalid("refused.noRule");
    }
    return Reason.of(command.reason());
  }

  private static Refused known(AdoptRule command) {
    return Refused.conflict("refused.ruleKnown", command.version());
  }

  private void entered(String action, AdoptRule command, String reason) {
    for (var register : Register.values()) {
      audit.enter(
          new AuditEntry(action, register, "rule " + command.version(), null, reason),
          accounts.caller());
    }
  }
}
