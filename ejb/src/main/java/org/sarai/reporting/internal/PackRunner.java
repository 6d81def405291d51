package org.sarai.reporting.internal;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jboss.logging.Logger;
import org.sarai.people.ListVault;
import org.sarai.reporting.FrozenReport;
import org.sarai.reporting.internal.PackLedger.Pack;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/**
 * Makes packs: claims one, writes it part by part into its register, and says how it ended. A
 * server that dies in the middle leaves parts that nobody is given; another begins anew.
 */
@PermitAll
public abstract class PackRunner {
  private static final Logger LOG = Logger.getLogger(PackRunner.class);
  private static final long LARGEST = 1L << 30;
  private static final int DEEPEST = 20;

  @EJB private Frozen frozen;
  @EJB private ListVault vault;
  @EJB private PackContents contents;
  @EJB private PackLedger packs;
  @EJB private PackSlice slices;
  @EJB private ReportStore reports;

  /** Makes a pack, unless somebody else does. */
  public void run(long id) {
    var before = packs.find(id);
    var claim = packs.claim(id);
    if (claim == null || before.isEmpty()) {
      return;
    }
    var pack = before.get();
    if (pack.content() != null) {
      vault.forgetFile(pack.register(), pack.content());
    }
    try {
      write(pack, claim);
    } catch (IOException | RuntimeException e) {
      vault.forgetFile(pack.register(), claim);
      if (causes(e).anyMatch(PackLedger.Stopped.class::isInstance)) {
        LOG.infof("Pack %s was stopped", pack.row().reference());
        return;
      }
      LOG.errorf(e, "Pack %s failed", pack.row().reference());
      packs.failed(id, claim, fault(e));
    }
    vault.forgetFile(pack.register(), pack.documents());
  }

  private static String fault(Throwable failure) {
    return causes(failure)
        .filter(Refused.class::isInstance)
        .map(refused -> ((Refused) refused).key())
        .filter(key -> key.startsWith("pack."))
        .findFirst()
        .orElse("pack.broken");
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }

  /** Forgets the packs whose day is over. */
  public void sweep(Register register) {
    packs.expire(register).forEach(pack -> vault.forgetFile(pack.register(), pack.content()));
  }

  private void write(Pack pack, String claim) throws IOException {
    var report = reports.find(pack.row().report()).orElseThrow();
    var counted = slices.of(report);
    var people = new LinkedHashMap<Long, Long>();
    counted.forEach(one -> people.merge(one.personId(), 1L, Long::sum));
    if (people.size() != pack.persons() || counted.size() != pack.row().participations()) {
      throw Refused.conflict("pack.doesNotFit");
    }
    var out = new PackZip.Measured(vault.write(pack.register(), claim, LARGEST));
    try (out;
        var zip = new PackZip(out)) {
      documents(pack, zip);
      contents.people(people, zip, none -> packs.progress(pack.id(), claim, 0));
      contents.completions(
          counted, report, zip, rows -> packs.progress(pack.id(), claim, rows / 2));
      contents.evidence(
          counted,
          report,
          zip,
          rows -> packs.progress(pack.id(), claim, (counted.size() + rows) / 2));
      zip.manifest(
          seal(report).add("persons", people.size()).add("participations", counted.size()));
    }
    packs.done(pack.id(), claim, out.bytes(), out.sha256());
  }

  /** What was rendered when the pack was asked for. */
  private void documents(Pack pack, PackZip zip) throws IOException {
    try (var kept = new ZipInputStream(vault.open(pack.register(), pack.documents()))) {
      for (var entry = kept.getNextEntry(); entry != null; entry = kept.getNextEntry()) {
        zip.file(entry.getName(), kept::transferTo);
      }
    }
  }

  private JsonObjectBuilder seal(FrozenReport report) {
    return JSON.createObjectBuilder()
        .add("report", report.reference())
        .add("title", report.title())
        .add("asOf", report.question().asOf().toString())
        .add("ruleVersion", report.ruleVersion())
        .add("hash", report.hash())
        .add("signature", report.signature())
        .add("publicKey", frozen.publicKey());
  }
}
