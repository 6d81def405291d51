package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.Courses;
import org.sarai.catalogue.DefineCourse;
import org.sarai.completion.ImportResult;
import org.sarai.completion.ParticipationLists;
import org.sarai.enrolment.EnrolLearner;
import org.sarai.enrolment.Enrolments;
import org.sarai.learning.Plays;
import org.sarai.people.CorrectOwnProfile;
import org.sarai.people.Institutions;
import org.sarai.people.People;
import org.sarai.people.Registers;
import org.sarai.people.TokenIdentity;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/** The wall between the registers, and between both and the core; climbed here in every way. */
@ExtendWith(ArquillianExtension.class)
class RegistersIT {
  private static final String HEADER =
      "given_name,family_name,birth_date,national_id,email,phone,nationality,institution,"
          + "activity_title,completed_on";

  /** Words that stand nowhere else. */
  private static final List<String> PLANTED =
      List.of(
          "Zarqunissa",
          "Plantedfamily",
          "77123-7654321-7",
          "7712376543217",
          "zarq.planted@example.org",
          "+92 399 7654321",
          "Tokengiven",
          "Tokenfamily",
          "token.planted@example.org",
          "Correctedgiven",
          "+92 388 1234567",
          "1971-03-04",
          "1972-05-06",
          "zarq.username",
          "prepared.username@example.org",
          "test-administrator",
          "test-migrant-administrator");

