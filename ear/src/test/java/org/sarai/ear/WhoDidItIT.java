package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.assessment.TrainerReports;
import org.sarai.assessment.WriteReport;
import org.sarai.authoring.AddUnit;
import org.sarai.authoring.DraftTexts;
import org.sarai.authoring.Drafts;
import org.sarai.authoring.Packages;
import org.sarai.authoring.Workflow;
import org.sarai.catalogue.Courses;
import org.sarai.completion.Imports;
import org.sarai.completion.ListKind;
import org.sarai.completion.ParticipationLists;
import org.sarai.completion.UploadList;
import org.sarai.completion.Withdrawals;
import org.sarai.enrolment.Cohorts;
import org.sarai.enrolment.Enrolments;
import org.sarai.enrolment.MoveLearners;
import org.sarai.enrolment.Moves;
import org.sarai.enrolment.OpenCohort;
import org.sarai.facts.CheckFact;
import org.sarai.facts.DefineFact;
import org.sarai.facts.FactDesk;
import org.sarai.facts.FactKind;
import org.sarai.facts.FactStatement;
import org.sarai.facts.FactText;
import org.sarai.facts.Facts;
import org.sarai.indicators.EnterValue;
import org.sarai.indicators.Funder;
import org.sarai.indicators.Funding;
import org.sarai.indicators.Indicator;
import org.sarai.indicators.IndicatorDesk;
import org.sarai.indicators.IndicatorQuestion;
import org.sarai.indicators.Measure;
import org.sarai.indicators.Milestone;
import org.sarai.indicators.Project;
import org.sarai.indicators.Projects;
import org.sarai.indicators.Unit;
import org.sarai.outreach.Counselling;
import org.sarai.outreach.CounsellingChannel;
import org.sarai.outreach.CounsellingTopic;
import org.sarai.outreach.Outreach;
import org.sarai.outreach.OutreachChannel;
import org.sarai.outreach.ReachMethod;
import org.sarai.outreach.RecordCounselling;
import org.sarai.outreach.RecordOutreach;
import org.sarai.people.ConsentPurpose;
import org.sarai.people.Erasures;
import org.sarai.people.FocalPoints;
import org.sarai.people.InstitutionDesk;
import org.sarai.people.Institutions;
import org.sarai.people.MergePeople;
import org.sarai.people.Merges;
import org.sarai.people.NameInstitution;
import org.sarai.people.People;
import org.sarai.people.PeopleDesk;
import org.sarai.people.RecordConsent;
import org.sarai.people.Registers;
import org.sarai.plan.AddRule;
import org.sarai.plan.PlanEditing;
import org.sarai.plan.SetTarget;
import org.sarai.plan.Stage;
import org.sarai.plan.WordKind;
import org.sarai.reporting.EvidencePacks;
import org.sarai.reporting.FreezeReport;
import org.sarai.reporting.FrozenReports;
import org.sarai.reporting.TrainedQuestion;

/** Everything that is kept with who did it is done once, and nobody's name is kept with it. */
@ExtendWith(ArquillianExtension.class)
class WhoDidItIT {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final String COURSE = "WHO-1";
  private static final String WHY = "a reason";

  @EJB private Cohorts cohorts;
  @EJB private Counselling counselling;
  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private Erasures erasures;
  @EJB private FactDesk factDesk;
  @EJB private Facts facts;
  @EJB private FocalPoints focalPoints;
  @EJB private Imports imports;
  @EJB private IndicatorDesk indicators;
  @EJB private InstitutionDesk institutionDesk;
  @EJB private Institutions institutions;
  @EJB private Merges merges;
  @EJB private Outreach outreach;
  @EJB private Packages packages;
  @EJB private ParticipationLists lists;
  @EJB private People people;
  @EJB private PeopleDesk peopleDesk;
  @EJB private PlanEditing plan;
  @EJB private Projects projects;
  @EJB private Registers registers;
  @EJB private DraftTexts texts;
  @EJB private Drafts drafts;
  @EJB private EvidencePacks packs;
  @EJB private FrozenReports frozen;
  @EJB private TrainerReports reports;
  @EJB private Moves moves;
  @EJB private Workflow workflow;
  @EJB private Withdrawals withdrawals;

