package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.completion.ParticipationLists;
import org.sarai.people.Erasures;
import org.sarai.people.ListVault;
import org.sarai.people.MergePeople;
import org.sarai.people.Merges;
import org.sarai.people.Registers;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.EvidencePacks;
import org.sarai.reporting.FreezeReport;
import org.sarai.reporting.FrozenReports;
import org.sarai.reporting.PackDocument;
import org.sarai.reporting.PackRow;
import org.sarai.reporting.PackState;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.reporting.Verification;
import org.sarai.reporting.internal.OfficialsPackRunner;
import org.sarai.reporting.internal.PackZip;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Tokens;

/**
 * A pack names exactly whom the figures count, shows how each of it is known, and fits its hashes.
 */
@ExtendWith(ArquillianExtension.class)
class EvidencePacksIT {
  private static final String SETTLED = "sarai.reports.settled.seconds";
  private static final String WHY = "a reason";

  @EJB private Erasures erasures;
  @EJB private EvidencePacks packs;
  @EJB private FrozenReports reports;
  @EJB private Merges merges;
  @EJB private OfficialsPackRunner runner;
  @EJB private ParticipationLists lists;
  @EJB private Registers registers;
  @EJB private ListVault vault;

  private Trainees trainees;
  private String first;
  private String second;
  private String report;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(EvidencePacksIT.class, Trainees.class);
  }

  @BeforeEach
  void twelvePeopleInTwoLists() {
    Database.forgetEverybody();
    System.setProperty(SETTLED, "0");
    trainees = new Trainees(lists, registers);
    first = trainees.load(lines(1, 12, "O-01"));
    second = trainees.load(lines(7, 12, "O-01"));
    trainees.load(lines(1, 5, "O-02"));
    Caller.administrator()
        .run(() -> merges.merge(new MergePeople(trainees.id(1), trainees.id(2), WHY)));
    report =
        freeze(
            new TrainedQuestion(
                List.of(Dimension.INSTITUTION, Dimension.MONTH),
                null,
                null,
                null,
                "officials",
                Map.of(Dimension.COURSE, "O-01")));
  }

  @AfterEach
  void everythingIsAsBefore() {
    System.clearProperty(SETTLED);
    Database.forgetEverybody();
  }

  /** The training of number 3 was broken off. */
  private static String[] lines(int from, int to, String course) {
    var lines = new ArrayList<String>();
    for (var number = from; number <= to; number++) {
      var day = LocalDate.of(2025, 1, 2 + number).toString();
      var attendance = number == 3 ? "79" : number % 2 == 0 ? "" : "90";
      lines.add(Trainees.line(number, "Place " + number % 3, course, day) + attendance);
    }
    return lines.toArray(String[]::new);
  }

  private String freeze(TrainedQuestion question, String... leftOut) {
    return Caller.administrator()
        .call(() -> reports.freeze(new FreezeReport("A report", question, List.of(leftOut))));
  }

  private static List<PackDocument> documents(Verification verified) {
    return List.of(
        new PackDocument(
            "figures.csv",
            ("persons\r\n" + verified.figures().total().persons())
                .getBytes(StandardCharsets.UTF_8)));
  }

  private String make(String report) {
    return Caller.administrator().call(() -> packs.make(report, EvidencePacksIT::documents));
  }

  private PackRow find(String report, String pack) {
    return Caller.administrator().call(() -> packs.find(report, pack));
  }

  private PackRow ended(String report, String pack) {
    for (var tries = 0; find(report, pack).state().isUnderWay() && tries < 300; tries++) {
      Database.pause(100);
    }
    return find(report, pack);
  }

  private byte[] bytes(String report, String pack) throws IOException {
    try (var content = Caller.administrator().call(() -> packs.open(report, pack))) {
      return Caller.administrator().call(content::readAllBytes);
    }
  }

  private Map<String, byte[]> files(byte[] pack) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static List<List<String>> rows(byte[] csv) {
    return new String(csv, StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }

  private static JsonObject json(byte[] content) {
    try (var reader =
        Json.createReader(new StringReader(new String(content, StandardCharsets.UTF_8)))) {
      return reader.readObject();
    }
  }

  @Test
  void itNamesWhomTheFiguresCountAndFitsItsHashes() throws IOException {
    var pack = make(report);
    var row = ended(report, pack);
    assertThat(row.state()).as(row.fault()).isEqualTo(PackState.DONE);
    var content = bytes(report, pack);
    assertThat(content).hasSize(row.bytes().intValue());
    assertThat(Tokens.hex(Tokens.newSha256().digest(content))).isEqualTo(row.sha256());

    var files = files(content);
    var manifest = json(files.get("manifest.json"));
    assertThat(manifest.getString("hash"))
        .isEqualTo(Caller.administrator().call(() -> reports.find(report)).hash());
    var told = new LinkedHashMap<String, String>();
    for (var file : manifest.getJsonArray("files").getValuesAs(JsonObject.class)) {
      var bytes = files.get(file.getString("name"));
      assertThat(file.getInt("bytes")).isEqualTo(bytes.length);
      told.put(file.getString("name"), file.getString("sha256"));
      assertThat(file.getString("sha256")).isEqualTo(Tokens.hex(Tokens.newSha256().digest(bytes)));
    }
    assertThat(files.keySet())
        .containsExactly(
            "figures.csv", "people.csv", "completions.csv", "evidence.csv", "manifest.json");
    assertThat(told.keySet()).isEqualTo(withoutManifest(files));

    var total = Caller.administrator().call(() -> reports.verify(report)).figures().total();
    assertThat(total.persons()).isEqualTo(10);
    assertThat(total.participations()).isEqualTo(11);
    assertThat(people(files)).isEqualTo(counted());
    assertThat(rows(files.get("people.csv"))).allMatch(person -> person.get(1).contains("Example"));
    assertThat(rows(files.get("completions.csv"))).hasSize(11);
    assertThat(evidence(files)).isEqualTo(listed(List.of(first, second)));
  }

  private static TreeSet<String> withoutManifest(Map<String, byte[]> files) {
    var names = new TreeSet<>(files.keySet());
    names.remove("manifest.json");
    return names;
  }

  private static TreeSet<String> people(Map<String, byte[]> files) {
    return rows(files.get("people.csv")).stream()
        .map(person -> person.get(0))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** From the projection, after everything has arrived there. */
  private static TreeSet<String> counted() {
    Database.awaitDeliveries();
    return Database.CORE
        .rows(
            "select distinct t.person_id from trained t join course c on c.id = t.course_id"
                + " where c.code = 'O-01'")
        .stream()
        .map(row -> row.get(0))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Record, list and row. */
  private static TreeSet<String> evidence(Map<String, byte[]> files) {
    return rows(files.get("evidence.csv")).stream()
        .map(row -> String.join(" ", row.get(0), row.get(3), row.get(4)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> listed(List<String> references) {
    return Database.CORE
        .rows(
            "select r.record_id, i.reference, r.row_no from import_row r"
                + " join participation_import i on i.id = r.import_id"
                + " join trained t on t.record_id = r.record_id")
        .stream()
        .filter(row -> references.contains(row.get(1).strip()))
        .map(row -> String.join(" ", row.get(0), row.get(1).strip(), row.get(2)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aSecondPackHasTheSameFiguresWhateverHappenedSince() throws IOException {
    var one = files(bytes(report, done(report)));
    trainees.load(lines(13, 15, "O-01"));
    trainees.undo(second);
    Caller.administrator()
        .run(() -> merges.merge(new MergePeople(trainees.id(5), trainees.id(6), WHY)));
    Caller.administrator().run(() -> erasures.erase(trainees.id(9), WHY));
    var other = files(bytes(report, done(report)));
    for (var name : List.of("figures.csv", "completions.csv", "evidence.csv")) {
      assertThat(new String(other.get(name), StandardCharsets.UTF_8))
          .isEqualTo(new String(one.get(name), StandardCharsets.UTF_8));
    }
    assertThat(people(other)).isEqualTo(people(one));
    assertThat(rows(other.get("people.csv"))).filteredOn(row -> row.get(1).isEmpty()).hasSize(1);
  }

  private String done(String report) {
    var pack = make(report);
    var row = ended(report, pack);
    assertThat(row.state()).as(row.fault()).isEqualTo(PackState.DONE);
    return pack;
  }

  @Test
  void listsThatAReportLeavesOutAreNoEvidence() throws IOException {
    var question = Caller.administrator().call(() -> reports.find(report)).question();
    var without = freeze(question, second);
    assertThat(evidence(files(bytes(without, done(without))))).isEqualTo(listed(List.of(first)));
  }

  @Test
  void onlyTheKeeperOfTheRegisterTakesOneAndEachTimeIsEntered() throws IOException {
    var pack = done(report);
    bytes(report, pack);
    bytes(report, pack);
    assertThat(
            Database.CORE.rows(
                "select action, count(*) from audit_entry where target = ? group by action"
                    + " order by action",
                "pack " + pack))
        .containsExactly(List.of("packMade", "1"), List.of("packTaken", "2"));

    var donor = Caller.named("donor", "learner", "programme");
    assertThatThrownBy(() -> donor.run(() -> packs.open(report, pack)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> donor.run(() -> packs.make(report, EvidencePacksIT::documents)))
        .isInstanceOf(EJBAccessException.class);
    var migrants = Caller.migrantAdministrator();
    assertThat(refusal(() -> migrants.run(() -> packs.of(report))))
        .isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(refusal(() -> migrants.run(() -> packs.open(report, pack))))
        .isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(refusal(() -> migrants.run(() -> packs.make(report, EvidencePacksIT::documents))))
        .isEqualTo(Refused.Kind.NOT_FOUND);
    // A pack is asked for by its own report and by no other.
    var other = freeze(Caller.administrator().call(() -> reports.find(report)).question());
    assertThat(refusal(() -> find(other, pack))).isEqualTo(Refused.Kind.NOT_FOUND);
  }

  @Test
  void itLiesEncryptedAndForADay() throws IOException {
    var pack = done(report);
    assertThat(
            Database.OFFICIALS.number(
                "select count(*) from list_part where sealed like '%people.csv%'"))
        .isZero();
    assertThat(Database.OFFICIALS.number("select count(*) from list_part")).isEqualTo(1);

    Caller.administrator().run(() -> runner.sweep(Register.OFFICIALS));
    assertThat(find(report, pack).state()).isEqualTo(PackState.DONE);
    Database.CORE.execute("update export_run set finished_at = finished_at - interval 25 hour");
    Caller.administrator().run(() -> runner.sweep(Register.OFFICIALS));
    assertThat(find(report, pack).state()).isEqualTo(PackState.EXPIRED);
    assertThat(Database.OFFICIALS.number("select count(*) from list_part")).isZero();
    assertThat(refusal(() -> bytes(report, pack))).isEqualTo(Refused.Kind.CONFLICT);
  }

  @Test
  void itIsStoppedPutAwayAndTakenUpAgain() {
    var pack = done(report);
    Caller.administrator().run(() -> packs.end(report, pack));
    assertThat(find(report, pack).state()).isEqualTo(PackState.EXPIRED);
    assertThat(Database.OFFICIALS.number("select count(*) from list_part")).isZero();

    // As if a server had died in the middle: its parts are there, and it says nothing any more.
    Database.CORE.execute("delete from export_run");
    var left = make(report);
    ended(report, left);
    Database.CORE.execute(
        "update export_run set state = 'RUNNING', attempts = 1,"
            + " beat_at = utc_timestamp(6) - interval 50 second");
    assertThat(refusal(() -> make(report))).isEqualTo(Refused.Kind.CONFLICT);
    Caller.administrator().run(() -> packs.end(report, left));
    assertThat(find(report, left).state()).isEqualTo(PackState.CANCELLED);
    assertThat(Database.OFFICIALS.number("select count(*) from list_part")).isZero();
  }

  @Test
  void aServerThatIsGoneIsFollowedByAnother() throws IOException {
    var pack = done(report);
    // Its parts are there, and so is what it was to be made from; but it says nothing any more.
    var kept = Database.CORE.value("select documents from export_run").strip();
    var documents = new ByteArrayOutputStream();
    try (var zip = new PackZip(documents)) {
      zip.file("figures.csv", file -> file.write(1));
    }
    Caller.administrator()
        .run(
            () ->
                vault.keep(
                    Register.OFFICIALS,
                    kept,
                    new ByteArrayInputStream(documents.toByteArray()),
                    1 << 20));
    Database.CORE.execute(
        "update export_run set state = 'RUNNING', attempts = 1,"
            + " beat_at = utc_timestamp(6) - interval 2 minute");
    var row = ended(report, pack);
    assertThat(row.state()).as(row.fault()).isEqualTo(PackState.DONE);
    var files = files(bytes(report, pack));
    assertThat(files.get("figures.csv")).hasSize(1);
    assertThat(people(files)).isEqualTo(counted());
    assertThat(Database.OFFICIALS.number("select count(distinct reference) from list_part"))
        .isEqualTo(1);
  }

  @Test
  void whatWasTamperedWithIsNotPacked() {
    var record = Database.CORE.value("select min(record_id) from import_row");
    var day = Database.CORE.value("select completed_on from training_record where id = ?", record);
    var change = "update training_record set completed_on = '%s' where id = %s";
    Database.CORE.execute(change.formatted("2023-01-01", record));
    assertThat(refusal(() -> make(report))).isEqualTo(Refused.Kind.CONFLICT);
    Database.CORE.execute(change.formatted(day, record));
    assertThat(done(report)).hasSize(22);
  }

  private static Refused.Kind refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    var refused = catchThrowableOfType(Refused.class, call);
    return refused == null ? null : refused.kind();
  }
}
