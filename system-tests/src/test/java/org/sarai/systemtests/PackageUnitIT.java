package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A package that somebody else made is a unit of a draft: judged, published and taken as it came,
 * and its files come out of the course with the bytes that they went in with.
 */
@SystemTest
@Order(66)
class PackageUnitIT {
  private static final String CODE = "T-GOLF-UNIT";
  private static final String AGAIN = "T-GOLF-AGAIN";

  private final Sarai sarai;

  PackageUnitIT(Sarai sarai) {
    this.sarai = sarai;
  }

  @Test
  void aPackageIsWrittenIntoACourseJudgedTakenAndGivenBack() throws IOException {
    Window trainer = sarai.window(Tongue.ENGLISH, Person.TRAINER);
    Page page = trainer.page();
    begin(trainer);
    refuse(trainer);

    bring(page, "Golf by others", Exam.golf());
    assertThat(page.locator(".notice--good")).isVisible();
    assertThat(page.locator("[data-unit='golf-by-others'] .tag")).isVisible();
    assertThat(page.locator("[data-sarai-fault='error']")).hasCount(0);
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, Tongue.ENGLISH, "workshop-package");
    publish(trainer);

    trainer.open("/packages/" + CODE);
    assertThat(page.locator("[data-sarai-whole]")).hasCount(0);
    page.locator("[data-sarai-unit='golf-by-others'] button[name=preview]").click();
    new Golf(trainer).awaitPage(0);
    take();

