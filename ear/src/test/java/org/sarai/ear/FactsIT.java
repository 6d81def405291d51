package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sarai.reporting.Dimension.AGE_BAND;
import static org.sarai.reporting.Dimension.COUNTRY;
import static org.sarai.reporting.Dimension.COURSE;
import static org.sarai.reporting.Dimension.DISABILITY;
import static org.sarai.reporting.Dimension.EVIDENCE;
import static org.sarai.reporting.Dimension.FIRST_TIME;
import static org.sarai.reporting.Dimension.INSTITUTION;
import static org.sarai.reporting.Dimension.INSTITUTION_TYPE;
import static org.sarai.reporting.Dimension.LANGUAGE;
import static org.sarai.reporting.Dimension.MODE;
import static org.sarai.reporting.Dimension.MONTH;
import static org.sarai.reporting.Dimension.NATIONALITY;
import static org.sarai.reporting.Dimension.PROGRAMME;
import static org.sarai.reporting.Dimension.PROJECT;
import static org.sarai.reporting.Dimension.SEX;

import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.Courses;
import org.sarai.completion.ImportResult;
import org.sarai.completion.ParticipationLists;
import org.sarai.enrolment.Enrolments;
import org.sarai.learning.Plays;
import org.sarai.people.Candidate;
import org.sarai.people.CorrectOwnProfile;
import org.sarai.people.Institutions;
import org.sarai.people.People;
import org.sarai.people.PersonDetails;
import org.sarai.people.Registers;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Register;
import org.sarai.shared.Scope;

/**
 * A dozen facts, written by hand, through the boundaries, and the figures that a person works out
 * on paper. Two people, of whom Bilal stands in the lists a second time as Belal; three
 * institutions; Amna moves from one to another.
 *
 * <pre>
 *      who    institution       what       day         participation?
 *   1  Amna   Academy One       O-08       2025-01-10  yes (nothing said of attendance)
 *   2  Amna   Academy One       O-09       2025-02-20  yes (80 %)
 *   3  Amna   Academy One       O-09       2025-02-20  the same record again
 *   4  Bilal  Relief Three      O-08       2025-01-31  yes
 *   5  Bilal  Relief Three      a workshop 2025-03-31  yes, of no course
 *   6  Belal  Relief Three      O-08       2025-12-31  yes; may be Bilal
 *   7  Bilal  Relief Three      O-08       2026-01-01  yes
 *   8  Bilal  Border Post Two   O-11       2025-11-01  no, only begun
 *   9  Amna moves to Border Post Two on 2025-06-01
 *  10  Amna   Border Post Two   O-10       2025-09-02  no, 79 %
 *  11  Amna   Border Post Two   O-10       2025-10-02  yes
 *  12  Amna   Border Post Two   FACTS-1    today       yes, played on the platform
 *
 *   participations 1 2 4 5 6 7 11 12 = 8; persons Amna Bilal Belal = 3, one of them possibly twice;
 *   institutions 3; courses O-08 O-09 O-10 FACTS-1 = 4; sessions 1 4 7 11 = 4, the others having
 *   been on line or not saying how
 * </pre>
 */
@ExtendWith(ArquillianExtension.class)
class FactsIT {
  private static final String HEADER =
      "given_name,family_name,sex,birth_date,national_id,email,nationality,disability,institution,"
          + "institution_type,institution_country,course_code,activity_title,started_on,"
          + "completed_on,mode,language,attendance_percent,project";
  private static final String AMNA =
      "Amna,Example,F,1990-05-01,11111-1111111-1,amna@example.org,PK,NO,";
  private static final String BILAL = "Bilal,Example,M,1988-01-20,,bilal@example.org,PK,,";
  private static final String BELAL = "Belal,Exampel,,1988-01-20,,,,,";
  private static final String DARA = "Dara,Example,,1991-02-03,,dara@example.org";
  private static final String ACADEMY = "Academy One,LAW_ENFORCEMENT,PK,";
  private static final String BORDER = "Border Post Two,LAW_ENFORCEMENT,PK,";
  private static final String RELIEF = "Relief Three,CSO,BD,";

