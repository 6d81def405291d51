package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.completion.ParticipationLists;
import org.sarai.people.Institutions;
import org.sarai.people.People;
import org.sarai.plan.AddRule;
import org.sarai.plan.DueRow;
import org.sarai.plan.PlanEditing;
import org.sarai.plan.PlanView;
import org.sarai.plan.Plans;
import org.sarai.plan.SetTarget;
import org.sarai.plan.Stage;
import org.sarai.plan.WordKind;
import org.sarai.reporting.Heads;
import org.sarai.reporting.TrainedPeople;
import org.sarai.shared.Refused;

/**
 * A plan against reality. Of the academy: North Zone with its post, South Zone. Amna and Bilal at
 * the North Zone, Sana at its post, Tariq and Hina in the South Zone, Zubair elsewhere.
 */
@ExtendWith(ArquillianExtension.class)
class PlanIT {
  private static final String HEADER =
      "given_name,sex,national_id,nationality,institution,institution_country,course_code,"
          + "completed_on";

  @EJB private Institutions institutions;
  @EJB private ParticipationLists lists;
  @EJB private People people;
  @EJB private PlanEditing editing;
  @EJB private Plans plans;
  @EJB private TrainedPeople trained;

  private Caller administrator;
  private int year;
  private long academy;
  private long north;
  private long post;
  private long south;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(PlanIT.class);
  }

  @BeforeEach
  void anAcademyWithZones() {
    Database.forgetEverybody();
    administrator = Caller.administrator();
    year = LocalDate.now(ZoneOffset.UTC).getYear();
    administrator.run(
        () ->
            lists.load(
                Lists.of(
                    "this year and before",
                    HEADER,
                    "Amna,   F, 1, PK, North Zone, PK, O-08, " + year + "-01-10",
                    "Amna,   F, 1, PK, North Zone, PK, O-09, " + year + "-01-11",
                    "Bilal,  M, 2, PK, North Zone, PK, O-08, " + (year - 3) + "-05-02",
                    "Bilal,  M, 2, PK, North Zone, PK, O-10, " + year + "-01-03",
                    "Sana,   F, 3, PK, North Post, PK, O-08, " + year + "-01-12",
                    "Tariq,  M, 4, PK, South Zone, PK, O-09, " + year + "-01-12",
                    "Hina,   F, 5, PK, South Zone, PK, O-10, " + (year - 1) + "-01-12",
                    "Zubair, M, 6, PK, Elsewhere,  PK, O-08, " + year + "-01-12")));
    Database.awaitDeliveries();
    academy = administrator.call(() -> institutions.named("The Academy", "PK", null, false)).id();
    north = id("North Zone");
    post = id("North Post");
    south = id("South Zone");
    below(north, academy);
    below(south, academy);
    below(post, north);
    affiliate("Amna", north, "Inspector");
    affiliate("Bilal", north, "Constable");
    affiliate("Sana", post, "inspector");
    affiliate("Tariq", south, "Inspector");
    affiliate("Hina", south, null);
  }

  @AfterEach
  void forgetThemAgain() {
    Database.forgetEverybody();
  }

  private long id(String name) {
    return administrator.call(() -> institutions.find(name, "PK")).orElseThrow();
  }

  private static void below(long child, long parent) {
    Database.CORE.execute(
        "insert into institution_state (institution_id, country, parent_id, counting, recorded_at,"
            + " recorded_by) values ("
            + child
            + ", 'PK', "
            + parent
            + ", true, utc_timestamp(6), 'platform')");
  }

  /** By the order in which the list made them known. */
  private static long person(String name) {
    var place = List.of("Amna", "Bilal", "Sana", "Tariq", "Hina", "Zubair").indexOf(name);
    return Long.parseLong(
        Database.CORE
            .rows("select person_id from training_record group by person_id order by min(id)")
            .get(place)
            .get(0));
  }

  private static void affiliate(String name, long institution, String rank) {
    Database.CORE.execute(
        "insert into affiliation (person_id, institution_id, service_rank, valid_from, recorded_at,"
            + " recorded_by) values ("
            + person(name)
            + ", "
            + institution
            + ", "
            + (rank == null ? "null" : "'" + rank + "'")
            + ", '2020-01-01', utc_timestamp(6), 'platform')");
  }

  private void target(long institution, int persons, int women) {
    administrator.run(
        () -> editing.setTarget(new SetTarget(academy, year, institution, persons, women)));
  }

  private String rule(String course, Integer everyMonths, String rank, String wing) {
    return administrator.call(
        () -> editing.addRule(new AddRule(academy, year, course, everyMonths, rank, wing)));
  }

  private PlanView plan(Caller caller) {
    return caller.call(() -> plans.plan(academy, year, "en"));
  }

  @Test
  void targetsAgainstRealityAreWhatACountByHandGives() {
    target(north, 5, 1);
    target(south, 1, 1);
    // Without a rule every course counts: Amna, Bilal, Sana; Tariq.
    assertThat(plan(administrator).targets())
        .extracting(PlanView.Target::institution, t -> t.reached(), t -> t.difference())
        .containsExactly(
            tuple("North Zone", new Heads(3, 2), -2L), tuple("South Zone", new Heads(1, 0), 0L));
    // Of the courses of the plan: Amna (two of them) and Sana; Tariq.
    rule("O-08", null, null, null);
    rule("O-09", null, null, null);
    var plan = plan(administrator);
    assertThat(plan.targets())
        .extracting(PlanView.Target::institution, t -> t.reached(), t -> t.difference())
        .containsExactly(
            tuple("North Zone", new Heads(2, 2), -3L), tuple("South Zone", new Heads(1, 0), 0L));
    assertThat(plan.planned()).isEqualTo(new Heads(6, 2));
    assertThat(plan.reached()).isEqualTo(new Heads(3, 2));
    assertThat(plan.courses())
        .extracting(c -> c.code(), c -> c.reached())
        .containsExactly(tuple("O-08", new Heads(2, 2)), tuple("O-09", new Heads(2, 1)));
    // A target for a unit of its own beside the whole: nobody counts twice in the total.
    target(post, 1, 1);
    assertThat(plan(administrator).reached()).isEqualTo(new Heads(3, 2));
    // What is set again replaces, and what is removed is gone.
    target(north, 2, 0);
    administrator.run(() -> editing.removeTarget(academy, year, south));
    assertThat(plan(administrator).targets())
        .extracting(PlanView.Target::institutionId, t -> t.difference())
        .containsExactly(tuple(post, 0L), tuple(north, 0L));
    var before = administrator.call(() -> plans.plan(academy, year - 1, "en"));
    assertThat(before.targets()).isEmpty();
  }

  @Test
  void whoIsDueIsWhoNeverTookItOrTooLongAgo() {
    target(north, 5, 1);
    target(south, 5, 1);
    var once = rule("O-08", null, null, null);
    var again = rule("O-08", 24, null, null);
    var inspectors = rule("O-09", null, "Inspector", null);
    administrator.run(() -> editing.addWord(academy, WordKind.WING, "Land routes", post));
    administrator.run(() -> editing.addWord(academy, WordKind.WING, "Land routes", south));
    var wing = rule("O-10", null, null, "Land routes");

    assertThat(plan(administrator).rules())
        .extracting(r -> r.reference(), r -> r.concerned(), r -> r.due())
        .containsExactlyInAnyOrder(
            // Never: Tariq, Hina.
            tuple(once, 5L, 2L),
            // Bilal's is three years old.
            tuple(again, 5L, 3L),
            // Amna and Tariq took it; Sana is an inspector, too, and did not.
            tuple(inspectors, 3L, 1L),
            // Sana and Tariq; Hina took it.
            tuple(wing, 3L, 2L));
    assertThat(administrator.call(() -> plans.due(academy, year, again)))
        .extracting(DueRow::name, DueRow::institution, row -> row.last() == null)
        .containsExactly(
            tuple("Bilal", "North Zone", false),
            tuple("Hina", "South Zone", true),
            tuple("Tariq", "South Zone", true));
    assertThat(Database.CORE.number("select count(*) from audit_entry where action = 'planDue'"))
        .isEqualTo(1);
    // Two records of one person are one.
    Database.CORE.execute(
        "insert into person_root values (" + person("Hina") + ", " + person("Amna") + ")");
    assertThat(plan(administrator).rules())
        .filteredOn(r -> r.reference().equals(once))
        .extracting(r -> r.concerned(), r -> r.due())
        .containsExactly(tuple(4L, 1L));
    administrator.run(() -> editing.removeRule(academy, once));
    assertThat(plan(administrator).rules()).extracting(r -> r.reference()).doesNotContain(once);
  }

  @Test
  void aFocalPointSeesTheirOwnPartAndTheProgrammeNoNames() {
    target(north, 5, 1);
    target(south, 5, 1);
    var reference = rule("O-08", 24, null, null);
    administrator.run(() -> editing.setTrainer(academy, person("Tariq"), "O-08", true));
    var ofAcademy = focalPoint("academy-focal", academy);
    assertThat(plan(ofAcademy)).isEqualTo(plan(administrator));
    assertThat(ofAcademy.call(() -> plans.due(academy, year, reference))).hasSize(3);
    assertThat(ofAcademy.call(() -> plans.trainers(academy)))
        .extracting(row -> row.name())
        .containsExactly("Tariq");
    var ofNorth = focalPoint("north-focal", north);
    for (Caller.Action action :
        List.<Caller.Action>of(
            () -> plans.plan(academy, year, "en"),
            () -> plans.trainers(academy),
            () -> plans.due(academy, year, reference))) {
      assertThat(refusal(ofNorth, action)).isEqualTo("refused.planAcademy");
    }
    assertThat(ofNorth.call(plans::academies)).isEmpty();
    assertThat(ofAcademy.call(plans::academies)).hasSize(1);
    // What lies outside of the academy is not shown to its focal point, not even as a number.
    target(id("Elsewhere"), 9, 0);
    assertThat(plan(ofAcademy).targets()).hasSize(2);
    assertThat(plan(ofAcademy).planned()).isEqualTo(new Heads(10, 2));
    assertThat(plan(administrator).targets()).hasSize(3);

    var donor = Caller.named("donor", "learner", "programme");
    assertThat(plan(donor)).isEqualTo(plan(administrator));
    assertThatThrownBy(() -> donor.call(() -> plans.due(academy, year, reference)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> donor.call(() -> plans.trainers(academy)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> ofAcademy.run(() -> editing.removeRule(academy, reference)))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void whenSomebodyOutsideWasTrainedIsNotTold() {
    var course =
        Database.CORE.number(
            "select course_id from training_record where what_key = 'O-08' limit 1");
    var until = LocalDate.of(year, 12, 31);
    assertThat(administrator.call(() -> trained.lastCompletions(course, until)))
        .containsOnlyKeys(person("Amna"), person("Bilal"), person("Sana"), person("Zubair"));
    assertThat(focalPoint("north-focal", north).call(() -> trained.lastCompletions(course, until)))
        .containsOnlyKeys(person("Amna"), person("Bilal"), person("Sana"));
    assertThat(focalPoint("south-focal", south).call(() -> trained.lastCompletions(course, until)))
        .isEmpty();
  }

  private Caller focalPoint(String name, long institution) {
    var caller = Caller.named(name, "learner", "focal-point");
    caller.run(() -> people.signedIn(Caller.token(name, name, "Example", name + "@example.org")));
    Database.CORE.execute(
        "insert into focal_point (person_id, institution_id, recorded_at, recorded_by)"
            + " select person_id, "
            + institution
            + ", utc_timestamp(6), 'platform' from account"
            + " where subject = '"
            + Caller.id(name)
            + "'");
    return caller;
  }

  @Test
  void stagesAreDatedFactsAndTrainersComeAndGo() {
    administrator.run(
        () -> {
          editing.setStage(academy, "O-08", Stage.PILOTED, LocalDate.of(year - 2, 3, 1));
          editing.setStage(academy, "O-08", Stage.ADOPTED, LocalDate.of(year - 1, 3, 1));
          editing.setStage(academy, "O-08", Stage.DELIVERED, LocalDate.of(year + 1, 3, 1));
          editing.setTrainer(academy, person("Amna"), "O-08", true);
          editing.setTrainer(academy, person("Amna"), "O-09", true);
          editing.setTrainer(academy, person("Bilal"), "O-08", true);
        });
    assertThat(plan(administrator).courses())
        .extracting(c -> c.code(), c -> c.stage(), c -> c.stages().size(), c -> c.trainers())
        .containsExactly(tuple("O-08", Stage.ADOPTED, 3, 2L), tuple("O-09", null, 0, 1L));
    administrator.run(
        () -> {
          editing.setStage(academy, "O-08", Stage.ADOPTED, null);
          editing.setTrainer(academy, person("Bilal"), "O-08", false);
        });
    assertThat(plan(administrator).courses().get(0).stage()).isEqualTo(Stage.PILOTED);
    assertThat(administrator.call(() -> plans.trainers(academy)))
        .extracting(row -> row.name(), row -> row.courses())
        .containsExactly(tuple("Amna", List.of("O-08", "O-09")));
    assertThat(refusal(administrator, () -> editing.setTrainer(academy, -1, "O-08", true)))
        .isEqualTo("refused.planPerson");
    assertThat(refusal(administrator, () -> editing.setStage(academy, "M-01", Stage.PILOTED, null)))
        .isEqualTo("refused.noCourse");
    assertThat(refusal(administrator, () -> target(north, 1, 2))).isEqualTo("refused.planWomen");
    assertThat(refusal(administrator, () -> editing.addWord(academy, WordKind.WING, "Sea", null)))
        .isEqualTo("refused.planWing");
    assertThat(refusal(administrator, () -> plans.plan(academy, 12, "en")))
        .isEqualTo("refused.planYear");
  }

  private static String refusal(Caller caller, Caller.Action action) {
    var refused = catchThrowableOfType(Refused.class, () -> caller.run(action));
    return refused == null ? "not refused" : refused.key();
  }
}
