package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trainers look at a course in figures: where learners stop, how long they take, how well. */
@SystemTest
@Order(54)
class CourseStatisticsPagesIT {
  private static final String COURSE = "T-STATISTICS";
  private static final String EMPTY = "T-STATISTICS-0";
  private static final long FIRST = 700_000_000L;

  private final Sarai sarai;

  CourseStatisticsPagesIT(Sarai sarai) {
    this.sarai = sarai;
  }

  /** Two groups and some without one; most begin, fewer finish. One statement a paragraph. */
  private static final String HISTORY =
      """
      insert into unit (version_id, position, kind, title, package_id)
      select version_id, 2, kind, 'What was learnt', package_id from unit
      where position = 1 and version_id = VERSION

      insert into cohort (id, name, course_id, institution_id, recorded_at, recorded_by)
      select FIRST + s.seq, elt(s.seq, 'Spring intake', 'Autumn intake'), COURSE,
        (select min(id) from institution), now(6), 'x' from seq_1_to_2 s

      insert into person (id, register, recorded_at)
      select FIRST + seq, 'OFFICIALS', now(6) from seq_1_to_84

      insert into enrolment (id, person_id, course_id, version_id, source, state, started, cohort_id,
        enrolled_at, enrolled_by)
      select FIRST + seq, FIRST + seq, COURSE, VERSION, 'STAFF',
        case when seq % 12 = 0 then 'WAITING' when seq % 11 = 0 then 'WITHDRAWN'
          when seq % 5 = 0 then 'ENROLLED' when seq % 4 = 0 then 'STARTED' else 'COMPLETED' end,
        seq % 12 <> 0 and (seq % 11 = 0 or seq % 5 <> 0),
        if(seq % 3 = 0, null, FIRST + seq % 3), date '2026-03-01' + interval seq day, 'x'
      from seq_1_to_84

      insert into attempt (id, enrolment_id, unit_id, package_id, state, completion, success, score,
        seconds, started_at, completed_at)
      select FIRST + (e.id - FIRST) * 2 + u.position, e.id, u.id, u.package_id, '{}', 'COMPLETED',
        if(u.position = 1, 'UNKNOWN', if(e.id % 13 = 0, 'FAILED', 'PASSED')),
        if(u.position = 1, null, 45 + e.id * 37 % 56), 300 + e.id * 7919 % 2400, now(6),
        if(e.state = 'COMPLETED' or u.position = 1 and e.id % 3 = 0, now(6), null)
      from enrolment e join unit u on u.version_id = e.version_id
      where e.id > FIRST and e.started
        and (u.position = 1 or e.state = 'COMPLETED' or e.id % 3 = 0)

      insert into play (id, reference, attempt_id, token_hash, language, opened_at, expires_at)
      select id, concat('statistics-', id), id, '', 'en', now(6), now(6)
      from attempt where id > FIRST
      """;

  /** What was put on the screen of the first step, as values: a lesson in three parts. */
  private static final String LAUNCHES =
      """
      select group_concat(concat('(', p.id, ', 0, now(6), ', s.n, ', ', quote(concat('part-', s.n)),
        ', ', quote(elt(s.n, 'Looking at a passport', 'The three levels of inspection',
          'Second line and referral')), ')'))
      from play p join attempt a on a.id = p.attempt_id
      join unit u on u.id = a.unit_id and u.position = 1
      join (select 1 as n union all select 2 union all select 3) s
      where p.id > FIRST and (s.n = 1 or a.completed_at is not null or p.id % 4 <> s.n)
      """;

  private void aCourseWithAHistory() {
    sarai.golfCourse(COURSE, "Passports in practice", "عملی طور پر پاسپورٹ");
    sarai.golfCourse(EMPTY, "Nobody is here", "یہاں کوئی نہیں");
    if (Rows.in(sarai, "select count(*) from person where id > " + FIRST) > 0) {
      return;
    }
    String course = "(select id from course where code = '" + COURSE + "')";
    String version = "(select max(id) from course_version where course_id = " + course + ")";
    for (String statement : HISTORY.split("\n\n")) {
      Rows.change(
          sarai,
          statement
              .replace("VERSION", version)
              .replace("COURSE", course)
              .replace("FIRST", Long.toString(FIRST)));
    }
    Rows.change(
        sarai,
        "insert into launch (play_id, after_seq, launched_at, number, activity, title) values "
            + Rows.text(sarai, LAUNCHES.replace("FIRST", Long.toString(FIRST))));
  }

  @ParameterizedTest
  @EnumSource
  void aTrainerLooksAtACourse(Tongue tongue) {
    aCourseWithAHistory();
    Window trainer = sarai.window(tongue, Person.TRAINER);
    Page page = trainer.page();
    trainer.open("/teach");
    page.locator("a[href='/teach/" + COURSE + "/statistics']").click();
    trainer.expect(tongue);
    long completed =
        Rows.in(
            sarai,
            "select count(*) from enrolment e join course c on c.id = e.course_id where c.code = '"
                + COURSE
                + "' and e.state = 'COMPLETED'");
    assertThat(completed).isGreaterThan(40);
    assertThat(figure(page, "completed")).isEqualTo(completed);
    assertThat(page.locator("h2").first()).containsText(tongue.script());
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "course-statistics");

