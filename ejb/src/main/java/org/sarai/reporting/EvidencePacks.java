package org.sarai.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.people.ListVault;
import org.sarai.reporting.internal.PackLedger;
import org.sarai.reporting.internal.PackLedger.Pack;
import org.sarai.reporting.internal.PackWorker;
import org.sarai.reporting.internal.PackZip;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;
import org.sarai.shared.Tokens;

/**
 * Everything that a frozen report rests on, in one file: its figures, whom they count, what of each
 * person, and how each of it is known. Packs name people, so they are for the administrators of the
 * register alone, are made in the background, lie encrypted for a day, and every making and taking
 * is entered into the audit log.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EvidencePacks {
  /** More participations than this no spreadsheet opens. */
  private static final long MOST = 1_000_000;

  private static final long LARGEST_DOCUMENTS = 48L << 20;

  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private FrozenReports reports;
  @EJB private ListVault vault;
  @EJB private PackLedger packs;
  @EJB private PackWorker worker;

  /**
   * Asks for a pack, which is made in the background.
   *
   * @param report reference of a frozen report of the caller's register
   * @param documents writes the report's figures, as they were verified just now, in the forms in
   *     which the pack shall hold them
   * @return the pack's reference
   * @throws IOException if the documents cannot be kept
   * @throws Refused (not found) if there is no such report; (conflict) if its figures are not those
   *     that were frozen, or a pack of it is under way; (invalid) if it counts too much for a file
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public String make(String report, Function<Verification, List<PackDocument>> documents)
      throws IOException {
    var register = register(report);
    var verified = reports.verify(report);
    if (!verified.holds()) {
      throw Refused.conflict("refused.packBroken");
    }
    var total = verified.figures().total();
    if (total.participations() > MOST) {
      throw Refused.invalid("refused.packTooLarge", MOST);
    }
    if (packs.of(report).stream().anyMatch(pack -> pack.row().state().isUnderWay())) {
      throw Refused.conflict("refused.packUnderWay");
    }
    var reference = Tokens.reference();
    var kept = Tokens.reference();
    vault.keep(
        register,
        kept,
        new ByteArrayInputStream(zip(documents.apply(verified))),
        LARGEST_DOCUMENTS);
    packs.add(reference, report, register, kept, total, accounts.caller());
    enter("packMade", register, reference, report);
    worker.wake(register);
    return reference;
  }

  private static byte[] zip(List<PackDocument> documents) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new PackZip(out)) {
      for (var document : documents) {
        zip.file(document.name(), file -> file.write(document.content()));
      }
    }
    return out.toByteArray();
  }

  /**
   * @param report reference of a frozen report of the caller's register
   * @return its packs, the newest first
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<PackRow> of(String report) {
    register(report);
    return packs.of(report).stream().map(Pack::row).toList();
  }

  /**
   * @param report reference of a frozen report of the caller's register
   * @param reference of one of its packs
   * @return how far it is
   * @throws Refused (not found) if there is none
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public PackRow find(String report, String reference) {
    return known(report, reference).row();
  }

  /**
   * Stops a pack that is under way, or puts one away that is there.
   *
   * @param report reference of a frozen report of the caller's register
   * @param reference of one of its packs
   * @throws Refused (not found) if there is none
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void end(String report, String reference) {
    var pack = known(report, reference);
    if (packs.end(pack.id())) {
      vault.forgetFile(pack.register(), pack.documents());
      // Somebody may have begun to make it since it was looked up.
      packs
          .find(reference)
          .map(Pack::content)
          .ifPresent(content -> vault.forgetFile(pack.register(), content));
    }
  }

  /**
   * Takes a pack.
   *
   * @param report reference of a frozen report of the caller's register
   * @param reference of one of its packs
   * @return its bytes, fetched part by part
   * @throws Refused (not found) if there is none; (conflict) if it is not there, yet or any more
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public InputStream open(String report, String reference) {
    var pack = known(report, reference);
    if (pack.row().state() != PackState.DONE || !vault.holds(pack.register(), pack.content())) {
      throw Refused.conflict("refused.packNotThere");
    }
    enter("packTaken", pack.register(), reference, report);
    return vault.open(pack.register(), pack.content());
  }

  private void enter(String action, Register register, String reference, String report) {
    audit.enter(
        new AuditEntry(action, register, "pack " + reference, "report " + report, null),
        accounts.caller());
  }

  /** The register of a report; that of the caller, or there is no such report. */
  private Register register(String report) {
    return Register.ofAudience(reports.find(report).question().audience());
  }

  private Pack known(String report, String reference) {
    register(report);
    return packs
        .find(reference)
        .filter(pack -> pack.row().report().equals(report))
        .orElseThrow(() -> Refused.notFound("refused.noPack", reference));
  }
}
