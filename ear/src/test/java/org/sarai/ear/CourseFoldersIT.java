package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.authoring.BringIn;
import org.sarai.authoring.CardBehind;
import org.sarai.authoring.CourseFolders;
import org.sarai.authoring.ExportedFile;
import org.sarai.authoring.FolderExports;
import org.sarai.authoring.FolderPublished;
import org.sarai.authoring.Instruments;
import org.sarai.authoring.Packages;
import org.sarai.authoring.PublishedUnit;
import org.sarai.authoring.Versions;
import org.sarai.catalogue.Courses;
import org.sarai.catalogue.DefineCourse;
import org.sarai.catalogue.UnitRow;
import org.sarai.courses.Fault;
import org.sarai.facts.CheckFact;
import org.sarai.facts.DefineFact;
import org.sarai.facts.FactDesk;
import org.sarai.facts.FactKind;
import org.sarai.facts.FactStatement;
import org.sarai.facts.FactText;
import org.sarai.facts.FactUse;
import org.sarai.facts.Facts;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.scorm4j.packaging.Item;
import org.scorm4j.packaging.Limits;
import org.scorm4j.packaging.PackageReader;

/** Courses as folders: in as versions, out with the same bytes, and never half. */
@ExtendWith(ArquillianExtension.class)
class CourseFoldersIT {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final String NUMBER = "0311-778899";

  /** What a folder that is refused must not leave behind. */
  private static final List<String> KEPT =
      List.of(
          "course_version",
          "unit",
          "unit_text",
          "unit_source",
          "unit_fact",
          "version_file",
          "version_fault",
          "content_package",
          "package_file");

  @EJB private Courses courses;
  @EJB private CourseFolders folders;
  @EJB private FactDesk desk;
  @EJB private Facts facts;
  @EJB private FolderExports exports;
  @EJB private Instruments instruments;
  @EJB private Packages packages;
  @EJB private Versions versions;