    SortedMap<String, byte[]> folder = unpacked(download(trainer, "folder"));
    SortedMap<String, byte[]> golf = new TreeMap<>();
    unpacked(Exam.golf()).forEach((name, bytes) -> golf.put("golf-by-others/" + name, bytes));
    assertThat(folder.subMap("golf-by-others/", "golf-by-others0")).containsExactlyEntriesOf(golf);
    assertThat(unpacked(download(trainer, "units/golf-by-others/package")))
        .containsExactlyEntriesOf(unpacked(Exam.golf()));
    throughAnotherCourse(trainer, folder);
    assertThat(trainer.faults()).isEmpty();
  }

  private void begin(Window trainer) {
    WorkshopHand.begin(trainer, CODE, "Golf as a unit", "گالف");
    WorkshopHand.describe(trainer.page(), "Golf", "گالف");
  }

  private static void bring(Page page, String title, byte[] zip) {
    page.locator("[id='package-form:zip']").evaluate("one => one.closest('details').open = true");
    page.locator("#packageTitle").fill(title);
    page.locator("[id='package-form:zip']")
        .setInputFiles(new FilePayload("package.zip", "application/zip", zip));
    page.locator("[id='package-form:bring']").click();
  }

  /** What is broken or wants out of its place is named, and leaves nothing behind. */
  private void refuse(Window trainer) throws IOException {
    String kept =
        "select (select count(*) from draft_file) * 1000000 + (select count(*) from"
            + " content_package)";
    long before = Rows.in(sarai, kept);
    Page page = trainer.page();
    bring(page, "Broken", "no zip at all".getBytes(StandardCharsets.UTF_8));
    assertThat(page.locator(".card--bad [data-sarai-fault='error']")).hasCount(1);
    for (Path broken : Exam.broken()) {
      if (broken.getFileName().toString().matches("bad-(malformed|no-man|not-a).*")) {
        bring(page, "Broken", Exam.bytes(broken));
        assertThat(page.locator(".card--bad [data-sarai-fault='error']").first()).isVisible();
      }
    }
    for (String path : new String[] {"../../out.html", "/etc/out.html", "C:\\out.html"}) {
      trainer.open("/workshop/" + CODE);
      bring(page, "Hostile", with(Exam.golf(), path));
      assertThat(page.locator(".card--bad [data-sarai-fault='error']").first())
          .containsText("out.html");
    }
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, Tongue.ENGLISH, "workshop-package-refused");
    trainer.open("/workshop/" + CODE);
    assertThat(page.locator("[data-unit]")).hasCount(0);
    assertThat(Rows.in(sarai, kept)).isEqualTo(before);
  }

  private void publish(Window trainer) {
    Page page = trainer.page();
    page.locator("[id='steps:send']").click();
    assertThat(page.locator("[data-sarai-state='REVIEW']")).isVisible();
    for (String step : new String[] {"review", "clear"}) {
      Window other =
          sarai.window(
              Tongue.URDU, "clear".equals(step) ? Person.demo("reviewer") : Person.ADMINISTRATOR);
      other.open("/workshop/" + CODE);
      other.page().locator("[data-sarai-inside='golf-by-others']").click();
      assertThat(other.page().locator("#inside [data-sarai-line]").first()).isVisible();
      assertThat(other.page().locator("#inside")).containsText("SCORM 1.2");
      AccessibilityIT.look(other);
      Pictures.take(other, Tongue.URDU, "workshop-package-inside");
      other.page().locator("#comment").fill("Played all of it");
      other.page().locator("[id='steps:" + step + "']").click();
      assertThat(other.page().locator(".notice--good")).isVisible();
    }
    trainer.open("/workshop/" + CODE);
    if (page.locator("[name='confirmed']").count() > 0) {
      page.locator("[name='confirmed']").check();
    }
    page.locator("[id='steps:publish']").click();
    assertThat(page.locator("[data-sarai-version='1']")).isVisible();
  }

  private void take() {
    sarai.api().enrol(CODE, Person.OFFICIAL);
    Window learner = sarai.window(Tongue.URDU, Person.OFFICIAL);
    learner.open("/learn/" + CODE);
    Golf golf = new Golf(learner);
    golf.read(0, Golf.QUIZ);
    golf.answerQuiz();
    golf.leaveByItsOwnButton();
    assertThat(golf.player()).hasAttribute("data-sarai-play", "ended");
    golf.awaitSaved("saved");
    Eventually.equal(
        1L,
        () ->
            Rows.in(
                sarai,
                "select count(*) from training_record r join course c on c.id = r.course_id"
                    + " where r.completed_on is not null and c.code = '"
                    + CODE
                    + "'"));
    assertThat(learner.faults()).isEmpty();
  }

  /** The folder becomes another course's, and comes out of it as it went in. */
  private void throughAnotherCourse(Window trainer, SortedMap<String, byte[]> folder)
      throws IOException {
    String sheet = new String(folder.get("course.md"), StandardCharsets.UTF_8);
    folder.put("course.md", sheet.replace(CODE, AGAIN).getBytes(StandardCharsets.UTF_8));
    sarai.api().defineCourse(AGAIN, "Golf again", "گالف");
    sarai.api().publishFolder(AGAIN, packed(folder, null));
    byte[] out = download(trainer, AGAIN, "folder");
    assertThat(unpacked(out)).containsExactlyEntriesOf(folder);
    sarai.api().publishFolder(AGAIN, out);
    assertThat(trainer.page().request().get(address(AGAIN, 2, "folder")).body()).isEqualTo(out);
  }

  private byte[] download(Window trainer, String what) {
    return download(trainer, CODE, what);
  }

  private byte[] download(Window trainer, String course, String what) {
    APIResponse file = trainer.page().request().get(address(course, 1, what));
    assertThat(file.status()).as(what).isEqualTo(200);
    return file.body();
  }

  private String address(String course, int version, String what) {
    return sarai.address() + "/api/v1/courses/" + course + "/versions/" + version + "/" + what;
  }

  private static byte[] with(byte[] zip, String path) throws IOException {
    return packed(unpacked(zip), path);
  }

  private static byte[] packed(SortedMap<String, byte[]> files, String more) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
      if (more != null) {
        zip.putNextEntry(new ZipEntry(more));
        zip.write("<p>out".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static SortedMap<String, byte[]> unpacked(byte[] bytes) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.put(entry.getName(), zip.readAllBytes());
        }
      }
    }
    return files;
  }
}
