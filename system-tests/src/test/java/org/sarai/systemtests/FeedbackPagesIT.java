package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sarai.courses.Fault;
import org.sarai.courses.export.LessonPackage;
import org.sarai.courses.export.PackageFormat;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;

/**
 * What learners tell from inside a lesson and in surveys, and trainers report, comes to authors.
 */
@SystemTest
@Order(62)
class FeedbackPagesIT {
  private static final long FIRST = 810_000_000L;

  private final Sarai sarai;

  FeedbackPagesIT(Sarai sarai) {
    this.sarai = sarai;
  }

  private static String code(Tongue tongue) {
    return tongue == Tongue.URDU ? "T-FEEDBACK-12" : "T-FEEDBACK";
  }

  /** One course in each edition of SCORM: a lesson, a pre-test, a post-test, a survey. */
  private void course(Tongue tongue) {
    String code = code(tongue);
    sarai.api().defineCourse(code, "Papers and people", "کاغذات اور لوگ");
    sarai
        .api()
        .publish(
            code,
            lesson(tongue == Tongue.URDU ? PackageFormat.SCORM_12 : PackageFormat.SCORM_2004));
    test(code, test("pre", "en"), test("pre", "ur"));
    test(code, test("post", "en"), test("post", "ur"));
    test(code, survey("en"), survey("ur"));
    sarai.api().enrol(code, Person.OFFICIAL);
  }

  private static byte[] lesson(PackageFormat format) {
    return LessonPackage.build(
        format,
        "org.sarai.T.papers",
        List.of(lesson("en"), lesson("ur")),
        (fact, language) -> Optional.empty(),
        LocalDate.of(2026, 11, 22),
        Map.of());
  }

  private static Source lesson(String language) {
    boolean urdu = language.equals("ur");
    String text =
        """
        ---
        unit: papers
        kind: lesson
        language: %s
        title: %s
        ---

        ## %s {#a1}

        %s {#a2}

        ## %s {#a3}

        %s {#a4}
        """
            .formatted(
                language,
                urdu ? "کاغذات دیکھنا" : "Looking at papers",
                urdu ? "پاسپورٹ" : "The passport",
                urdu
                    ? "پاسپورٹ کو روشنی میں دیکھیں۔ کاغذ، چھپائی اور تصویر ایک ساتھ ہونی چاہییں۔"
                    : "Hold the passport against the light. Paper, printing and picture belong together.",
                urdu ? "شخص" : "The person",
                urdu
                    ? "شخص سے پرسکون انداز میں بات کریں۔ پہلے سلام کریں، پھر پوچھیں۔"
                    : "Talk to the person calmly. Greet first, then ask.");
    List<Fault> faults = new ArrayList<>();
    Source source = SourceReader.read("papers." + language + ".md", text, faults);
    assertThat(faults).isEmpty();
    return source;
  }

  private void test(String code, String... texts) {
    sarai.api().publishTest(code, texts);
  }

  private static String test(String purpose, String language) {
    boolean urdu = language.equals("ur");
    StringBuilder text =
        new StringBuilder(
            """
            ---
            unit: %s-test
            kind: test
            language: %s
            title: %s
            purpose: %s
            instrument: PAPERS
            ---

            """
                .formatted(
                    purpose,
                    language,
                    urdu
                        ? (purpose.equals("pre") ? "سبق سے پہلے" : "سبق کے بعد")
                        : (purpose.equals("pre") ? "Before the lesson" : "After the lesson"),
                    purpose));
    for (int number = 1; number <= 4; number++) {
      text.append(
          """
          :::question single domain=%s {#q%d}
          %s
          - [x] {a} %s
          - [ ] {b} %s
          :::

          """
              .formatted(
                  number > 2 ? "attitude" : "knowledge",
                  number,
                  (urdu ? "سب سے پہلے کیا دیکھا جاتا ہے؟ سوال " : "What is looked at first? Part ")
                      + number,
                  urdu ? "درست" : "The right one",
                  urdu ? "غلط" : "A wrong one"));
    }
    return text.toString();
  }

