package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.assessment.ShownQuestion;
import org.sarai.assessment.TestPreview;
import org.sarai.assessment.TestPreviews;
import org.sarai.assessment.TestResult;
import org.sarai.assessment.TryAnswers;
import org.sarai.authoring.AddUnit;
import org.sarai.authoring.AppendInstrument;
import org.sarai.authoring.BringIn;
import org.sarai.authoring.CourseFolders;
import org.sarai.authoring.Draft;
import org.sarai.authoring.DraftEvent;
import org.sarai.authoring.DraftTexts;
import org.sarai.authoring.DraftUnit;
import org.sarai.authoring.Drafts;
import org.sarai.authoring.FolderExports;
import org.sarai.authoring.Instruments;
import org.sarai.authoring.SaveText;
import org.sarai.catalogue.Courses;
import org.sarai.courses.CourseFolder;
import org.sarai.courses.text.SourceReader;
import org.sarai.facts.DefineFact;
import org.sarai.facts.FactDesk;
import org.sarai.facts.FactKind;
import org.sarai.facts.FactStatement;
import org.sarai.facts.FactText;
import org.sarai.shared.Refused;

/** Tests and drafts: what came in alone is in the next draft, and what is drafted can be tried. */
@ExtendWith(ArquillianExtension.class)
class DraftedTestsIT {
  private static final List<String> KEPT =
      List.of("test_attempt", "test_answer", "test_result", "test_mark", "draft_file");

  @EJB private CourseFolders folders;
  @EJB private Courses courses;
  @EJB private DraftTexts texts;
  @EJB private Drafts drafts;
  @EJB private FactDesk desk;
  @EJB private FolderExports exports;
  @EJB private Instruments instruments;
  @EJB private TestPreviews previews;

