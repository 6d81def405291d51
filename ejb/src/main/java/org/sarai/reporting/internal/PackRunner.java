package org.sarai.reporting.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.json.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jboss.logging.Logger;
import org.sarai.people.ListVault;
import org.sarai.people.NamesInScope;
import org.sarai.reporting.CompletionBehind;
import org.sarai.reporting.FrozenReport;
import org.sarai.reporting.internal.PackLedger.Pack;
import org.sarai.reporting.internal.PackSlice.Counted;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/**
 * Makes packs: claims one, writes it part by part into its register, and says how it ended. A
 * server that dies in the middle leaves parts that nobody is given; another begins anew.
 */
@PermitAll
public abstract class PackRunner {
  private static final Logger LOG = Logger.getLogger(PackRunner.class);
  private static final int AT_ONCE = 500;
  private static final long LARGEST = 1L << 30;
  private static final int DEEPEST = 20;
  private static final String LANGUAGE = "en";

  @EJB private Evidence evidence;
  @EJB private Frozen frozen;
  @EJB private ListVault vault;
  @EJB private NamesInScope names;
  @EJB private PackLedger packs;
  @EJB private PackSlice slices;
  @EJB private ReportStore reports;

  /** Makes a pack, unless somebody else does. */
  public void run(long id) {
    var claim = packs.claim(id);
    if (claim == null) {
      return;
    }
    var pack = packs.find(id).orElseThrow();
    try {
      write(pack, claim);
    } catch (IOException | RuntimeException e) {
      vault.forgetFile(pack.register(), pack.row().reference());
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
        .findFirst()
        .orElse("pack.broken");
  }

  /** Forgets the packs whose day is over. */
  public void sweep(Register register) {
    packs
        .expire(register)
        .forEach(pack -> vault.forgetFile(pack.register(), pack.row().reference()));
  }

  private void write(Pack pack, String claim) throws IOException {
    var report = reports.find(pack.row().report()).orElseThrow();
    var counted = slices.of(report);
    var people = new LinkedHashMap<Long, Long>();
    counted.forEach(one -> people.merge(one.personId(), 1L, Long::sum));
    if (people.size() != pack.persons() || counted.size() != pack.row().participations()) {
      throw Refused.conflict("pack.doesNotFit");
    }
    var out = new PackZip.Measured(vault.write(pack.register(), pack.row().reference(), LARGEST));
    try (out;
        var zip = new PackZip(out)) {
      documents(pack, zip);
      zip.file("people.csv", file -> people(people, new PackTable(file, PEOPLE), pack, claim));
      zip.file(
          "completions.csv",
          file -> {
            var table = new PackTable(file, COMPLETIONS);
            each(counted, report, pack, claim, 0, (person, row) -> completion(table, person, row));
            table.end();
          });
      zip.file(
          "evidence.csv",
          file -> {
            var table = new PackTable(file, EVIDENCE);
            each(counted, report, pack, claim, 1, (person, row) -> evidence(table, report, row));
            table.end();
          });
      zip.manifest(
          Json.createObjectBuilder()
              .add("report", report.reference())
              .add("title", report.title())
              .add("asOf", report.question().asOf().toString())
              .add("ruleVersion", report.ruleVersion())
              .add("hash", report.hash())
              .add("signature", report.signature())
              .add("publicKey", frozen.publicKey())
              .add("persons", people.size())
              .add("participations", counted.size()));
    }
    packs.done(pack.id(), claim, out.bytes(), out.sha256());
  }

  private static final String[] PEOPLE = {"person", "name", "participations"};
  private static final String[] COMPLETIONS = {
    "person",
    "record",
    "course",
    "title",
    "completed_on",
    "institution",
    "mode",
    "attendance_percent",
    "score",
    "evidence"
  };
  private static final String[] EVIDENCE = {
    "record", "kind", "list", "list_reference", "row", "recorded_at", "attempts"
  };

  /** What was rendered when the pack was asked for. */
  private void documents(Pack pack, PackZip zip) throws IOException {
    try (var kept = new ZipInputStream(vault.open(pack.register(), pack.documents()))) {
      for (var entry = kept.getNextEntry(); entry != null; entry = kept.getNextEntry()) {
        zip.file(entry.getName(), kept::transferTo);
      }
    }
  }

  private void people(
      LinkedHashMap<Long, Long> participations, PackTable table, Pack pack, String claim)
      throws IOException {
    var ids = List.copyOf(participations.keySet());
    for (var first = 0; first < ids.size(); first += AT_ONCE) {
      var some = ids.subList(first, Math.min(ids.size(), first + AT_ONCE));
      var called = names.of(some);
      for (var person : some) {
        table.row(person, called.get(person), participations.get(person));
      }
      packs.progress(pack.id(), claim, 0);
    }
    table.end();
  }

  private interface Row {
    void write(long personId, CompletionBehind completion) throws IOException;
  }

  /**
   * @param half 0 or 1: which of two times the participations are gone through
   */
  private void each(
      List<Counted> counted, FrozenReport report, Pack pack, String claim, int half, Row row)
      throws IOException {
    for (var first = 0; first < counted.size(); first += AT_ONCE) {
      var some = counted.subList(first, Math.min(counted.size(), first + AT_ONCE));
      var records = new LinkedHashMap<Long, Behind.Found>();
      some.forEach(one -> records.put(one.recordId(), one.found()));
      var completions = evidence.of(records, report.question().asOf(), LANGUAGE);
      for (var place = 0; place < some.size(); place++) {
        row.write(some.get(place).personId(), completions.get(place));
      }
      packs.progress(pack.id(), claim, (half * (long) counted.size() + first + some.size()) / 2);
    }
  }

  private static void completion(PackTable table, long personId, CompletionBehind completion)
      throws IOException {
    table.row(
        personId,
        completion.recordId(),
        completion.courseCode(),
        completion.title(),
        completion.completedOn(),
        completion.institution(),
        completion.mode(),
        completion.attendancePercent(),
        completion.score(),
        completion.evidence());
  }

  private static void evidence(PackTable table, FrozenReport report, CompletionBehind completion)
      throws IOException {
    var leftOut = new LinkedHashSet<>(report.leftOut());
    for (var list : completion.lists()) {
      if (!leftOut.contains(list.reference())) {
        table.row(
            completion.recordId(),
            "LIST",
            list.list(),
            list.reference(),
            list.row(),
            list.loadedAt(),
            null);
      }
    }
    if (completion.play() != null) {
      table.row(
          completion.recordId(),
          "PLAY",
          null,
          null,
          null,
          completion.play().recordedAt(),
          completion.play().attemptIds().stream()
              .map(String::valueOf)
              .reduce((one, other) -> one + " " + other)
              .orElse(null));
    }
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }
}
