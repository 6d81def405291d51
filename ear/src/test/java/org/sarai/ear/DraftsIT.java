package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.authoring.AddUnit;
import org.sarai.authoring.DraftMedia;
import org.sarai.authoring.DraftState;
import org.sarai.authoring.DraftTexts;
import org.sarai.authoring.DraftUnit;
import org.sarai.authoring.Drafts;
import org.sarai.authoring.SaveText;
import org.sarai.authoring.TextSaved;
import org.sarai.authoring.TextSaved.Outcome;
import org.sarai.catalogue.Courses;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;
import org.sarai.shared.Refused;

/** Writing on drafts: nothing is lost, nobody is written over, one draft a course. */
@ExtendWith(ArquillianExtension.class)
class DraftsIT {
  private static final byte[] PICTURE =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);

  private static int made;

  @EJB private Courses courses;
  @EJB private DraftMedia media;
  @EJB private DraftTexts texts;
  @EJB private Drafts drafts;

  private Caller amna;
  private Caller bilal;
  private Caller lawyer;
  private Caller learner;
  private String course;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(DraftsIT.class);
  }

  @BeforeEach
  void aDraft() {
    amna = Caller.named("amna-writes", "learner", "trainer");
    bilal = Caller.named("bilal-writes", "learner", "trainer");
    lawyer = Caller.named("lawyer", "learner", "reviewer");
    learner = Caller.named("a-learner", "learner", "official");
    course = "DRAFTS-" + ++made;
    amna.run(
        () -> {
          courses.define(PlainCourse.of(course, "Drafted"));
          drafts.open(course);
          drafts.addUnit(new AddUnit(course, "first", "lesson", Map.of("en", "First")));
        });
  }

  private static Source text(String... paragraphs) {
    var text =
        new StringBuilder("---\nunit: first\nkind: lesson\nlanguage: en\ntitle: First\n---\n");
    for (var paragraph : paragraphs) {
      text.append('\n').append(paragraph).append('\n');
    }
    return SourceReader.read("", text.toString(), new ArrayList<>());
  }

  private TextSaved save(Caller who, String language, int revision, String key, Source text) {
    return who.call(
        () ->
            texts.save(new SaveText(course, "first", language, revision, key, text, Set.of("a1"))));
  }

  @Test
  void eachSaveIsARevisionAndTheSameKeyTheSameReceipt() {
    var first = save(amna, "en", 1, "key-00001", text("One. {#a1}", "Two."));
    assertThat(first.outcome()).isEqualTo(Outcome.SAVED);
    assertThat(first.revision()).isEqualTo(2);
    assertThat(first.text().blocks()).extracting("id").containsExactly("a1", "b1");
    var again = save(amna, "en", 1, "key-00001", text("One. {#a1}", "Two."));
    assertThat(again.revision()).isEqualTo(2);
    assertThat(again.at()).isEqualTo(first.at());

    var late = save(bilal, "en", 1, "key-00002", text("Mine. {#a1}"));
    assertThat(late.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(late.revision()).isEqualTo(2);
    var found = bilal.call(() -> texts.find(course, "first", "en"));
    assertThat(found.revision()).isEqualTo(2);
    assertThat(found.text().blocks().get(0).body()).isEqualTo("One.");

    assertThat(save(bilal, "en", 2, "key-00003", text("Mine. {#a1}")).revision()).isEqualTo(3);
    var back = amna.call(() -> texts.restore(course, "first", "en", 2));
    assertThat(back.revision()).isEqualTo(4);
    assertThat(back.text().blocks()).hasSize(2);
    assertThat(amna.call(() -> texts.revisions(course, "first", "en")))
        .extracting("revision")
        .containsExactly(4, 3, 2, 1);
    assertThatThrownBy(() -> Database.CORE.execute("update draft_file set text = 'x'"))
        .hasStackTraceContaining("never changed");
  }

  @Test
  void whoHoldsTheLockWritesAlone() {
    var mine = amna.call(() -> texts.lock(course, "first", "en", false));
    assertThat(mine.by().mine()).isTrue();
    assertThat(bilal.call(() -> texts.lock(course, "first", "en", false)).by().mine()).isFalse();
    assertThat(save(bilal, "en", 1, "key-00004", text("Mine. {#a1}")).outcome())
        .isEqualTo(Outcome.LOCKED);
    assertThat(bilal.call(() -> texts.lock(course, "first", "en", true)).by().mine()).isTrue();
    assertThat(save(amna, "en", 1, "key-00005", text("Mine. {#a1}")).outcome())
        .isEqualTo(Outcome.LOCKED);
    bilal.run(() -> texts.release(course, "first", "en"));
    assertThat(save(amna, "en", 1, "key-00006", text("Mine. {#a1}")).outcome())
        .isEqualTo(Outcome.SAVED);
  }

  @Test
  void oneChangedParagraphIsBehindInItsTranslation() {
    save(amna, "en", 1, "key-00007", text("One. {#a1}", "Two. {#a2}"));
    amna.run(() -> drafts.addLanguage(course, "first", "ur"));
    assertThat(urdu().missing()).isEqualTo(2);
    save(amna, "ur", 1, "key-00008", text("ایک۔ {#a1}"));
    assertThat(urdu().percent()).isEqualTo(50);
    save(amna, "en", 2, "key-00009", text("One more. {#a1}", "Two. {#a2}"));
    assertThat(urdu().behind()).isEqualTo(1);
    assertThat(urdu().missing()).isEqualTo(1);
    var found = amna.call(() -> texts.find(course, "first", "ur"));
    assertThat(found.source().blocks()).hasSize(2);
    assertThat(found.html().get("a1")).contains("One more.");
    assertThat(found.faults()).extracting("block").containsOnlyOnce("a1");
  }

  private org.sarai.authoring.DraftLanguage urdu() {
    return unit().languages().stream()
        .filter(one -> one.language().equals("ur"))
        .findFirst()
        .orElseThrow();
  }

  private DraftUnit unit() {
    return amna.call(() -> drafts.find(course)).orElseThrow().units().get(0);
  }

  @Test
  void unitsComeGoAndChangePlaces() {
    amna.run(() -> drafts.addUnit(new AddUnit(course, "second", "test", Map.of("en", "Second"))));
    var draft = amna.call(() -> drafts.find(course)).orElseThrow();
    assertThat(draft.state()).isEqualTo(DraftState.DRAFT);
    assertThat(draft.units()).extracting(DraftUnit::name).containsExactly("first", "second");
    var order = List.of("second", "first");
    amna.run(() -> drafts.order(course, order, draft.sheetRevision()));
    assertThatThrownBy(() -> amna.run(() -> drafts.order(course, order, draft.sheetRevision())))
        .isInstanceOf(Refused.class);
    assertThat(unit().name()).isEqualTo("second");
    amna.run(() -> drafts.removeUnit(course, "second"));
    assertThat(unit().name()).isEqualTo("first");
    for (var name : List.of("First", "1st", "../x", "media", "first")) {
      assertThatThrownBy(
              () ->
                  amna.run(
                      () -> drafts.addUnit(new AddUnit(course, name, "lesson", Map.of("en", "X")))))
          .as(name)
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void aFileIsWhatItsNameSays() {
    var row = amna.call(() -> media.put(course, "a.svg", PICTURE));
    assertThat(row.path()).isEqualTo("media/a.svg");
    assertThat(row.faults()).isEmpty();
    assertThat(lawyer.call(() -> media.list(course))).hasSize(1);
    for (var name : List.of("a.png", "../a.svg", "a.svg.exe")) {
      assertThatThrownBy(() -> amna.run(() -> media.put(course, name, PICTURE)))
          .as(name)
          .isInstanceOf(Refused.class);
    }
    save(amna, "en", 1, "key-00010", text("![A map](media/a.svg) {#a1}", "![](media/b.svg) {#a2}"));
    var found = lawyer.call(() -> texts.find(course, "first", "en"));
    assertThat(found.faults()).extracting("block").containsOnly("a2");
    var shown = lawyer.call(() -> texts.preview(course, "first", "en", 50_000));
    assertThat(shown.html()).contains("data-late").contains("data:image/svg+xml;base64,");
    assertThat(shown.seconds()).isPositive();
  }

  @Test
  void learnersSeeNothingOfIt() {
    for (var action :
        List.<Caller.Action>of(
            () -> drafts.find(course),
            () -> texts.find(course, "first", "en"),
            () -> media.list(course),
            () -> drafts.open(course))) {
      assertThatThrownBy(() -> learner.run(action)).isNotInstanceOf(AssertionError.class);
    }
    assertThatThrownBy(() -> lawyer.run(() -> drafts.open(course)));
    assertThat(amna.call(() -> drafts.open(course))).isFalse();
  }
}