  private Caller author;
  private String course;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(DraftedTestsIT.class, FolderText.class, TestText.class);
  }

  @BeforeEach
  void aCourse() {
    author = Caller.named("tests-trainer", "learner", "trainer");
    course = "DRAFTED-" + System.nanoTime();
    author.run(() -> courses.define(PlainCourse.of(course, "Tested")));
  }

  private static String test(String unit, String language) {
    return TestText.of(2, language, "pass: 50").replace("unit: twenty", "unit: " + unit);
  }

  private long append(String... sources) {
    return author.call(
        () -> instruments.append(new AppendInstrument(course, List.of(sources), "en")).unitId());
  }

  private Draft opened() {
    return author.call(
        () -> {
          drafts.open(course);
          return drafts.find(course).orElseThrow();
        });
  }

  private String text(String unit, String language) {
    return author.call(() -> texts.find(course, unit, language)).text().blocks().get(0).body();
  }

  private void folder() throws Exception {
    var card = "TEST-" + System.nanoTime();
    author.run(
        () ->
            desk.define(
                new DefineFact(
                    card,
                    "PK",
                    FactKind.HOTLINE,
                    null,
                    new FactStatement(
                        "123",
                        "A page",
                        null,
                        Map.of(
                            "en", new FactText("Call this line", "Ask at the office", false),
                            "ur", new FactText("اس نمبر پر کال کریں", "دفتر سے پوچھیں", false))))));
    var zip = new FolderText(course, card).zip();
    author.run(
        () -> assertThat(folders.bringIn(new BringIn(course, zip, true)).isAccepted()).isTrue());
    Files.delete(zip);
  }

  @Test
  void aTestThatIsAppendedIsPartOfTheFolderAndOfTheNextDraft() throws Exception {
    folder();
    var text = test("again", "en");

    var unit = append(text);

    var exported = author.call(() -> exports.folder(course, 2)).content();
    var zip = Files.write(Files.createTempFile("folder", ".zip"), exported);
    var published = CourseFolder.read(zip, new ArrayList<>()).orElseThrow().files();
    Files.delete(zip);
    assertThat(published.get("units/again.en.md")).asString(StandardCharsets.UTF_8).isEqualTo(text);
    // A language that comes in later is in the draft, too.
    author.run(() -> instruments.publish(unit, "ur", test("again", "ur")));
    var draft = opened();
    assertThat(draft.units())
        .extracting(DraftUnit::name, DraftUnit::kind)
        .containsExactly(
            tuple("counter", "lesson"),
            tuple("form", "document"),
            tuple("border", "audio"),
            tuple("twenty", "test"),
            tuple("opinion", "survey"),
            tuple("theirs", "scorm"),
            tuple("again", "test"));
    assertThat(text("again", "en")).contains("Question number 1?");
    assertThat(text("again", "ur")).contains("سوال نمبر 1");
    assertThat(draft.events()).extracting(DraftEvent::what).containsExactly(DraftEvent.What.OPENED);
    assertThat(draft.events().get(0).by().mine()).isTrue();
  }

  @Test
  void whatWouldBreakTheFolderMakesNoVersion() throws Exception {
    folder();

    var taken = refused(() -> append(test("twenty", "en")));
    assertThat(taken.kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(taken.key()).isEqualTo("refused.unitTaken");
    var picture = test("again", "en").replace("Question number 1?", "![A](media/none.svg) What?");
    var broken = refused(() -> append(picture));
    assertThat(broken.key()).isEqualTo("refused.folderFault");
    assertThat(refused(() -> append(test("one", "en"), test("two", "ur"))).key())
        .isEqualTo("refused.textDiffers");
    assertThat(
            Database.CORE.number(
                "select count(*) from course_version v join course c on c.id = v.course_id"
                    + " where c.code = '"
                    + course
                    + "'"))
        .isEqualTo(1);
  }

  private static Refused refused(Runnable action) {
    return catchThrowableOfType(Refused.class, action::run);
  }

  /** A course of tests alone has no folder; its draft has each of them, also those of one name. */
  @Test
  void aDraftOfTestsAloneHasThemAll() {
    append(test("twenty", "en"));
    append(test("twenty", "en").replace("Question number 1?", "Another question?"));

    assertThat(opened().units()).extracting(DraftUnit::name).containsExactly("twenty", "test-2");
    assertThat(text("twenty", "en")).contains("Question number 1?");
    assertThat(text("test-2", "en")).contains("Another question?");
  }

  private void drafted(String unit, String kind, String source) {
    author.run(
        () -> {
          drafts.open(course);
          drafts.addUnit(new AddUnit(course, unit, kind, Map.of("en", "Drafted")));
          texts.save(
              new SaveText(
                  course,
                  unit,
                  "en",
                  1,
                  "key-" + System.nanoTime(),
                  SourceReader.read("", source, new ArrayList<>()),
                  Set.of()));
        });
  }

  private TestResult tried(TestPreview preview, String unit, String chosen) {
    var answers = new LinkedHashMap<String, List<String>>();
    for (var question : preview.questions()) {
      answers.put(
          question.id(),
          question.choices().stream()
              .filter(choice -> choice.text().equals(chosen))
              .map(ShownQuestion.Choice::name)
              .toList());
    }
    return author.call(
        () -> previews.mark(new TryAnswers(course, unit, "en", preview.chance(), answers)));
  }

  @Test
  void aDraftedTestIsTriedAndNothingIsKept() {
    drafted(
        "quiz",
        "test",
        TestText.of(3, "en", "pass: 60\nminutes: 5\nattempts: 2\nshuffle: yes\nshow: never")
            // One of them cannot be asked before somebody says what is right.
            .replaceFirst("(?s)(.*)\\[x\\]", "$1[ ]"));
    var before = kept();

    var preview = author.call(() -> previews.find(course, "quiz", "en", 7));
    assertThat(preview.questions()).extracting(ShownQuestion::id).containsOnly("q1", "q2");
    assertThat(preview.leftOut()).isEqualTo(1);
    assertThat(List.of(preview.minutes(), preview.pass(), preview.attempts()))
        .containsExactly(5, 60, 2);
    assertThat(preview.show()).isEqualTo("never");

    var right = tried(preview, "quiz", "The right one");
    assertThat(right.score()).isEqualTo(100);
    assertThat(right.passed()).isTrue();
    assertThat(right.questions()).extracting(TestResult.Reviewed::feedback).containsOnly("Yes");
    var wrong = tried(preview, "quiz", "A wrong one");
    assertThat(wrong.score()).isZero();
    assertThat(wrong.passed()).isFalse();
    assertThat(wrong.questions().get(0).right()).containsExactly("The right one");
    assertThat(tried(preview, "quiz", "nothing of it").answered()).isZero();
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void aDraftedSurveyHasNoMarks() {
    drafted(
        "view",
        "survey",
        "---\nunit: view\nkind: survey\nlanguage: en\ntitle: V\n---\n\n"
            + ":::question multiple {#s1}\nWhat helped?\n- {a} Pictures\n- {b} Words\n:::\n");

    var preview = author.call(() -> previews.find(course, "view", "en", 1));
    assertThat(preview.survey()).isTrue();
    assertThat(preview.leftOut()).isZero();
    var result = tried(preview, "view", "Pictures");
    assertThat(result.score()).isNull();
    assertThat(result.passed()).isNull();
    assertThat(result.questions().get(0).given()).containsExactly("Pictures");
    assertThat(result.questions().get(0).right()).isEmpty();
  }

  @Test
  void onlyWhoWritesOrReviewsTries() {
    drafted("quiz", "test", TestText.of(1, "en", "pass: 60"));
    var reviewer = Caller.named("tests-lawyer", "learner", "reviewer");
    assertThat(reviewer.call(() -> previews.find(course, "quiz", "en", 0)).questions()).hasSize(1);
    var learner = Caller.named("tests-learner", "learner", "official", "programme");
    assertThatThrownBy(() -> learner.run(() -> previews.find(course, "quiz", "en", 0)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(
            () ->
                learner.run(() -> previews.mark(new TryAnswers(course, "quiz", "en", 0, Map.of()))))
        .isInstanceOf(EJBAccessException.class);
    assertThat(refused(() -> author.run(() -> previews.find(course, "none", "en", 0))).kind())
        .isEqualTo(Refused.Kind.NOT_FOUND);
  }

  private static Map<String, Long> kept() {
    var counts = new LinkedHashMap<String, Long>();
    KEPT.forEach(table -> counts.put(table, Database.CORE.number("select count(*) from " + table)));
    return counts;
  }
}