  private static String survey(String language) {
    boolean urdu = language.equals("ur");
    return """
        ---
        unit: the-end
        kind: survey
        language: %s
        title: %s
        ---

        :::question scale {#s1}
        %s
        1..5
        - {1} %s
        - {5} %s
        :::

        :::question multiple {#s2}
        %s
        - [x] {a} %s
        - [x] {b} %s
        :::

        :::question open {#s3}
        %s
        :::
        """
        .formatted(
            language,
            urdu ? "آپ کی رائے" : "What you think",
            urdu ? "یہ کورس کتنا مفید تھا؟" : "How useful was this course?",
            urdu ? "بالکل نہیں" : "Not at all",
            urdu ? "بہت" : "Very",
            urdu ? "کس چیز نے مدد کی؟" : "What helped?",
            urdu ? "تصویریں" : "Pictures",
            urdu ? "سوالات" : "Questions",
            urdu ? "کیا کمی تھی؟" : "What was missing?");
  }

  /** Sixty strangers have taken all of it; the second question fails in Urdu alone. */
  private void answers(String code, long first) {
    String theirs = " a.enrolment_id > FIRST and a.enrolment_id <= FIRST + 60";
    change(
        "insert into person (id, register, recorded_at)"
            + " select FIRST + seq, 'OFFICIALS', now(6) from seq_1_to_60",
        code,
        first);
    change(
        "insert into enrolment (id, person_id, course_id, version_id, source, state, enrolled_at,"
            + " enrolled_by) select FIRST + seq, FIRST + seq, v.course_id, v.id, 'STAFF', 'STARTED',"
            + " now(6), 'platform' from seq_1_to_60 join course_version v on v.id = VERSION",
        code,
        first);
    plant(
        "test_attempt (reference, enrolment_id, unit_id, number, seed, questions, language,"
            + " begun_at)",
        "quote(concat('f', u.id, '-', e.id)), e.id, u.id, 1, 1, if(u.kind = 'TEST',"
            + " quote('q1 q2 q3 q4'), quote('s1 s2 s3')), if(e.id % 2 = 0, quote('ur'),"
            + " quote('en')), 'now(6)' from enrolment e join unit u on u.version_id = e.version_id"
            + " and u.kind in ('TEST', 'SURVEY') where e.id > FIRST and e.id <= FIRST + 60"
            + " and (u.kind = 'TEST' or e.id % 5 = 0)",
        code,
        first);
    plant(
        "test_answer (attempt_id, question, answer, browser_key, language, saved_at)",
        "a.id, quote(q.question), quote(case q.question"
            + " when 's1' then concat('[\"', 3 + a.enrolment_id % 3, '\"]')"
            + " when 's2' then if(a.enrolment_id % 2 = 0, '[\"a\"]', '[\"a\",\"b\"]')"
            + " else '[\"More pictures, please\"]' end), quote(concat('planted-', q.question)),"
            + " quote(a.language), 'now(6)' from test_attempt a join unit u on u.id = a.unit_id"
            + " and u.kind = 'SURVEY' join (select 's1' as question union all select 's2'"
            + " union all select 's3') q where"
            + theirs,
        code,
        first);
    plant(
        "test_result (attempt_id, handed_in_at, handed_in, points, most, score, passed, completes,"
            + " language)",
        "a.id, 'now(6)', quote('LEARNER'), 0, 0, 'null', 'true', 'false', quote(a.language)"
            + " from test_attempt a where"
            + theirs,
        code,
        first);
    plant(
        "test_mark (attempt_id, question, answer_id, points, most, correct)",
        "a.id, quote(g.question), g.id, 0, 0, 'false' from test_attempt a join test_answer g"
            + " on g.attempt_id = a.id where"
            + theirs,
        code,
        first);
    plant(
        "test_mark (attempt_id, question, points, most, correct)",
        "a.id, quote(concat('q', s.seq)), case when s.seq = 2 and a.language = 'ur'"
            + " then a.enrolment_id % 10 = 0 when u.title = 'Before the lesson'"
            + " then (a.enrolment_id + s.seq) % 3 = 0 else (a.enrolment_id + s.seq) % 5 <> 0 end,"
            + " 1, 'false' from test_attempt a join unit u on u.id = a.unit_id and u.kind = 'TEST'"
            + " join seq_1_to_4 s where"
            + theirs,
        code,
        first);
  }

  /** As values: the database does not take selected ones into tables with triggers. */
  private void plant(String into, String row, String code, long first) {
    int from = row.indexOf(" from ");
    String values =
        "select group_concat(concat('(', concat_ws(', ', %s), ')'))%s"
            .formatted(row.substring(0, from), row.substring(from));
    Rows.change(
        sarai, "insert into " + into + " values " + Rows.text(sarai, named(values, code, first)));
  }

