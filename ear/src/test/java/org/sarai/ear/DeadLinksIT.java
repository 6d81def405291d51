package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.authoring.AddUnit;
import org.sarai.authoring.BringIn;
import org.sarai.authoring.CourseFolders;
import org.sarai.authoring.DraftTexts;
import org.sarai.authoring.Drafts;
import org.sarai.authoring.SaveText;
import org.sarai.authoring.Workflow;
import org.sarai.catalogue.Courses;
import org.sarai.courses.Fault;
import org.sarai.courses.FaultCode;
import org.sarai.courses.text.SourceReader;
import org.sarai.shared.Refused;

/**
 * Links to the outside on the way to a version. What stands behind them is either written into the
 * table, or it is an address of this house, to which the server does not go: both are the same with
 * and without a network.
 */
@ExtendWith(ArquillianExtension.class)
class DeadLinksIT {
  private static final String LAW = "https://law.example.invalid/act";
  private static final String HOUSE = "https://127.0.0.1/";
  private static final int TRIES = 150;
  private static final int PAUSE_MS = 100;
  private static int made;

  @EJB private Courses courses;
  @EJB private CourseFolders folders;
  @EJB private DraftTexts texts;
  @EJB private Drafts drafts;
  @EJB private Workflow workflow;

  private Caller author;
  private Caller peer;
  private Caller lawyer;
  private String course;
  private int saves;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(DeadLinksIT.class);
  }

  @BeforeEach
  void aDraft() {
    Database.forgetEverybody();
    Database.CORE.execute("delete from link_look");
    author = Caller.named("author", "learner", "trainer");
    peer = Caller.named("peer", "learner", "trainer");
    lawyer = Caller.named("lawyer", "learner", "reviewer");
    course = "LINK-" + ++made;
    author.run(
        () -> {
          courses.define(PlainCourse.whole(course, "Links"));
          drafts.open(course);
          drafts.addUnit(new AddUnit(course, "first", "lesson", Map.of("en", "First")));
        });
  }

  @AfterEach
  void forgetThemAgain() {
    Database.forgetEverybody();
    Database.CORE.execute("delete from link_look");
  }

  private static String text(String words) {
    return "---\nunit: first\nkind: lesson\nlanguage: en\ntitle: First\n---\n\n" + words + "\n";
  }

  private void write(String words) {
    author.run(
        () ->
            texts.save(
                new SaveText(
                    course,
                    "first",
                    "en",
                    texts.find(course, "first", "en").revision(),
                    "dead-links-" + ++saves,
                    SourceReader.read("", text(words), new ArrayList<>()),
                    Set.of())));
  }

  private static void found(String url, String finding, int daysAgo) {
    Database.CORE.execute(
        "insert into link_look (sha256, url, finding, status, looked_at) values"
            + " (sha2('%s', 256), '%s', '%s', %s, utc_timestamp(6) - interval %d day)"
                .formatted(url, url, finding, finding.equals("GONE") ? "404" : "null", daysAgo));
  }

  private static void awaitLook(String url, String finding) throws InterruptedException {
    var query =
        "select count(*) from link_look where url = '%s' and finding = '%s'".formatted(url, finding)
            + " and looked_at > utc_timestamp() - interval 1 minute";
    for (var left = TRIES; left > 0 && Database.CORE.number(query) == 0; left--) {
      Thread.sleep(PAUSE_MS);
    }
    assertThat(Database.CORE.number(query)).as(url).isEqualTo(1);
  }

  private List<Fault> linkFaults() {
    return author.call(() -> workflow.standing(course)).faults().stream()
        .filter(fault -> fault.code().name().startsWith("LINK_"))
        .toList();
  }

  private void reviewed() {
    author.run(() -> workflow.send(course, null));
    peer.run(() -> workflow.review(course, "Read all of it"));
    lawyer.run(() -> workflow.clear(course, "No law is named"));
  }

  @Test
  void aDeadLinkBlocksWithItsPlaces() {
    write("See [the law](%s). {#a1}\n\nAnd once more [here](%s). {#a2}".formatted(LAW, LAW));
    assertThat(linkFaults()).extracting(Fault::code).containsOnly(FaultCode.LINK_UNSEEN).hasSize(2);
    assertThat(author.call(() -> workflow.standing(course)).links()).isEqualTo(1);

    found(LAW, "GONE", 0);

    assertThat(linkFaults())
        .allMatch(Fault::isError)
        .allMatch(fault -> fault.file().equals("units/first.en.md"))
        .extracting(Fault::block)
        .containsExactly("a1", "a2");
    assertThat(author.call(() -> texts.find(course, "first", "en")).faults())
        .extracting(Fault::code)
        .contains(FaultCode.LINK_GONE);
    refused("refused.draftErrors", () -> author.run(() -> workflow.send(course, null)));

    write("Without a link. {#a1}");
    reviewed();
    assertThat(author.call(() -> workflow.publish(course, true))).isEqualTo(1);
  }

  @Test
  void aLinkThatDiesInReviewIsNotPublished() {
    found(LAW, "ALIVE", 0);
    write("See [the law](%s). {#a1}".formatted(LAW));
    assertThat(linkFaults()).isEmpty();
    reviewed();
    Database.CORE.execute("update link_look set finding = 'NO_HOST'");
    refused("refused.draftErrors", () -> author.run(() -> workflow.publish(course, true)));
    assertThat(linkFaults()).extracting(Fault::code).containsExactly(FaultCode.LINK_NO_HOST);
  }

  @Test
  void whatIsNotSureIsLookedAtAndTold() throws InterruptedException {
    write("See [it](%s). {#a1}".formatted(HOUSE));
    reviewed();
    awaitLook(HOUSE, "REFUSED");
    assertThat(linkFaults()).extracting(Fault::code).containsExactly(FaultCode.LINK_REFUSED);
    assertThat(linkFaults()).extracting(Fault::block).containsExactly("a1");
    refused("refused.warnings", () -> author.run(() -> workflow.publish(course, false)));
    assertThat(author.call(() -> workflow.publish(course, true))).isEqualTo(1);
  }

  @Test
  void whatWasLookedAtLongAgoIsLookedAtBeforeItIsPublished() throws InterruptedException {
    write("See [it](%s). {#a1}".formatted(HOUSE));
    reviewed();
    awaitLook(HOUSE, "REFUSED");
    Database.CORE.execute(
        "update link_look set finding = 'ALIVE',"
            + " looked_at = utc_timestamp(6) - interval 8 day");
    assertThat(linkFaults()).extracting(Fault::code).containsExactly(FaultCode.LINK_UNSEEN);
    refused("refused.linksOld", () -> author.run(() -> workflow.publish(course, true)));
    awaitLook(HOUSE, "REFUSED");
    assertThat(author.call(() -> workflow.publish(course, true))).isEqualTo(1);
  }

  @Test
  void whoAsksHasThemLookedAtAgain() throws InterruptedException {
    write("See [it](%s). {#a1}".formatted(HOUSE));
    found(HOUSE, "GONE", 1);
    lawyer.run(() -> workflow.checkLinks(course));
    awaitLook(HOUSE, "REFUSED");
    assertThatThrownBy(
        () -> Caller.named("learner", "learner").run(() -> workflow.checkLinks(course)));
  }

  @Test
  void whatIsBroughtInWaitsForNobody() throws Exception {
    found(HOUSE, "GONE", 1);
    var zip = Files.createTempFile("links", ".zip");
    Files.write(zip, zip(text("See [it](%s). {#a1}".formatted(HOUSE))));
    var published = author.call(() -> folders.bringIn(new BringIn(course, zip, true)));
    Files.delete(zip);
    assertThat(published.faults().stream().filter(Fault::isError)).isEmpty();
    assertThat(published.version()).isEqualTo(1);
    awaitLook(HOUSE, "REFUSED");
  }

  private byte[] zip(String unit) throws Exception {
    var files = new LinkedHashMap<String, String>();
    files.put(
        "course.md",
        """
        ---
        code: %s
        audience: officials
        minutes: 10
        state: available
        source: en
        title.en: Links
        unit.1.kind: lesson
        unit.1.source: first
        unit.1.title.en: First
        ---

        ## outline.en

        An outline.
        """
            .formatted(course));
    files.put("units/first.en.md", unit);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static void refused(
      String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.getMessage()).startsWith(why));
  }
}
