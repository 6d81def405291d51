package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.assessment.FeedbackQuestion;
import org.sarai.assessment.SaveAnswer;
import org.sarai.assessment.SurveyFigures;
import org.sarai.assessment.SurveyFigures.Asked;
import org.sarai.assessment.SurveyFigures.Choice;
import org.sarai.assessment.SurveyResults;
import org.sarai.assessment.Tests;
import org.sarai.assessment.TrainerReport;
import org.sarai.assessment.TrainerReports;
import org.sarai.assessment.WriteReport;
import org.sarai.authoring.AppendInstrument;
import org.sarai.authoring.Instruments;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.Courses;
import org.sarai.catalogue.DefineCourse;
import org.sarai.enrolment.Enrolments;
import org.sarai.learning.CommentRow;
import org.sarai.learning.LearningRecords;
import org.sarai.learning.Plays;
import org.sarai.people.People;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/** What comes back to authors: comments from lessons, surveys, trainers' reports. */
@ExtendWith(ArquillianExtension.class)
class FeedbackIT {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String SURVEY =
      """
      ---
      unit: the-end
      kind: survey
      language: en
      title: What you think
      attempts: 3
      ---

      :::question scale {#q1}
      How useful was it?
      1..5
      - {1} Not at all
      - {5} Very
      :::

      :::question open {#q2}
      What was missing?
      :::
      """;

  private static int made;

  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private Instruments instruments;
  @EJB private LearningRecords records;
  @EJB private Packages packages;
  @EJB private People people;
  @EJB private Plays plays;
  @EJB private SurveyResults surveys;
  @EJB private Tests tests;
  @EJB private TrainerReports reports;