  private static final String ROW =
      "Zarqunissa,Plantedfamily,1971-03-04,77123-7654321-7,zarq.planted@example.org,"
          + "+92 399 7654321,PK,Academy One,A workshop,2025-03-10";

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
    return Archives.withTests(RegistersIT.class);
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
  }

  @ParameterizedTest
  @CsvSource({
    "CORE, sarai, sarai",
    "OFFICIALS, sarai_officials, sarai_officials",
    "MIGRANTS, sarai_migrants, sarai_migrants",
  })
  void anAccountReadsAndWritesItsOwnSchemaOnly(String password, String account, String own)
      throws SQLException {
    var tables =
        Map.of("sarai", "person", "sarai_officials", "identity", "sarai_migrants", "identity");
    try (var connection = login(account, password, own);
        var statement = connection.createStatement()) {
      statement.executeQuery("select count(*) from " + tables.get(own)).close();
      for (var schema : tables.keySet()) {
        if (!schema.equals(own)) {
          var table = schema + "." + tables.get(schema);
          for (var sql :
              List.of(
                  "select count(*) from " + table,
                  "delete from " + table,
                  "drop table " + table,
                  "grant all on " + schema + ".* to " + account,
                  "use " + schema)) {
            assertThatThrownBy(() -> statement.execute(sql))
                .as(account + ": " + sql)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
          }
        }
      }
    }
  }

  @Test
  void noPasswordOpensTheDoorOfAnother() {
    for (var account : List.of("sarai", "sarai_officials", "sarai_migrants")) {
      for (var password : List.of("CORE", "OFFICIALS", "MIGRANTS")) {
        var own = password.equals("CORE") ? "sarai" : "sarai_" + password.toLowerCase(Locale.ROOT);
        if (!own.equals(account)) {
          assertThatThrownBy(() -> login(account, password, account).close())
              .as(account + " with the password of " + own)
              .isInstanceOf(SQLException.class);
        }
      }
    }
  }

  private static Connection login(String account, String password, String schema)
      throws SQLException {
    var url =
        "jdbc:mariadb://%s:%s/%s"
            .formatted(System.getenv("SARAI_DB_HOST"), System.getenv("SARAI_DB_PORT"), schema);
    var login = new Properties();
    login.put("user", account);
    login.put("password", System.getenv("SARAI_DB_" + password + "_PASSWORD"));
    try {
      var driver = Class.forName("org.mariadb.jdbc.Driver").getDeclaredConstructor().newInstance();
      return ((Driver) driver).connect(url, login);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nobodysNameIsInTheCoreNorInClearInARegister() {
    // Through every door that names come in by.
    load(Caller.administrator(), ROW);
    load(Caller.migrantAdministrator(), ROW);
    Caller.administrator().run(() -> lists.load(Lists.dry(HEADER, ROW)));
    rejectedRowsAreNotKeptEither();
    PlayedCourse.define(courses, packages, "WALL-1");
    for (var caller :
        List.of(Caller.named("u-4711", "learner", "official"), Caller.named("u-4711", "learner"))) {
      caller.run(
          () -> {
            people.signedIn(
                new TokenIdentity(
                    Caller.id("u-4711"),
                    "zarq.username",
                    "Tokengiven",
                    "Tokenfamily",
                    "token.planted@example.org",
                    true,
                    LocalDate.of(1972, 5, 6)));
            people.correctOwnProfile(
                new CorrectOwnProfile("Correctedgiven", "Tokenfamily", "+92 388 1234567", "F"));
          });
    }
    playTheCourse(Caller.named("u-4711", "learner", "official"));
    prepareAndEnrol();
    Database.awaitDeliveries();

    assertThat(found(Database.CORE, "sarai", PLANTED)).isEmpty();
    assertThat(found(Database.OFFICIALS, "sarai_officials", PLANTED)).isEmpty();
    assertThat(found(Database.MIGRANTS, "sarai_migrants", PLANTED)).isEmpty();
    // The search does find what is there.
    assertThat(found(Database.CORE, "sarai", List.of("academy one"))).isNotEmpty();
    assertThat(Database.OFFICIALS.number("select count(*) from identity")).isEqualTo(2);
    assertThat(Database.MIGRANTS.number("select count(*) from identity")).isEqualTo(2);
  }

  /** Somebody who has not signed in yet, in both registers, enrolled by their account's name. */
  private void prepareAndEnrol() {
    var person = Database.CORE.number("select max(id) from person where register = 'OFFICIALS'");
    var name = "prepared.username@example.org";
    Caller.administrator()
        .run(
            () -> {
              registers.prepareAccount(name, Register.OFFICIALS, person);
              enrolments.enrol(new EnrolLearner("WALL-1", name));
              var academy = institutions.find("Academy One", null).orElseThrow();
              institutions.affiliate(person, academy, null, null);
              institutions.transfer(person, academy, null, LocalDate.of(2026, 1, 1));
            });
  }

  @Test
  void staffOfOneRegisterDoNotFindTheAccountsOfTheOther() {
    PlayedCourse.define(courses, packages, "WALL-1");
    Caller.administrator()
        .run(
            () ->
                courses.define(
                    new DefineCourse(
                        "WALL-M",
                        Register.MIGRANTS,
                        true,
                        null,
                        10,
                        Map.of("en", new DefineCourse.Text("For migrants", null, List.of())))));
    Caller.named("bilal", "learner")
        .run(() -> people.signedIn(Caller.token("bilal", "Bilal", "Example", null)));
    Caller.named("amna", "learner", "official")
        .run(() -> people.signedIn(Caller.token("amna", "Amna", "Example", null)));

    for (var roles :
        List.of(
            List.of("administrator"), List.of("trainer"), List.of("administrator", "trainer"))) {
      var officials = Caller.named("staff", roles.toArray(new String[0]));
      for (var name : List.of("bilal", "nobody")) {
        assertThat(refusal(officials, "WALL-M", name)).isEqualTo("NOT_FOUND refused.noSuchAccount");
      }
      assertThat(refusal(officials, "WALL-1", "amna")).isEqualTo("not refused");
    }
    var migrants = Caller.migrantAdministrator();
    assertThat(refusal(migrants, "WALL-1", "amna")).isEqualTo("NOT_FOUND refused.noSuchAccount");
    // The account is found there: what is missing is something to learn.
    assertThat(refusal(migrants, "WALL-M", "bilal")).isEqualTo("CONFLICT refused.coursePlanned");
  }

  private String refusal(Caller caller, String course, String username) {
    var refused =
        catchThrowableOfType(
            Refused.class,
            () -> caller.run(() -> enrolments.enrol(new EnrolLearner(course, username))));
    return refused == null ? "not refused" : refused.kind() + " " + refused.key();
  }

  private void rejectedRowsAreNotKeptEither() {
    var result =
        Caller.administrator()
            .call(
                () ->
                    lists.load(
                        Lists.of(
                            "rejected",
                            HEADER,
                            ROW.replace("Plantedfamily", "Plantedfamily".repeat(16)),
                            ROW.replace("1971-03-04", "1971-03-04 about"),
                            ROW.replace("77123-7654321-7", "77123-7654321-7".repeat(14)),
                            ROW.replace("zarq.", "zarq.planted@example.org".repeat(9)))));
    assertThat(result.rejected()).hasSize(4);
    // Who loads the list is told what stood there.
    assertThat(result.rejected().get(1).value()).isEqualTo("1971-03-04 about");
  }

  private void playTheCourse(Caller caller) {
    caller.run(() -> enrolments.enrolMyself("WALL-1"));
    var play = caller.call(() -> PlayedCourse.open(plays, "WALL-1"));
    assertThat(plays.launch(play.reference(), play.token()))
        .contains("Tokenfamily, Correctedgiven");
    plays.commit(
        play.reference(),
        play.token(),
        "{\"seq\":1,\"journal\":[[\"cmi.core.lesson_status\",\"completed\",1]]}");
    assertThat(Database.CORE.number("select count(*) from training_record where source = 'PLAY'"))
        .isEqualTo(1);
  }

  /** Columns of a schema, of any type that can hold text, in which one of the words stands. */
  private static List<String> found(Database database, String schema, List<String> words) {
    var columns =
        database.rows(
            "select table_name, column_name from information_schema.columns c"
                + " join information_schema.tables t using (table_schema, table_name)"
                + " where table_schema = ? and table_type = 'BASE TABLE' and (data_type like '%char'"
                + " or data_type like '%text' or data_type like '%blob'"
                + " or data_type like '%binary' or data_type in ('date', 'enum', 'set', 'json'))",
            schema);
    assertThat(columns).hasSizeGreaterThan(5);
    var found = new ArrayList<String>();
    for (var column : columns) {
      for (var word : words) {
        var hits =
            database.number(
                ("select count(*) from `%s` where instr(lower(convert(cast(`%s` as binary)"
                        + " using latin1)), lower(?)) > 0")
                    .formatted(column.get(0), column.get(1)),
                word);
        if (hits > 0) {
          found.add(column.get(0) + "." + column.get(1) + " has " + word);
        }
      }
    }
    return found;
  }

  @Test
  void onePersonInBothRegistersIsTwoAndNobodyIsTold() {
    var official = load(Caller.administrator(), ROW);
    var migrant = load(Caller.migrantAdministrator(), ROW);
    assertThat(official.persons()).isEqualTo(new ImportResult.Persons(1, 0, 0));
    assertThat(migrant.persons()).isEqualTo(new ImportResult.Persons(1, 0, 0));
    assertThat(migrant.accepted()).isEqualTo(1);
    assertThat(Database.CORE.rows("select register from person order by register"))
        .containsExactly(List.of("MIGRANTS"), List.of("OFFICIALS"));
    assertThat(Database.CORE.number("select count(*) from match_proposal")).isZero();
    assertThat(persons("officials")).isEqualTo(1);
    assertThat(persons("migrants")).isEqualTo(1);
    assertThat(persons("all")).isEqualTo(2);
    // Not even who holds both databases can put them side by side, by whatever kind of key.
    var kinds = keys(Database.OFFICIALS, "distinct kind");
    assertThat(kinds)
        .contains("NATIONAL_ID", "EMAIL_BIRTH", "LIKE_NUMBER", "BIRTH_NAME", "PLACE", "NAME")
        .isEqualTo(keys(Database.MIGRANTS, "distinct kind"));
    var officials = keys(Database.OFFICIALS, "hex(hash)");
    assertThat(officials).hasSizeGreaterThan(kinds.size());
    assertThat(keys(Database.MIGRANTS, "hex(hash)"))
        .hasSameSizeAs(officials)
        .doesNotContainAnyElementsOf(officials);
  }

  private static List<String> keys(Database register, String what) {
    return register.rows("select " + what + " from identity_key order by 1").stream()
        .map(row -> row.get(0))
        .toList();
  }

  private long persons(String audience) {
    var question = new TrainedQuestion(List.of(), null, null, null, audience, Map.of());
    return Caller.named("both", "administrator", "migrant-administrator")
        .call(() -> statistics.trained(question))
        .total()
        .persons();
  }

  @Test
  void anAdministratorCannotTakeBackAListOfTheOtherRegister() {
    var migrants = load(Caller.migrantAdministrator(), ROW);
    var refused =
        catchThrowableOfType(
            Refused.class, () -> Caller.administrator().run(() -> lists.undo(migrants.importId())));
    assertThat(refused).isNotNull();
    assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(persons("migrants")).isEqualTo(1);
    Caller.migrantAdministrator().run(() -> lists.undo(migrants.importId()));
    assertThat(persons("migrants")).isZero();
  }

  @Test
  void numbersThatDifferKeepPeopleApartHoweverTheyArrive() {
    // The address came first and the number later; another number then is another person.
    var withAddress = ROW.replace("77123-7654321-7", "");
    load(Caller.administrator(), withAddress);
    var second = load(Caller.administrator(), ROW.replace("A workshop", "Another"));
    assertThat(second.persons()).isEqualTo(new ImportResult.Persons(0, 1, 0));
    var third =
        load(
            Caller.administrator(),
            ROW.replace("77123-7654321-7", "55555-5555555-5").replace("A workshop", "A third"));
    assertThat(third.persons()).isEqualTo(new ImportResult.Persons(1, 0, 0));
    assertThat(new HashSet<>(Database.CORE.rows("select id from person"))).hasSize(2);
  }

  private ImportResult load(Caller caller, String row) {
    var result = caller.call(() -> lists.load(Lists.of("list", HEADER, row)));
    assertThat(result.rejected()).isEmpty();
    return result;
  }
}