  private void change(String statement, String code, long first) {
    Rows.change(sarai, named(statement, code, first));
  }

  private static String named(String statement, String code, long first) {
    String version =
        "(select max(v.id) from course_version v join course c on c.id = v.course_id"
            + " where c.code = '%s')".formatted(code);
    return statement.replace("VERSION", version).replace("FIRST", Long.toString(first));
  }

  @ParameterizedTest
  @EnumSource
  void whatLearnersTellAndTrainersReportComesTogether(Tongue tongue) {
    boolean urdu = tongue == Tongue.URDU;
    String code = code(tongue);
    String told = urdu ? "یہ تصویر سمجھ میں نہیں آتی۔" : "I do not understand “against the light”.";
    course(tongue);
    comment(tongue, told);
    answers(code, FIRST + (urdu ? 1000 : 0));

    Window trainer = sarai.window(tongue, Person.TRAINER);
    Page page = trainer.page();
    trainer.open("/teach");
    page.locator("a[href='/feedback/" + code + "']").click();
    trainer.expect(tongue);
    assertThat(page.locator("[data-sarai-comments]")).hasAttribute("data-sarai-comments", "2");
    assertThat(page.locator(".remark__text").first()).hasText("Without a line");
    assertThat(page.locator(".remark__text").last()).hasText(told);
    assertThat(page.locator("[data-sarai-comment]").last()).containsText("a3");
    assertThat(page.locator("[data-sarai-survey='the-end']"))
        .hasAttribute("data-sarai-handed-in", "12");
    assertThat(page.locator("[data-sarai-asked=s1] [data-sarai-mean]")).hasCount(1);
    assertThat(page.locator("[data-sarai-asked=s2] [data-sarai-choice=a]"))
        .hasAttribute("data-sarai-chosen", "12");
    assertThat(page.locator("[data-sarai-asked=s3] .said li")).hasCount(12);
    assertThat(page.locator("[data-sarai-reports='0']")).containsText(tongue.script());
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "feedback");

    report(trainer, tongue);
    files(code, told);

    page.locator("#from").fill("2031-01-01");
    page.locator(".question button").click();
    assertThat(page.locator("[data-sarai-survey='the-end']"))
        .hasAttribute("data-sarai-handed-in", "0");
    assertThat(page.locator("[data-sarai-reports='0']")).hasCount(1);
    assertThat(trainer.path()).contains("from=2031-01-01");