  private Trainees trainees;
  private long academy;
  private long post;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(WhoDidItIT.class, Trainees.class);
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
    trainees = new Trainees(lists, registers);
  }

  @AfterEach
  void forgetThemAgain() {
    Database.forgetEverybody();
  }

  @Test
  void whoRecordedSomethingIsAnOpaqueId() {
    somebodyLearns();
    Caller.administrator().run(this::people);
    Caller.administrator().run(this::institutions);
    Caller.administrator().run(this::lists);
    Caller.administrator().run(this::plan);
    Caller.administrator().run(this::outreach);
    closedList();
    Caller.administrator().run(this::report);
    Caller.administrator().run(this::promise);
    Caller.administrator().run(this::card);
    Caller.administrator().run(this::workshop);

    var columns =
        Database.CORE.rows(
            "select table_name, column_name from information_schema.columns"
                + " join information_schema.tables using (table_schema, table_name)"
                + " where table_schema = 'sarai' and table_type = 'BASE TABLE'"
                + " and table_name <> 'flyway_schema_history'"
                + " and (column_name like '%\\_by' or column_name like '%subject%'"
                + " or column_name like '%user%')");
    assertThat(columns).hasSizeGreaterThanOrEqualTo(30);
    assertThat(columns)
        .allSatisfy(
            column ->
                assertThat(
                        Database.CORE.rows(
                            "select distinct `%s` from `%s`"
                                .formatted(column.get(1), column.get(0))))
                    .as(column.toString())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.get(0)).matches(opaque())));
  }

  private void report() throws IOException {
    System.setProperty("sarai.reports.settled.seconds", "0");
    try {
      var everything = new TrainedQuestion(List.of(), null, null, null, "officials", Map.of());
      var report = frozen.freeze(new FreezeReport("A report", everything, List.of()));
      packs.make(report, verified -> List.of());
    } finally {
      System.clearProperty("sarai.reports.settled.seconds");
    }
  }

  private void promise() {
    var names = Map.of("en", "A name");
    var began = new Milestone(DAY, BigDecimal.ZERO);
    var end = new Milestone(DAY.plusYears(1), BigDecimal.TEN);
    var everything = IndicatorQuestion.ALL;
    indicators.define(
        new Indicator(
            "WHO-1",
            "officials",
            names,
            names,
            Measure.ENTERED,
            Unit.POINTS,
            everything,
            began,
            List.of(),
            end,
            null,
            null,
            1,
            false));
    indicators.enter(new EnterValue("WHO-1", BigDecimal.ONE, DAY, "A survey"));
    indicators.comment("WHO-1", "On its way");
    projects.defineFunder(new Funder("WHO", names));
    projects.define(
        new Project("P-WHO", names, null, null, null, null, List.of(new Funding("WHO", null))));
  }

  private void card() {
    var code = "WHO-" + System.nanoTime();
    var says = new FactStatement("1", "A page", null, Map.of("en", new FactText("a", "b", false)));
    factDesk.define(new DefineFact(code, "PK", FactKind.LAW, null, says));
    var today = LocalDate.now();
    var edition = facts.find(code).edition();
    factDesk.check(new CheckFact(code, edition, today, today.plusYears(1), "Read it"));
    factDesk.withdraw(code, WHY);
  }

  private void workshop() {
    drafts.open(COURSE);
    drafts.addUnit(new AddUnit(COURSE, "first", "lesson", Map.of("en", "First")));
    texts.lock(COURSE, "first", "en", false);
    PlayedCourse.define(courses, packages, COURSE);
    moves.move(new MoveLearners(COURSE, 1, 2, false, WHY));
    workflow.retire(COURSE, 1, WHY);
  }

  private static String opaque() {
    return "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|player|platform";
  }

  private void somebodyLearns() {
    if (courses.find(COURSE, "en").isEmpty()) {
      PlayedCourse.define(courses, packages, COURSE);
    }
    trainees.load(
        Trainees.line(1, "Academy One", "O-01", "2025-01-10") + 90,
        Trainees.line(2, "Academy One", "O-01", "2025-01-10") + 90,
        Trainees.line(3, "Border Post Two", "O-02", "2025-01-11") + 90);
    academy = institution("Academy One");
    post = institution("Border Post Two");
    Caller.named("amna", "learner", "official")
        .run(
            () -> {
              people.signedIn(Caller.token("amna", "Amna", "Specimen", "amna@example.org"));
              enrolments.enrolMyself(COURSE);
            });
  }

  private long institution(String name) {
    return Caller.administrator().call(() -> institutions.find(name, "PK")).orElseThrow();
  }

  private void people() {
    var one = trainees.id(1);
    var two = trainees.id(2);
    var three = trainees.id(3);
    institutions.affiliate(one, academy, null, null);
    institutions.transfer(one, post, null, DAY);
    peopleDesk.consent(new RecordConsent(one, ConsentPurpose.CONTACT, true, DAY));
    merges.undo(merges.merge(new MergePeople(one, two, WHY)), WHY);
    merges.decideNotSame(one, three, WHY);
    var record =
        Database.CORE.number("select min(id) from training_record where person_id = ?", three);
    withdrawals.undo(withdrawals.withdraw(record, WHY), WHY);
    erasures.erase(three, WHY);
  }

  private void institutions() {
    institutionDesk.name(new NameInstitution(post, "ur", "چوکی"));
    institutionDesk.close(post, DAY);
    institutionDesk.reopen(post);
    focalPoints.name(academy, trainees.id(1));
    focalPoints.end(academy, focalPoints.of(academy).get(0).id());
  }

  private void lists() throws Exception {
    trainees.undo(trainees.load(Trainees.line(4, "Academy One", "O-03", "2025-02-01") + 90));
    imports.upload(
        new UploadList(
            "people",
            ListKind.PEOPLE,
            new ByteArrayInputStream("Name\nExample\n".getBytes(StandardCharsets.UTF_8))));
  }

  private void plan() {
    plan.setTarget(new SetTarget(academy, 2026, academy, 5, 1));
    plan.addRule(new AddRule(academy, 2026, "O-01", null, null, null));
    plan.addWord(academy, WordKind.WING, "Land routes", academy);
    plan.setTrainer(academy, trainees.id(1), "O-01", true);
    plan.setStage(academy, "O-01", Stage.PILOTED, DAY);
  }

  private void outreach() {
    outreach.record(
        new RecordOutreach(
            academy,
            "Old Bazaar",
            "PK",
            DAY,
            OutreachChannel.SESSION,
            ReachMethod.HEADCOUNT,
            1,
            2,
            3,
            "Grant 7",
            "attendance sheet",
            null));
    counselling.record(
        new RecordCounselling(
            academy,
            "PK",
            DAY,
            CounsellingTopic.WAGES,
            CounsellingChannel.DESK,
            "F",
            1,
            null,
            null));
  }

  private void closedList() {
    var listed = List.of(trainees.id(1));
    Caller.named("test-trainer", "learner", "trainer")
        .run(
            () -> {
              people.signedIn(Caller.token("test-trainer", "T", "Specimen", "t@example.org"));
              var id = cohorts.open(new OpenCohort("Closed", COURSE, null, null, null, null, null));
              cohorts.list(id, listed, List.of());
              cohorts.strike(id, listed.get(0));
              reports.write(
                  new WriteReport(COURSE, id, DAY, DAY, "LIVE", 1, "All", null, null, null));
            });
  }
}
