package org.sarai.reporting;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.List;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.reporting.internal.Audiences;
import org.sarai.reporting.internal.Explanation;
import org.sarai.reporting.internal.Frozen;
import org.sarai.reporting.internal.ReportStore;
import org.sarai.reporting.internal.RuleBook;
import org.sarai.shared.Clock;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/**
 * Reports that stay: figures with everything that they follow from, sealed. A report is never
 * answered from what was once counted; its figures are read from the ledgers each time, and are
 * held against the seal.
 */
@Stateless
public class FrozenReports {
  private static final int LONGEST_TITLE = 200;

  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private Explanation explanation;
  @EJB private Frozen frozen;
  @EJB private ReportStore reports;
  @EJB private RuleBook rules;
  @Resource private SessionContext session;

  /**
   * Freezes the answer to a question, as of its instant or of a minute ago.
   *
   * @param command what is to be kept
   * @return the report's reference
   * @throws Refused (forbidden) if the audience is not the caller's; (invalid) without a title, for
   *     an instant that is too near, an institution that is none or several, or a list that is none
   *     of the caller's register; (conflict) while a list is being loaded
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public String freeze(FreezeReport command) {
    var title = command.title() == null ? "" : command.title().strip();
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      throw Refused.invalid("refused.reportTitle", LONGEST_TITLE);
    }
    var audience = command.question().audience();
    if (!audiences().contains(audience)) {
      throw Refused.forbidden("refused.otherRegister", audience);
    }
    var question = frozen.settled(command.question());
    requireLists(command.leftOut(), audience);
    var figures = frozen.answer(question, rules.current(), command.leftOut());
    var report =
        frozen.sealed(
            title,
            question,
            figures,
            command.leftOut(),
            Clock.instant(Clock.now()),
            accounts.caller());
    reports.add(report);
    Audiences.registers(audience)
        .forEach(
            register ->
                audit.enter(
                    new AuditEntry(
                        "reportFrozen", register, "report " + report.reference(), null, null),
                    accounts.caller()));
    return report.reference();
  }

  private void requireLists(List<String> references, String audience) {
    var register = Audiences.ALL.equals(audience) ? null : Register.ofAudience(audience).name();
    if (!references.isEmpty() && reports.lists(references, register) < references.size()) {
      throw Refused.invalid("refused.noImport", String.join(", ", references));
    }
  }

  /**
   * Reports of the caller's audiences.
   *
   * @param first how many newer ones to leave out
   * @param count how many at most
   * @return the reports, the newest first
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME})
  public PageOf<FrozenReport> all(int first, int count) {
    var page = reports.page(audiences(), first, count);
    return new PageOf<>(
        page.rows().stream()
            .map(report -> isNaming(report) ? report : report.withoutSeal())
            .toList(),
        page.total());
  }

  /**
   * @param reference of a report
   * @return the report, without its figures: {@link #verify} reads them; without its seal for those
   *     from whom some of the figures are withheld, since whoever has a seal can try figures
   * @throws Refused (not found) if there is none of the caller's audiences
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME})
  public FrozenReport find(String reference) {
    var report = known(reference);
    return isNaming(report) || verify(reference).hash() != null ? report : report.withoutSeal();
  }

  private FrozenReport known(String reference) {
    return reports
        .find(reference)
        .filter(report -> audiences().contains(report.question().audience()))
        .orElseThrow(() -> Refused.notFound("refused.noReport", reference));
  }

  /**
   * Reads a report's figures from the ledgers and holds them against its seal. From those who see
   * no names, figures in which somebody could be recognised are withheld.
   *
   * @param reference of a report
   * @return the figures, and whether they are those that were frozen
   * @throws Refused (not found) if there is none of the caller's audiences
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME})
  public Verification verify(String reference) {
    var report = known(reference);
    var verified =
        frozen.verified(
            report, frozen.answer(report.question(), report.ruleVersion(), report.leftOut()));
    return isNaming(report) ? verified : frozen.sheltered(report, verified);
  }

  /**
   * Why the same question has another answer today. The steps may be single people, and so are for
   * those alone who see names.
   *
   * @param reference of a report
   * @return both answers and every step between them
   * @throws Refused (not found) if there is none of the caller's audiences
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public Differences differences(String reference) {
    var report = known(reference);
    if (!isNaming(report)) {
      throw Refused.forbidden("refused.otherRegister", report.question().audience());
    }
    return explanation.of(report);
  }

  /**
   * @return the public key (X.509, base64) under which reports of this installation are signed
   */
  @PermitAll
  public String publicKey() {
    return frozen.publicKey();
  }

  private boolean isNaming(FrozenReport report) {
    return Audiences.named(session::isCallerInRole).contains(report.question().audience());
  }

  private List<String> audiences() {
    return Audiences.of(session::isCallerInRole);
  }
}