  private String course;
  private Caller trainer;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(FeedbackIT.class, Lesson.class);
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
    course = "FEEDBACK-" + ++made;
    trainer = signedIn("feedback-trainer", "learner", "trainer");
  }

  @AfterEach
  void forgetThemAgain() {
    Database.forgetEverybody();
  }

  private Caller signedIn(String name, String... roles) {
    var caller = Caller.named(name, roles);
    caller.run(() -> people.signedIn(Caller.token(name, name, "Example", name + "@example.org")));
    return caller;
  }

  private Caller learner(String name) {
    var caller = signedIn(name, "learner", "official");
    caller.run(() -> enrolments.enrolMyself(course));
    return caller;
  }

  private static Refused refusal(Runnable call) {
    return catchThrowableOfType(Refused.class, call::run);
  }

  private List<CommentRow> comments(Caller caller) {
    return caller.call(
        () -> {
          var rows = new ArrayList<CommentRow>();
          records.comments(course, "en", rows::add);
          return rows;
        });
  }

  @Test
  void aCommentComesFromTheJournalToWhoeverFollowsTheCourse() {
    PlayedCourse.define(courses, packages, course);
    for (var name : List.of("amna-feedback", "bilal-feedback")) {
      var lesson = learner(name).call(() -> new Lesson(plays, PlayedCourse.open(plays, course)));
      lesson.launch();
      lesson.commit("[[\"cmi.core.lesson_location\",\"about cmi.comments\",1]]");
      if (name.startsWith("amna")) {
        lesson.commit("[[\"cmi.comments\",\"[a5] Too fast\",5]]");
        lesson.commit("[[\"cmi.comments\",\"[a5] Too fast\\n[a7] Too small\",6]]");
      }
    }
    assertThat(comments(trainer))
        .extracting(CommentRow::place, CommentRow::text, CommentRow::language, CommentRow::unit)
        .containsExactly(
            tuple("a5", "Too fast", "en", "Lesson of " + course),
            tuple("a7", "Too small", "en", "Lesson of " + course));
    assertThat(comments(Caller.administrator())).hasSize(2);
    assertThat(refusal(() -> comments(Caller.migrantAdministrator())).kind())
        .isEqualTo(Refused.Kind.FORBIDDEN);
    assertThatThrownBy(() -> comments(Caller.named("nosy", "learner", "official")))
        .isInstanceOf(EJBAccessException.class);
  }

  private void define(Register register) {
    (register == Register.OFFICIALS ? Caller.administrator() : Caller.migrantAdministrator())
        .run(
            () ->
                courses.define(
                    new DefineCourse(
                        course,
                        register,
                        true,
                        null,
                        10,
                        Map.of("en", new DefineCourse.Text("Held", null, List.of())))));
  }

  private WriteReport report(String wentWell) {
    return new WriteReport(
        course, null, DAY, DAY.plusDays(2), "CLASSROOM", 18, wentWell, " ", null, null);
  }

  private List<TrainerReport> reports(Caller caller, FeedbackQuestion question) {
    return caller.call(() -> reports.of(course, question));
  }

  @Test
  void aReportIsCorrectedByItsWriterAndKeepsWhatItSaid() {
    define(Register.OFFICIALS);
    var reference = trainer.call(() -> reports.write(report("The discussion")));
    var other = signedIn("other-trainer", "learner", "trainer");
    assertThat(refusal(() -> other.run(() -> reports.correct(reference, report("Mine")))).key())
        .isEqualTo("refused.notYourReport");
    trainer.run(() -> reports.correct(reference, report("The discussions")));

    assertThat(reports(trainer, FeedbackQuestion.ALL))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.report().wentWell()).isEqualTo("The discussions");
              assertThat(one.report().wasHard()).isNull();
              assertThat(one.rows()).isEqualTo(2);
              assertThat(one.mine()).isTrue();
            });
    assertThat(trainer.call(() -> reports.history(course, reference)))
        .extracting(row -> row.report().wentWell(), TrainerReport::rows)
        .containsExactly(tuple("The discussions", 2), tuple("The discussion", 1));
    assertThat(reports(Caller.administrator(), FeedbackQuestion.ALL))
        .extracting(TrainerReport::mine)
        .containsExactly(false);
    // Held from the second to the fourth of March.
    assertThat(reports(trainer, new FeedbackQuestion(null, DAY.plusDays(2), null))).hasSize(1);
    assertThat(reports(trainer, new FeedbackQuestion(null, DAY.plusDays(3), null))).isEmpty();
    assertThat(reports(trainer, new FeedbackQuestion(null, null, DAY.minusDays(1)))).isEmpty();
    assertThat(reports(trainer, new FeedbackQuestion(1L, null, null))).isEmpty();
    assertThat(
            Database.CORE.rows(
                "select action from audit_entry where action like 'report%' order by id"))
        .containsExactly(List.of("reportWritten"), List.of("reportCorrected"));
    assertThat(Database.CORE.rows("select distinct recorded_by from trainer_report"))
        .containsExactly(List.of(Caller.id("feedback-trainer")));
    for (var change :
        List.of("update trainer_report set present = 0", "delete from trainer_report")) {
      assertThatThrownBy(() -> Database.CORE.execute(change)).hasStackTraceContaining("are never");
    }
  }

  @Test
  void whatCannotBeIsRefusedAndNobodyElseReadsReports() {
    define(Register.OFFICIALS);
    assertThat(refusal(() -> trainer.run(() -> reports.write(report(" ")))).key())
        .isEqualTo("refused.reportEmpty");
    var later = LocalDate.now(ZoneOffset.UTC).plusDays(3);
    assertThat(refused(DAY, DAY.minusDays(1), null)).isEqualTo("refused.daysReversed");
    assertThat(refused(DAY, later, null)).isEqualTo("refused.inTheFuture");
    assertThat(refused(DAY, DAY, 999_999L)).isEqualTo("refused.noCohort");
    assertThat(refusal(() -> reports(Caller.migrantAdministrator(), FeedbackQuestion.ALL)).kind())
        .isEqualTo(Refused.Kind.FORBIDDEN);
    assertThat(refusal(() -> trainer.run(() -> reports.history(course, "A".repeat(22)))).kind())
        .isEqualTo(Refused.Kind.NOT_FOUND);
    for (var role : List.of("official", "programme", "focal-point")) {
      assertThatThrownBy(() -> reports(Caller.named("nosy", "learner", role), FeedbackQuestion.ALL))
          .isInstanceOf(EJBAccessException.class);
    }
    assertThatThrownBy(() -> Caller.administrator().run(() -> reports.write(report("x"))))
        .isInstanceOf(EJBAccessException.class);
    course += "-M";
    define(Register.MIGRANTS);
    assertThat(refusal(() -> trainer.run(() -> reports.write(report("x")))).kind())
        .isEqualTo(Refused.Kind.FORBIDDEN);
    assertThat(reports(Caller.migrantAdministrator(), FeedbackQuestion.ALL)).isEmpty();
  }

  private String refused(LocalDate from, LocalDate to, Long cohort) {
    var report = new WriteReport(course, cohort, from, to, "LIVE", 1, "x", null, null, null);
    return refusal(() -> trainer.run(() -> reports.write(report))).key();
  }

  private void answered(Caller learner, long unit, int step, String text) {
    learner.run(
        () -> {
          var sheet = tests.open(course, unit, "en");
          var choice = sheet.questions().get(0).choices().get(step - 1).name();
          answer(sheet.reference(), "q1", choice);
          if (text != null) {
            answer(sheet.reference(), "q2", text);
          }
          tests.handIn(sheet.reference(), "en");
        });
  }

  private void answer(String reference, String question, String value) {
    tests.answer(
        new SaveAnswer(reference, question, List.of(value), UUID.randomUUID().toString(), "en"));
  }

  private SurveyFigures survey(Caller caller, FeedbackQuestion question) {
    return caller.call(() -> surveys.of(course, question, "en")).get(0);
  }

  @Test
  void surveysAreCountedByPersonAndShelteredFromWhoSeesNoNames() {
    define(Register.OFFICIALS);
    var admin = Caller.administrator();
    var unit =
        admin.call(
            () -> instruments.append(new AppendInstrument(course, List.of(SURVEY), "en")).unitId());
    var amna = learner("amna-survey");
    answered(amna, unit, 1, "Time");
    answered(amna, unit, 5, null);
    for (var number = 1; number <= 3; number++) {
      answered(learner("learner-survey-" + number), unit, 3 + number % 2, "Pictures");
    }
    var figures = survey(trainer, FeedbackQuestion.ALL);
    assertThat(figures.title()).isEqualTo("What you think");
    assertThat(figures.n()).isEqualTo(4);
    var useful = figures.questions().get(0);
    assertThat(useful.n()).isEqualTo(4);
    assertThat(useful.mean()).isEqualTo(4.0);
    assertThat(useful.choices())
        .extracting(Choice::name, Choice::n)
        .containsExactly(tuple("1", 0), tuple("2", 0), tuple("3", 1), tuple("4", 2), tuple("5", 1));
    assertThat(figures.questions().get(1).texts())
        .containsExactly("Pictures", "Pictures", "Pictures");
    var today = LocalDate.now(ZoneOffset.UTC);
    assertThat(survey(trainer, new FeedbackQuestion(null, today.minusDays(1), today)).n())
        .isEqualTo(4);
    assertThat(survey(trainer, new FeedbackQuestion(null, today.plusDays(1), null)).n()).isZero();

    var programme = Caller.named("survey-programme", "learner", "programme");
    var four = survey(programme, FeedbackQuestion.ALL);
    assertThat(four.n()).isNull();
    assertThat(four.questions()).allMatch(Asked::withheld);
    assertThat(four.questions()).allMatch(asked -> asked.choices().isEmpty());
    answered(learner("learner-survey-5"), unit, 2, null);
    var five = survey(programme, FeedbackQuestion.ALL);
    assertThat(five.n()).isEqualTo(5);
    assertThat(five.questions().get(0).n()).isEqualTo(5);
    // Each step was chosen by fewer than five.
    assertThat(five.questions().get(0).mean()).isNull();
    assertThat(five.questions().get(0).choices()).isEmpty();
    assertThat(five.questions().get(1).withheld()).isTrue();
    assertThat(five.questions()).allMatch(asked -> asked.texts().isEmpty());
    assertThat(refusal(() -> survey(programme, new FeedbackQuestion(null, today, null))).key())
        .isEqualTo("refused.surveyWhole");
    assertThat(refusal(() -> survey(Caller.migrantAdministrator(), FeedbackQuestion.ALL)).kind())
        .isEqualTo(Refused.Kind.FORBIDDEN);
    assertThat(refusal(() -> survey(trainer, new FeedbackQuestion(999_999L, null, null))).key())
        .isEqualTo("refused.noCohort");
    // The same survey in the course's next version is the same survey.
    admin.run(
        () ->
            instruments.append(
                new AppendInstrument(course, List.of(SURVEY.replace("the-end", "more")), "en")));
    assertThat(trainer.call(() -> surveys.of(course, FeedbackQuestion.ALL, "en")))
        .extracting(SurveyFigures::survey, SurveyFigures::versions, SurveyFigures::n)
        .containsExactly(tuple("the-end", List.of(1, 2), 5), tuple("more", List.of(2), 0));
  }
}
