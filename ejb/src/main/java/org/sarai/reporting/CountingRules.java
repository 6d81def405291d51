package org.sarai.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.reporting.internal.RuleBook;
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

  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private RuleBook rules;
  @EJB private TrainedProjector projector;

  /**
   * @return all rules that ever counted, the newest first
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME})
  public List<CountingRule> all() {
    return rules.all();
  }

  /**
   * Adopts another rule for everything that is counted from now on, and counts everything anew by
   * it. Rules are the same for both registers, so that whoever keeps one of them is not enough.
   *
   * @param command the rule
   * @throws Refused (conflict) if there is a rule of that version; (invalid) if it is no rule
   */
  @RolesAllowed(Roles.OPERATOR)
  public void adopt(AdoptRule command) {
    var reason = Reason.of(command.reason());
    var least = command.leastAttendance();
    if (!VERSION.matcher(String.valueOf(command.version())).matches()
        || least == null
        || least.signum() < 0
        || least.compareTo(HUNDRED) > 0) {
      throw Refused.invalid("refused.noRule");
    }
    if (!rules.add(command, reason, accounts.caller())) {
      throw Refused.conflict("refused.ruleKnown", command.version());
    }
    projector.rebuild();
    for (var register : Register.values()) {
      audit.enter(
          new AuditEntry("ruleAdopted", register, "rule " + command.version(), null, reason),
          accounts.caller());
    }
  }
}