  /** Facts 1 to 8. */
  private static final String[] FIRST = {
    HEADER,
    AMNA + ACADEMY + "O-08,,,2025-01-10,CLASSROOM,en,,Alpha",
    AMNA + ACADEMY + "O-09,,,2025-02-20,ONLINE,en,80,",
    AMNA + ACADEMY + "O-09,,,2025-02-20,ONLINE,en,80,",
    BILAL + RELIEF + "O-08,,,2025-01-31,CLASSROOM,ur,100,Alpha",
    BILAL + RELIEF + ",Workshop on visas,,2025-03-31,,,,",
    BELAL + RELIEF + "O-08,,,2025-12-31,ONLINE,bn,,",
    BILAL + RELIEF + "O-08,,,2026-01-01,ROOM,ur,,",
    BILAL + BORDER + "O-11,,2025-11-01,,LIVE,en,100,",
  };

  /** Facts 10 and 11. */
  private static final String[] SECOND = {
    HEADER,
    AMNA + BORDER + "O-10,,,2025-09-02,LIVE,ur,79,",
    AMNA + BORDER + "O-10,,,2025-10-02,LIVE,ur,90,",
  };

  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private Institutions institutions;
  @EJB private Packages packages;
  @EJB private ParticipationLists lists;
  @EJB private People people;
  @EJB private Plays plays;
  @EJB private Registers registers;
  @EJB private Statistics statistics;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(FactsIT.class);
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
  }

  @Test
  void theFiguresAreThoseOnPaper() {
    var before = Instant.now();
    var first = load("first.csv", FIRST);
    assertThat(first.accepted()).isEqualTo(7);
    assertThat(first.unchanged()).isEqualTo(1);
    assertThat(first.persons()).isEqualTo(new ImportResult.Persons(3, 5, 1));
    assertThat(first.institutions()).isEqualTo(new ImportResult.Counts(3, 5));
    Database.awaitDeliveries();
    var beforeTheMove = Instant.now();
    var then = total(Map.of(), null, null);
    assertThat(then).isEqualTo(new Trained.Total(3, 1, 6, 2, 2, 3));

    amnaMoves();
    load("second.csv", SECOND);
    amnaPlays();

    everyFigureIsRight();
    Database.awaitDeliveries();
    everyFigureIsRight();

    assertThat(asOf(before)).isEqualTo(new Trained.Total(0, 0, 0, 0, 0, 0));
    assertThat(asOf(beforeTheMove)).isEqualTo(then);
    assertThat(asOf(Instant.now())).isEqualTo(total(Map.of(), null, null));
  }

  /** Fact 9. */
  private void amnaMoves() {
    var amna = amna();
    Caller.administrator()
        .run(
            () -> {
              var academy = institutions.find("academy  ONE", "PK").orElseThrow();
              var border = institutions.find("Border Post Two", "PK").orElseThrow();
              institutions.affiliate(amna, academy, "Cadet", LocalDate.of(2024, 1, 1));
              institutions.transfer(amna, border, "Inspector", LocalDate.of(2025, 6, 1));
            });
    assertThat(affiliation(amna, "2023-12-31")).isNull();
    assertThat(affiliation(amna, "2024-01-01")).isEqualTo("Academy One");
    assertThat(affiliation(amna, "2025-05-31")).isEqualTo("Academy One");
    assertThat(affiliation(amna, "2025-06-01")).isEqualTo("Border Post Two");
  }

  private long amna() {
    var details =
        new PersonDetails("Amna", "Example", null, "1111111111111", "PK", null, null, null, null);
    var matched =
        Caller.administrator()
            .call(
                () ->
                    registers.recognise(
                        Scope.all(Register.OFFICIALS),
                        List.of(new Candidate(details, null)),
                        false))
            .get(0);
    assertThat(matched.created()).isFalse();
    return matched.personId();
  }

  private String affiliation(long personId, String day) {
    return registers
        .affiliation(personId, LocalDate.parse(day))
        .map(affiliated -> affiliated.institutionName())
        .orElse(null);
  }

  /** Fact 12. */
  private void amnaPlays() {
    PlayedCourse.define(courses, packages, "FACTS-1");
    Caller.administrator()
        .run(() -> registers.prepareAccount("amna-facts", Register.OFFICIALS, amna()));
    var amna = amnaArrives();
    amna.run(() -> enrolments.enrolMyself("FACTS-1"));
    var play = amna.call(() -> PlayedCourse.open(plays, "FACTS-1"));
    plays.launch(play.reference(), play.token());
    var receipt =
        plays.commit(
            play.reference(),
            play.token(),
            "{\"seq\":1,\"journal\":[[\"cmi.core.lesson_status\",\"completed\",1]],"
                + "\"terminate\":true}");
    assertThat(receipt.json()).contains("\"rejected\":[]");
  }

  private Caller amnaArrives() {
    var amna = Caller.named("amna-facts", "learner", "official");
    amna.run(() -> people.signedIn(Caller.token("amna-facts", "Amna", "Example", null)));
    return amna;
  }

  private void everyFigureIsRight() {
    assertThat(total(Map.of(), null, null)).isEqualTo(new Trained.Total(3, 1, 8, 3, 4, 4));
    groupsAreRight();
    limitsAreInclusive();
    filtersNarrow();
  }

  private void groupsAreRight() {
    assertThat(groups(INSTITUTION))
        .isEqualTo(Map.of("Academy One", "1/2", "Border Post Two", "1/2", "Relief Three", "2/4"));
    assertThat(groups(INSTITUTION_TYPE)).isEqualTo(Map.of("LAW_ENFORCEMENT", "1/4", "CSO", "2/4"));
    assertThat(groups(COUNTRY)).isEqualTo(Map.of("PK", "1/4", "BD", "2/4"));
    assertThat(groups(SEX)).isEqualTo(Map.of("F", "1/4", "M", "1/3", "NOT_STATED", "1/1"));
    assertThat(groups(NATIONALITY)).isEqualTo(Map.of("PK", "2/7", "NOT_STATED", "1/1"));
    assertThat(groups(DISABILITY)).isEqualTo(Map.of("NO", "1/4", "NOT_STATED", "2/4"));
    assertThat(groups(COURSE))
        .isEqualTo(
            Map.of(
                "O-08",
                "3/4",
                "O-09",
                "1/1",
                "O-10",
                "1/1",
                "FACTS-1",
                "1/1",
                "NOT_STATED",
                "1/1"));
    assertThat(groups(PROGRAMME)).isEqualTo(Map.of("OFFICIALS", "3/7", "NOT_STATED", "1/1"));
    assertThat(groups(PROJECT)).isEqualTo(Map.of("Alpha", "2/2", "NOT_STATED", "3/6"));
    assertThat(groups(MODE))
        .isEqualTo(
            Map.of(
                "CLASSROOM",
                "2/2",
                "ONLINE",
                "2/3",
                "ROOM",
                "1/1",
                "LIVE",
                "1/1",
                "NOT_STATED",
                "1/1"));
    assertThat(groups(LANGUAGE))
        .isEqualTo(Map.of("en", "1/3", "ur", "2/3", "bn", "1/1", "NOT_STATED", "1/1"));
    assertThat(groups(FIRST_TIME)).isEqualTo(Map.of("true", "3/3", "false", "2/5"));
    assertThat(groups(EVIDENCE))
        .isEqualTo(Map.of("PLAYED", "1/1", "ATTENDED", "2/3", "LISTED", "3/4"));
    // Amna is 34 at facts 1 and 2, then 35 and older; Bilal and Belal are 37.
    assertThat(groups(SEX, AGE_BAND))
        .isEqualTo(
            Map.of(
                "F 25_34", "1/2", "F 35_44", "1/2", "M 35_44", "1/3", "NOT_STATED 35_44", "1/1"));
    assertThat(groups(MONTH))
        .containsEntry("2025-01", "2/2")
        .containsEntry("2025-02", "1/1")
        .containsEntry("2025-10", "1/1")
        .doesNotContainKeys("2025-09", "2025-11")
        .hasSize(7);
  }

  private void limitsAreInclusive() {
    assertThat(total(Map.of(), "2025-01-31", "2025-12-31"))
        .isEqualTo(new Trained.Total(3, 1, 5, 3, 3, 2));
    assertThat(total(Map.of(), "2025-02-01", "2025-12-30"))
        .isEqualTo(new Trained.Total(2, 0, 3, 3, 2, 1));
    assertThat(total(Map.of(), "2025-12-31", "2025-12-31"))
        .isEqualTo(new Trained.Total(1, 0, 1, 1, 1, 0));
  }

  private void filtersNarrow() {
    assertThat(total(Map.of(INSTITUTION_TYPE, "CSO"), null, null))
        .isEqualTo(new Trained.Total(2, 1, 4, 1, 1, 2));
    assertThat(total(Map.of(INSTITUTION, "Relief Three"), null, null))
        .isEqualTo(new Trained.Total(2, 1, 4, 1, 1, 2));
    assertThat(total(Map.of(INSTITUTION, "relief  THREE"), null, null))
        .isEqualTo(new Trained.Total(2, 1, 4, 1, 1, 2));
    assertThat(total(Map.of(COURSE, "O-08"), null, null))
        .isEqualTo(new Trained.Total(3, 1, 4, 2, 1, 3));
    assertThat(total(Map.of(COURSE, "O-08", MODE, "CLASSROOM"), null, null))
        .isEqualTo(new Trained.Total(2, 0, 2, 2, 1, 2));
    assertThat(total(Map.of(PROJECT, "Alpha"), null, null))
        .isEqualTo(new Trained.Total(2, 0, 2, 2, 1, 2));
    assertThat(total(Map.of(MODE, "NOT_STATED"), null, null))
        .isEqualTo(new Trained.Total(1, 0, 1, 1, 0, 0));
    assertThat(total(Map.of(COURSE, "NOT_STATED"), null, null))
        .isEqualTo(new Trained.Total(1, 0, 1, 1, 0, 0));
    assertThat(total(Map.of(SEX, "NOT_STATED"), null, null))
        .isEqualTo(new Trained.Total(1, 0, 1, 1, 1, 0));
    assertThat(total(Map.of(MONTH, "2025-02"), null, null))
        .isEqualTo(new Trained.Total(1, 0, 1, 1, 1, 0));
    assertThat(total(Map.of(FIRST_TIME, "true"), null, null))
        .isEqualTo(new Trained.Total(3, 1, 3, 2, 1, 2));
    assertThat(total(Map.of(AGE_BAND, "25_34"), null, null))
        .isEqualTo(new Trained.Total(1, 0, 2, 1, 2, 1));
    assertThat(total(Map.of(COUNTRY, "XX"), null, null))
        .isEqualTo(new Trained.Total(0, 0, 0, 0, 0, 0));
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    load("first.csv", FIRST);
    Database.awaitDeliveries();
    var rows = effectiveRows();
    var again = load("first again.csv", FIRST);
    assertThat(again.accepted()).isZero();
    assertThat(again.unchanged()).isEqualTo(8);
    assertThat(again.persons().created()).isZero();
    assertThat(again.institutions().created()).isZero();
    Database.awaitDeliveries();
    assertThat(effectiveRows()).isEqualTo(rows);
    assertThat(Database.CORE.number("select count(*) from training_record")).isEqualTo(7);
    assertThat(Database.CORE.number("select count(*) from person")).isEqualTo(3);
  }

  @Test
  void undoGivesTheEarlierEffectiveStateRowByRow() {
    load("first.csv", FIRST);
    load("dara", HEADER, DARA + ",,," + RELIEF + "O-08,,,2025-04-04,ROOM,ur,,");
    Database.awaitDeliveries();
    var rows = effectiveRows();
    var total = total(Map.of(), null, null);
    var sexes = groups(SEX);
    var second =
        load(
            "second.csv",
            HEADER,
            AMNA + BORDER + "O-10,,,2025-10-02,LIVE,ur,90,",
            // Before fact 1, so that this becomes Amna's first; and one that stood already.
            AMNA + BORDER + "O-12,,,2024-10-02,LIVE,ur,90,",
            AMNA + ACADEMY + "O-08,,,2025-01-10,CLASSROOM,en,,Alpha",
            // What no list said of Dara before.
            DARA.replace("Example,,", "Example,M,")
                + ",PK,YES,"
                + RELIEF
                + "O-09,,,2025-04-05,ROOM,ur,,");
    assertThat(second.accepted()).isEqualTo(3);
    assertThat(second.unchanged()).isEqualTo(1);
    assertThat(groups(SEX)).containsEntry("M", "2/5");
    Database.awaitDeliveries();
    assertThat(effectiveRows()).isNotEqualTo(rows);
    var beforeUndo = Instant.now();
    var then = total(Map.of(), null, null);

    undo(second);
    Database.awaitDeliveries();
    assertThat(effectiveRows()).isEqualTo(rows);
    assertThat(total(Map.of(), null, null)).isEqualTo(total);
    assertThat(groups(SEX)).isEqualTo(sexes).containsEntry("NOT_STATED", "2/2");
    assertThat(asOf(beforeUndo)).isEqualTo(then);
  }

  @Test
  void whatWasPlayedStandsWhenAListThatSaidItTooIsTakenBack() {
    load("first.csv", FIRST);
    Database.awaitDeliveries();
    var before = total(Map.of(), null, null);
    PlayedCourse.define(courses, packages, "FACTS-1");
    var today = LocalDate.now(ZoneOffset.UTC);
    var list =
        load("today", HEADER, AMNA + BORDER + "FACTS-1,,," + today + ",CLASSROOM,en,100,Alpha");
    var listed = Instant.now();
    amnaPlays();
    assertThat(LocalDate.now(ZoneOffset.UTC)).as("the test crossed midnight").isEqualTo(today);

    // Both stand and count once, as the list has it.
    var both = total(Map.of(COURSE, "FACTS-1"), null, null);
    assertThat(both).isEqualTo(new Trained.Total(1, 0, 1, 1, 1, 1));
    Database.awaitDeliveries();
    assertThat(total(Map.of(COURSE, "FACTS-1"), null, null)).isEqualTo(both);
    assertThat(total(Map.of(COURSE, "FACTS-1", MODE, "CLASSROOM"), null, null)).isEqualTo(both);

    var played = Instant.now();
    undo(list);
    var alone = new Trained.Total(1, 0, 1, 0, 1, 0);
    assertThat(total(Map.of(COURSE, "FACTS-1", MODE, "ONLINE"), null, null)).isEqualTo(alone);
    Database.awaitDeliveries();
    assertThat(total(Map.of(COURSE, "FACTS-1", MODE, "ONLINE"), null, null)).isEqualTo(alone);
    assertThat(total(Map.of(), null, null).participations()).isEqualTo(before.participations() + 1);
    var projected = effectiveRows();
    Caller.administrator().run(statistics::rebuild);
    assertThat(effectiveRows()).isEqualTo(projected);
    for (var then : List.of(listed, played)) {
      assertThat(asOf(then).participations()).isEqualTo(before.participations() + 1);
      assertThat(asOf(then).institutions()).isEqualTo(3);
    }

    // The same list once more: what stands by the play is not a second participation.
    assertThat(
            load("again", HEADER, AMNA + BORDER + "FACTS-1,,," + today + ",CLASSROOM,en,100,Alpha")
                .unchanged())
        .isEqualTo(1);
    assertThat(total(Map.of(COURSE, "FACTS-1"), null, null).participations()).isEqualTo(1);
  }

  @Test
  void institutionsOfOneNameAreToldApartByTheirCountry() {
    var centre = "Migrant Resource Centre,MRC,";
    load(
        "centres",
        HEADER,
        AMNA + centre + "IQ,O-08,,,2025-01-10,CLASSROOM,en,,",
        BILAL + "MIGRANT  Resource Centre,MRC,PK,O-08,,,2025-01-10,CLASSROOM,en,,",
        BILAL + centre + ",O-09,,,2025-01-11,CLASSROOM,en,,",
        AMNA + ACADEMY + "O-09,,,2025-01-12,CLASSROOM,en,,");
    assertThat(groups(INSTITUTION))
        .isEqualTo(
            Map.of(
                "Migrant Resource Centre (IQ)",
                "1/1",
                "MIGRANT  Resource Centre (PK)",
                "1/1",
                "Migrant Resource Centre (NOT_STATED)",
                "1/1",
                "Academy One",
                "1/1"));
    // A key of an answer is a filter of the next question.
    for (var name : groups(INSTITUTION).keySet()) {
      assertThat(total(Map.of(INSTITUTION, name), null, null).participations())
          .as(name)
          .isEqualTo(1);
    }
    assertThat(total(Map.of(INSTITUTION, "migrant resource centre"), null, null).institutions())
        .isEqualTo(3);
    assertThat(groups(INSTITUTION, COUNTRY)).containsEntry("Migrant Resource Centre IQ", "1/1");
    // Where the answer has one of them only, the name is enough.
    var one = ask(List.of(INSTITUTION), null, null, null, Map.of(COUNTRY, "IQ"));
    assertThat(one.groups().get(0).key()).containsEntry("institution", "Migrant Resource Centre");
  }

  @Test
  void whatSomebodyCorrectsOfThemselvesIsCounted() {
    load("first.csv", FIRST);
    Caller.administrator()
        .run(() -> registers.prepareAccount("amna-facts", Register.OFFICIALS, amna()));
    var amna = amnaArrives();
    assertThat(amna.call(people::ownProfile).details().sex()).isEqualTo("F");
    for (var sex : List.of("X", "")) {
      amna.run(
          () ->
              people.correctOwnProfile(
                  new CorrectOwnProfile("Amna", "Example", null, sex.isEmpty() ? null : sex)));
      Database.awaitDeliveries();
      var stated = sex.isEmpty() ? "NOT_STATED" : sex;
      assertThat(groups(SEX)).containsKey(stated).doesNotContainKey("F");
      assertThat(groups(NATIONALITY)).isEqualTo(Map.of("PK", "2/5", "NOT_STATED", "1/1"));
      var projected = effectiveRows();
      Caller.administrator().run(statistics::rebuild);
      assertThat(effectiveRows()).isEqualTo(projected);
    }
  }

  @Test
  void ofOverlappingListsWhatOneStillContainsStands() {
    var one = AMNA + ACADEMY + "O-08,,,2025-01-10,CLASSROOM,en,,Alpha";
    var both = AMNA + ACADEMY + "O-09,,,2025-02-20,ONLINE,en,80,";
    var two = BILAL + RELIEF + "O-08,,,2025-01-31,CLASSROOM,ur,100,Alpha";
    var first = load("one and both", HEADER, one, both);
    var second = load("both and two", HEADER, both, two);
    assertThat(second.unchanged()).isEqualTo(1);
    assertThat(total(Map.of(), null, null).participations()).isEqualTo(3);

    undo(first);
    assertThat(total(Map.of(), null, null)).isEqualTo(new Trained.Total(2, 0, 2, 2, 2, 1));
    Database.awaitDeliveries();
    assertThat(total(Map.of(), null, null)).isEqualTo(new Trained.Total(2, 0, 2, 2, 2, 1));
    undo(second);
    Database.awaitDeliveries();
    assertThat(total(Map.of(), null, null)).isEqualTo(new Trained.Total(0, 0, 0, 0, 0, 0));
    assertThat(effectiveRows()).isEmpty();

    // What fell may be recorded anew.
    var third = load("both again", HEADER, both);
    assertThat(third.accepted()).isEqualTo(1);
    assertThat(total(Map.of(), null, null)).isEqualTo(new Trained.Total(1, 0, 1, 1, 1, 0));
  }

  private ImportResult load(String name, String... lines) {
    var result = Caller.administrator().call(() -> lists.load(Lists.of(name, lines)));
    assertThat(result.rejected()).isEmpty();
    return result;
  }

  private void undo(ImportResult result) {
    Caller.administrator().run(() -> lists.undo(result.importId()));
  }

  /** What counts, row by row, as the projection holds it. */
  private static List<List<String>> effectiveRows() {
    return Database.CORE.rows("select * from trained order by record_id");
  }

  private Trained.Total total(Map<Dimension, String> filters, String from, String to) {
    return ask(List.of(), day(from), day(to), null, filters).total();
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private Trained.Total asOf(Instant instant) {
    return ask(List.of(), null, null, instant, Map.of()).total();
  }

  private Map<String, String> groups(Dimension... by) {
    var groups = new TreeMap<String, String>();
    for (var group : ask(List.of(by), null, null, null, Map.of()).groups()) {
      var before =
          groups.put(
              String.join(" ", group.key().values()),
              group.persons() + "/" + group.participations());
      assertThat(before).isNull();
    }
    return groups;
  }

  private Trained ask(
      List<Dimension> by,
      LocalDate from,
      LocalDate to,
      Instant asOf,
      Map<Dimension, String> filters) {
    var question = new TrainedQuestion(by, from, to, asOf, "officials", filters);
    return Caller.administrator().call(() -> statistics.trained(question));
  }
}