    page.locator("a[href='/results/" + code + "']").click();
    trainer.expect(tongue);
    assertThat(page.locator("[data-sarai-points]")).hasCount(2);
    assertThat(page.locator("[data-sarai-paired=true]")).hasCount(2);
    assertThat(page.locator("[data-sarai-item=q2][data-sarai-suspect=true]").first()).isVisible();
    assertThat(page.locator("[data-sarai-item=q1][data-sarai-suspect=true]")).hasCount(0);
    page.locator("details.behind > summary").first().click();
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "results");
    page.setViewportSize(320, 640);
    for (String path : List.of("/results/" + code, "/feedback/" + code)) {
      trainer.open(path);
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 320"))
          .as(path)
          .isTrue();
    }
    assertThat(trainer.faults()).isEmpty();
  }

  /** By keyboard, once on line and once without a line. */
  private void comment(Tongue tongue, String told) {
    Window learner = sarai.window(tongue, Person.OFFICIAL);
    Page page = learner.page();
    learner.sayYes();
    learner.open("/learn/" + code(tongue) + "/overview");
    page.locator("#units-form input[type=submit]").first().click();
    assertThat(page.locator("html")).hasAttribute("data-sarai-play", "active");
    FrameLocator lesson = page.frameLocator("#stage iframe");
    Locator section = lesson.locator("details.remark");
    assertThat(section.locator("summary")).containsText(tongue.script());
    section.locator("summary").focus();
    page.keyboard().press("Enter");
    assertThat(section.locator("#remark-hint")).isVisible();
    section.locator("button").click();
    assertThat(section.locator("#remark-told")).containsText(tongue.script());
    section.locator("#remark-place").selectOption("a3");
    section.locator("#remark-text").fill(told);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(section.locator("#remark-text")).hasValue("");
    assertThat(section.locator("#remark-told")).containsText(tongue.script());
    assertThat(page.locator("html")).hasAttribute("data-sarai-saved", "saved");
    Pictures.take(learner, tongue, "lesson-remark");

    learner.loseLine();
    section.locator("#remark-text").fill("Without a line");
    section.locator("button").click();
    assertThat(section.locator("#remark-text")).hasValue("");
    learner.findLine();
    assertThat(page.locator("html")).hasAttribute("data-sarai-saved", "saved");
    Eventually.equal(
        2,
        () ->
            sarai
                .api()
                .get("/api/v1/courses/" + code(tongue) + "/comments?format=json")
                .expect(200)
                .json()
                .path("comments")
                .size());
    assertThat(learner.faults()).isEmpty();
  }

  private void report(Window trainer, Tongue tongue) {
    Page page = trainer.page();
    String well = tongue == Tongue.URDU ? "گفتگو بہت اچھی رہی۔" : "The discussion was lively.";
    page.locator("[id='written:heldFrom']").fill("2026-03-05");
    page.locator("[id='written:heldTo']").fill("2026-03-02");
    page.locator("[id='written:present']").fill("18");
    page.locator("[id='written:wentWell']").fill(well);
    page.locator("[id='written:save']").click();
    // What is refused stays with its reason.
    assertThat(page.locator(".notice--bad").first()).containsText(tongue.script());
    assertThat(page.locator("[id='written:wentWell']")).hasValue(well);
    page.locator("[id='written:heldTo']").fill("2026-03-07");
    page.locator("[id='written:save']").click();
    assertThat(page.locator(".notice--good")).containsText(tongue.script());
    assertThat(page.locator("[data-sarai-reports]")).hasAttribute("data-sarai-reports", "1");
    assertThat(page.locator("[data-sarai-report]")).containsText(well);
    page.locator("[data-sarai-report] a").click();
    assertThat(page.locator("[id='written:wentWell']")).hasValue(well);
    page.locator("[id='written:toChange']").fill(well);
    page.locator("[id='written:save']").click();
    assertThat(page.locator("[data-sarai-report] .tag")).hasCount(1);
    page.locator("[data-sarai-report] a").click();
    assertThat(page.locator("[data-sarai-report]")).hasCount(2);
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "feedback-report");
    trainer.open("/feedback/" + code(tongue));
  }

  private void files(String code, String told) {
    String path = "/api/v1/courses/" + code;
    assertThat(sarai.api().get(path + "/comments?format=csv").expect(200).text())
        .startsWith("\uFEFFattempt,version,unit,")
        .contains(told);
    assertThat(sarai.api().get(path + "/surveys").expect(200).text()).contains("More pictures");
    assertThat(sarai.api().get(path + "/trainer-reports").expect(200).text()).contains(",18,");
    assertThat(sarai.api().get(path + "/surveys?from=nonsense").status()).isEqualTo(400);
  }

  @Test
  void emptyPagesSayWhatToDoNextAndStrangersSeeNothing() {
    for (Tongue tongue : Tongue.values()) {
      Window trainer = sarai.window(tongue, Person.TRAINER);
      for (String path : List.of("/feedback/O-07", "/results/O-07")) {
        assertThat(trainer.open(path).status()).isEqualTo(200);
        trainer.expect(tongue);
        AccessibilityIT.look(trainer);
        Pictures.take(trainer, tongue, path.substring(1, path.lastIndexOf('/')) + "-empty");
      }
      assertThat(trainer.open("/feedback/NO-SUCH").status()).isEqualTo(404);
      assertThat(trainer.open("/feedback/M-01").status()).isEqualTo(403);
      assertThat(trainer.faults()).isEmpty();
    }
    for (String other : List.of("official", "focalpoint", "programme", "migrant-administrator")) {
      Window window = sarai.window(Tongue.ENGLISH, Person.demo(other));
      for (String path : List.of("/feedback/O-07", "/results/O-07")) {
        assertThat(window.open(path).status()).as(other + " " + path).isEqualTo(403);
      }
    }
    Window administrator = sarai.window(Tongue.ENGLISH, Person.ADMINISTRATOR);
    administrator.open("/feedback/O-07");
    assertThat(administrator.page().locator("[id='written:save']")).hasCount(0);
  }
}