    page.locator("details.behind > summary").first().click();
    assertThat(page.locator("[data-sarai-unit]")).hasCount(2);
    assertThat(page.locator(".bar--part")).hasCount(3);
    page.locator("[data-sarai-scores] summary").click();
    assertThat(page.locator("[data-sarai-band]")).hasCount(10);
    page.locator("[data-sarai-times] summary").click();
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "course-statistics-tables");

    page.locator("[data-sarai-cohort] a").first().click();
    assertThat(page.locator("[data-sarai-cohort]")).hasCount(1);
    assertThat(figure(page, "completed")).isBetween(1L, completed - 1);
    assertThat(trainer.path()).contains("cohort=");
    page.locator("#from").fill("2031-01-01");
    page.locator(".question button").click();
    assertThat(page.locator("[data-sarai-learners='0']")).containsText(tongue.script());
    assertThat(trainer.path()).doesNotContain("institution=");
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "course-statistics-none");

    assertThat(trainer.open("/teach/" + EMPTY + "/statistics?from=nonsense").status())
        .isEqualTo(400);
    assertThat(trainer.open("/teach/" + EMPTY + "/nothing").status()).isEqualTo(404);
    assertThat(trainer.open("/teach/NO-SUCH/statistics").status()).isEqualTo(404);
    assertThat(trainer.faults()).isEmpty();
  }

  private static long figure(Page page, String name) {
    return Long.parseLong(
        page.locator("[data-sarai-figure='" + name + "']").innerText().replaceAll("\\D", ""));
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhoFollowsLearnersSeesIt(Tongue tongue) {
    aCourseWithAHistory();
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    String path = "/teach/" + COURSE + "/statistics";
    assertThat(administrator.open(path).status()).isEqualTo(200);
    administrator.expect(tongue);
    assertThat(administrator.open("/teach").status()).isEqualTo(403);
    assertThat(administrator.open("/teach/").status()).isIn(403, 404);
    assertThat(administrator.open("/cohorts/" + (FIRST + 1)).status()).isEqualTo(200);
    assertThat(administrator.page().locator("a[href^='" + path + "']")).hasCount(1);
    for (String other : List.of("focalpoint", "programme", "official", "migrant-administrator")) {
      Window window = sarai.window(tongue, Person.demo(other));
      assertThat(window.open(path).status()).as(other).isEqualTo(403);
      for (String resource :
          List.of("/statistics/courses/" + COURSE, "/courses/" + COURSE + "/completions")) {
        assertThat(window.page().request().get(sarai.address() + "/api/v1" + resource).status())
            .as(other + resource)
            .isEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameComesByRestAndAsAFile(Tongue tongue) {
    aCourseWithAHistory();
    Window trainer = sarai.window(tongue, Person.TRAINER);
    trainer.open("/teach/" + COURSE + "/statistics?cohort=" + (FIRST + 1));
    long begun = figure(trainer.page(), "begun");
    String rest = "/api/v1/statistics/courses/" + COURSE + "?cohort=" + (FIRST + 1);
    var answer = sarai.api().get(rest).expect(200).json();
    assertThat(answer.path("total").path("begun").asLong()).isEqualTo(begun);
    assertThat(answer.path("units").path(0).path("parts")).hasSize(3);
    var units =
        trainer
            .page()
            .waitForDownload(
                () -> trainer.page().locator("a[href*='table=units']").first().click());
    assertThat(units.suggestedFilename()).isEqualTo(COURSE + "-units.csv");
    assertThat(sarai.api().get(rest + "&format=csv&table=scores").expect(200).text())
        .startsWith("\uFEFFfrom,below,learners")
        .hasLineCount(11);
    sarai.api().get(rest + "&table=other").expect(400);
    whoHasTheAnswerIsToldSo(trainer, rest);
    sarai.api().get("/api/v1/statistics/courses/" + COURSE + "?version=x").expect(400);

    long completions =
        sarai.api().trained("course=O-08").path("total").path("participations").asLong();
    String list = sarai.api().get("/api/v1/courses/O-08/completions?format=csv").expect(200).text();
    assertThat(list).startsWith("\uFEFFrecord,person,learner");
    assertThat(list.lines().count()).isEqualTo(completions + 1);
    assertThat(
            sarai
                .api()
                .get("/api/v1/courses/O-08/completions")
                .expect(200)
                .json()
                .path("completions"))
        .hasSize((int) completions);
  }

  private void whoHasTheAnswerIsToldSo(Window trainer, String path) {
    for (String asked :
        new String[] {path, path + "&format=csv", path + "&format=csv&table=scores"}) {
      String tag = known(trainer, asked, "\"another\"", 200);
      assertThat(tag).matches("\"[0-9a-f]{32}\"");
      assertThat(known(trainer, asked, tag, 304)).isEqualTo(tag);
      assertThat(known(trainer, asked.replace("?", "?from=2099-01-01&"), tag, 200))
          .isNotEqualTo(tag);
    }
  }

  private String known(Window window, String path, String tag, int status) {
    var answer =
        window
            .page()
            .request()
            .get(sarai.address() + path, RequestOptions.create().setHeader("If-None-Match", tag));
    assertThat(answer.status()).as(path).isEqualTo(status);
    return answer.headers().get("etag");
  }
}