  private Caller author;
  private String course;
  private String card;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(CourseFoldersIT.class, FolderText.class, TestText.class);
  }

  @BeforeEach
  void aCourseAndACardOfTheirOwn() {
    Database.forgetEverybody();
    author = Caller.named("folder-trainer", "learner", "trainer");
    course = "FOLDER-" + System.nanoTime();
    card = "TEST-" + System.nanoTime();
    author.run(
        () -> {
          courses.define(
              new DefineCourse(
                  course,
                  Register.OFFICIALS,
                  false,
                  "OFFICIALS",
                  10,
                  Map.of("en", new DefineCourse.Text("Before", null, List.of()))));
          desk.define(new DefineFact(card, "PK", FactKind.HOTLINE, null, says(NUMBER)));
        });
  }

  @AfterEach
  void forgetThemAgain() {
    Database.forgetEverybody();
  }

  private static FactStatement says(String value) {
    return new FactStatement(
        value,
        "A page",
        null,
        Map.of(
            "en", new FactText("Call this line", "Ask at the office", false),
            "ur", new FactText("اس نمبر پر کال کریں", "دفتر سے پوچھیں", false)));
  }

  private void check(LocalDate until) {
    author.run(
        () ->
            desk.check(new CheckFact(card, facts.find(card).edition(), TODAY, until, "Called it")));
  }

  /** A check that has run out: nobody can enter one. */
  private void expire() {
    Database.CORE.execute(
        "insert into fact_check (statement_id, verified_on, expires_on, method, recorded_at,"
            + " recorded_by) select statement_id, '2025-01-01', '2025-02-01', 'x', now(6), owner"
            + " from effective_fact where code = '%s'".formatted(card));
  }

  private FolderText folder() throws Exception {
    return new FolderText(course, card);
  }

  private FolderPublished bringIn(FolderText folder, boolean publish) throws Exception {
    var zip = folder.zip();
    try {
      return author.call(() -> folders.bringIn(new BringIn(course, zip, publish)));
    } finally {
      Files.delete(zip);
    }
  }

  private static List<String> errors(FolderPublished published) {
    return published.faults().stream().filter(Fault::isError).map(Fault::toString).toList();
  }

  private Map<String, Long> kept() {
    var counts = new TreeMap<String, Long>();
    KEPT.forEach(table -> counts.put(table, Database.CORE.number("select count(*) from " + table)));
    return counts;
  }

  @Test
  void everyKindOfUnitComesInAndIsOneVersion() throws Exception {
    check(TODAY.plusDays(30));

    var published = bringIn(folder(), true);

    assertThat(errors(published)).isEmpty();
    assertThat(published.version()).isEqualTo(1);
    assertThat(published.units())
        .extracting(PublishedUnit::source)
        .containsExactly("counter", "form", "border", "twenty", "opinion", "theirs");
    var detail = courses.find(course, "ur").orElseThrow();
    assertThat(detail.course().title()).isEqualTo("ایک فولڈر");
    assertThat(detail.course().open()).as("stays as it was").isFalse();
    assertThat(detail.version().units())
        .extracting(UnitRow::kind)
        .containsExactly("PACKAGE", "PACKAGE", "PACKAGE", "TEST", "SURVEY", "PACKAGE");
    assertThat(detail.version().units())
        .extracting(UnitRow::title)
        .as("a title that course.md lacks is that of the text")
        .startsWith("کاؤنٹر پر", "The form");
    assertThat(instruments.questions(published.units().get(3).id())).containsOnlyKeys("en", "ur");
    var lesson = packages.shelved(detail.version().units().get(0).packageId());
    assertThat(packages.file(lesson.label(), "lesson.ur.html")).isPresent();
    assertThat(packages.file(lesson.label(), "media/counter.svg")).isPresent();
    assertThat(page(lesson.label())).contains(NUMBER).contains("data-expires");

    var row = author.call(() -> folders.of(course, "ur")).get(0);
    assertThat(row.number()).isEqualTo(1);
    assertThat(row.units())
        .extracting(unit -> unit.kind() + " " + unit.languages())
        .containsExactly(
            "lesson [en, ur]",
            "document [en]",
            "audio [en]",
            "test [en, ur]",
            "survey [en]",
            "scorm []");
    assertThat(row.faults()).extracting(Fault::toString).isNotEmpty().noneMatch(String::isBlank);
    assertThat(author.call(() -> versions.of(course, "en"))).hasSize(1);
  }

  private String page(String label) throws Exception {
    return Files.readString(packages.file(label, "lesson.en.html").orElseThrow().blob());
  }

  @Test
  void whatComesOutIsWhatWentIn() throws Exception {
    var folder = folder();
    bringIn(folder, true);

    var out = author.call(() -> exports.folder(course, 1));

    assertThat(out.name()).isEqualTo(course + "-1.zip");
    assertThat(unpacked(out)).containsExactlyEntriesOf(folder.files());
    var again = Files.write(Files.createTempFile("folder", ".zip"), out.content());
    author.run(() -> folders.bringIn(new BringIn(course, again, true)));
    assertThat(author.call(() -> exports.folder(course, 2)).content()).isEqualTo(out.content());
    Files.delete(again);
    assertThat(refusal(() -> exports.folder(course, 3))).isEqualTo(Refused.Kind.NOT_FOUND);
  }

  private static Map<String, byte[]> unpacked(ExportedFile file) throws Exception {
    var files = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file.content()))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void everyPackageIsReadByTheEngineAndTestsStay() throws Exception {
    check(TODAY.plusDays(30));
    bringIn(folder(), true);
    for (var unit : List.of("counter", "form", "border")) {
      for (var edition : List.of("1.2", "2004")) {
        var out = author.call(() -> exports.unitPackage(course, 1, unit, edition));
        var zip = Files.write(Files.createTempFile("unit", ".zip"), out.content());
        var report = PackageReader.read(zip, Limits.standard());
        Files.delete(zip);
        assertThat(report.faults()).as(unit + " " + edition).isEmpty();
        assertThat(report.content().orElseThrow().version().name())
            .contains(edition.replace('.', '_'));
      }
    }
    assertThat(unpacked(author.call(() -> exports.unitPackage(course, 1, "theirs", "1.2"))))
        .containsOnlyKeys("imsmanifest.xml", "index.html");
    assertThat(refusal(() -> exports.unitPackage(course, 1, "twenty", "1.2")))
        .isEqualTo(Refused.Kind.UNPROCESSABLE);
    assertThat(refusal(() -> exports.unitPackage(course, 1, "lost", "1.2")))
        .isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(refusal(() -> exports.unitPackage(course, 1, "counter", "3")))
        .isEqualTo(Refused.Kind.INVALID);
  }

  @Test
  void theWholeCourseIsOnePackageAndOnePage() throws Exception {
    check(TODAY.plusDays(30));
    bringIn(folder(), true);
    for (var edition : List.of("1.2", "2004")) {
      var out = author.call(() -> exports.coursePackage(course, 1, edition));
      assertThat(out.name()).isEqualTo(course + "-scorm-" + edition + ".zip");
      var zip = Files.write(Files.createTempFile("course", ".zip"), out.content());
      var report = PackageReader.read(zip, Limits.standard());
      Files.delete(zip);
      assertThat(report.faults()).as(edition).isEmpty();
      var content = report.content().orElseThrow();
      assertThat(content.version().name()).contains(edition.replace('.', '_'));
      assertThat(content.organization().items())
          .extracting(Item::identifier)
          .containsExactly("item-counter", "item-form", "item-border");
      assertThat(unpacked(out).keySet()).noneMatch(path -> path.matches(".*(twenty|theirs).*"));
      assertThat(
              new String(unpacked(out).get("units/counter/lesson.en.html"), StandardCharsets.UTF_8))
          .contains(NUMBER);
    }
    var page = author.call(() -> exports.courseHandout(course, 1, "ur", "learner"));
    assertThat(page.name()).isEqualTo(course + "-ur-learner.html");
    assertThat(new String(page.content(), StandardCharsets.UTF_8))
        .containsSubsequence(
            "href=\"#unit-1\"", "href=\"#unit-3\"", "id=\"unit-1\"", "id=\"unit-3\"")
        .contains("dir=\"rtl\"", "id=\"unit-2\" lang=\"en\"", NUMBER);
    assertThat(refusal(() -> exports.coursePackage(course, 1, "3")))
        .isEqualTo(Refused.Kind.INVALID);
    assertThat(refusal(() -> exports.coursePackage(course, 2, "1.2")))
        .isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(refusal(() -> exports.courseHandout(course, 1, "bn", "learner")))
        .isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(refusal(() -> exports.courseHandout(course, 1, "en", "press")))
        .isEqualTo(Refused.Kind.INVALID);
  }

  @Test
  void handoutsHoldTheirPicturesAndTheNumberWithItsDay() throws Exception {
    check(TODAY.plusDays(30));
    bringIn(folder(), true);

    var page = handout("ur", "learner");

    assertThat(page)
        .contains("dir=\"rtl\"", "data:image/svg+xml;base64,", NUMBER)
        .contains(TODAY.plusDays(30).toString())
        .doesNotContain("media/counter.svg");
    assertThat(handout("en", "facilitator")).contains("☒");
    expire();
    assertThat(handout("en", "learner")).doesNotContain(NUMBER).contains("Ask at the office");
    assertThat(refusal(() -> exports.handout(course, 1, "counter", "bn", "learner")))
        .isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(refusal(() -> exports.handout(course, 1, "counter", "en", "press")))
        .isEqualTo(Refused.Kind.INVALID);
    assertThat(refusal(() -> exports.handout(course, 1, "twenty", "en", "learner")))
        .isEqualTo(Refused.Kind.UNPROCESSABLE);
  }

  private String handout(String language, String reader) {
    var file = author.call(() -> exports.handout(course, 1, "counter", language, reader));
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  @Test
  void aBrokenFolderStoresNothingAndSaysWhereItIsBroken() throws Exception {
    var before = kept();

    var published =
        bringIn(
            folder()
                .without("media/counter.svg")
                .with("units/form.en.md", folder().text("units/form.en.md").replace(" {#p1}", ""))
                .with("theirs/imsmanifest.xml", "<manifest/>")
                .with("notes.txt", "x"),
            true);

    assertThat(published.isAccepted()).isFalse();
    assertThat(errors(published))
        .contains(
            "units/counter.en.md:11: There is no file media/counter.svg.",
            "units/form.en.md:8: This block has no id; end its line with {#id}.",
            "notes.txt:1: No unit of the course uses this file.");
    assertThat(kept()).isEqualTo(before);

    var theirs = bringIn(folder().with("theirs/imsmanifest.xml", "<manifest/>"), true);
    assertThat(theirs.faults())
        .filteredOn(Fault::isError)
        .extracting(Fault::file)
        .contains("theirs/imsmanifest.xml");
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void hostileArchivesAndFoldersOfOthersStoreNothing() throws Exception {
    var before = kept();
    for (var path : List.of("../out.md", "/etc/passwd", "media/../../x.svg", "Course.md")) {
      var published = bringIn(folder().with(path, "x"), true);
      assertThat(errors(published)).as(path).isNotEmpty();
    }
    var other = folder().with("course.md", folder().text("course.md").replace(course, "O-08"));
    assertThat(errors(bringIn(other, true)))
        .containsExactly("course.md:1: This folder is of another course or audience: O-08.");
    var migrants =
        folder().with("course.md", folder().text("course.md").replace("officials", "migrants"));
    assertThat(errors(bringIn(migrants, true))).hasSize(1);
    var nothing = Files.write(Files.createTempFile("folder", ".zip"), new byte[] {1, 2, 3});
    var refused = author.call(() -> folders.bringIn(new BringIn(course, nothing, true)));
    assertThat(errors(refused)).hasSize(1);
    assertThat(author.call(() -> folders.recognises(nothing))).isFalse();
    Files.delete(nothing);
    assertThat(kept()).isEqualTo(before);
    assertThat(refusal(() -> folders.renew(course))).isEqualTo(Refused.Kind.NOT_FOUND);
    var learner = Caller.named("folder-learner", "learner", "official");
    assertThatThrownBy(() -> learner.run(() -> folders.of(course, "en")))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> learner.run(() -> exports.folder(course, 1)))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void anExpiredCardRefusesWithItsPlacesAndAnUnverifiedOneWarns() throws Exception {
    var unverified = bringIn(folder(), false);
    assertThat(unverified.isAccepted()).isTrue();
    assertThat(unverified.faults())
        .extracting(Fault::toString)
        .anyMatch(fault -> fault.startsWith("units/counter.en.md:13: ") && fault.contains(card));
    assertThat(courses.find(course, "en").orElseThrow().course().title()).isEqualTo("Before");

    expire();

    assertThat(bringIn(folder(), true).faults())
        .filteredOn(Fault::isError)
        .extracting(fault -> fault.file() + " " + fault.line() + " " + fault.block())
        .containsExactly("units/counter.en.md 13 line", "units/counter.ur.md 13 line");
    assertThat(refusal(() -> versions.publish(course, 1)))
        .as("what was stored before is looked at again")
        .isEqualTo(Refused.Kind.UNPROCESSABLE);
    assertThat(courses.find(course, "en").orElseThrow().version()).isNull();
    check(TODAY.plusDays(9));
    author.run(() -> versions.publish(course, 1));
    assertThat(courses.find(course, "en").orElseThrow().course().title()).isEqualTo("A folder");
    assertThat(courses.find(course, "en").orElseThrow().outline())
        .isEqualTo("What a counter is for.");
  }

  @Test
  void aCardKnowsItsCoursesAndTheyAreBroughtUpToIt() throws Exception {
    check(TODAY.plusDays(9));
    bringIn(folder(), true);
    assertThat(author.call(() -> facts.find(card)).uses())
        .extracting(FactUse::courseCode, FactUse::unit)
        .containsExactly(org.assertj.core.api.Assertions.tuple(course, "At the counter"));
    assertThat(author.call(() -> folders.behind(course))).isEmpty();

    check(TODAY.plusDays(90));
    assertThat(author.call(() -> folders.behind(course)))
        .containsExactly(
            new CardBehind(card, "At the counter", TODAY.plusDays(9), TODAY.plusDays(90)));
    var renewed = author.call(() -> folders.renew(course));
    assertThat(renewed.version()).isEqualTo(2);
    assertThat(author.call(() -> folders.behind(course))).isEmpty();
    assertThat(author.call(() -> facts.find(card)).uses()).hasSize(1);
    expire();
    assertThat(author.call(() -> folders.behind(course)))
        .extracting(CardBehind::isExpired)
        .containsExactly(true);
    assertThat(author.call(() -> folders.renew(course)).isAccepted()).isFalse();

    var edition = author.call(() -> facts.find(card)).edition();
    author.run(
        () -> desk.define(new DefineFact(card, "PK", FactKind.HOTLINE, edition, says("0300-1"))));
    assertThat(author.call(() -> folders.behind(course)))
        .extracting(CardBehind::expiresOn)
        .containsExactly((LocalDate) null);
    author.run(() -> folders.renew(course));
    var units = courses.find(course, "en").orElseThrow().version().units();
    assertThat(page(packages.shelved(units.get(0).packageId()).label()))
        .doesNotContain(NUMBER)
        .doesNotContain("0300-1")
        .contains("Ask at the office");
  }

  @Test
  void whatWasPublishedStays() throws Exception {
    bringIn(folder(), true);
    for (var change :
        List.of(
            "update version_file set bytes = bytes + 1",
            "delete from version_file",
            "update unit_fact set code = code",
            "delete from unit_fact")) {
      assertThatThrownBy(() -> Database.CORE.execute(change))
          .as(change)
          .hasStackTraceContaining("published");
    }
  }

  private Refused.Kind refusal(Caller.Action action) {
    return catchThrowableOfType(Refused.class, () -> author.run(action)).kind();
  }
}
