package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.completion.ImportResult;
import org.sarai.completion.ParticipationLists;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;

/** The contract's worked example gives exactly its figures. */
@ExtendWith(ArquillianExtension.class)
class WorkedExampleIT {
  private static final String[] EXAMPLE = {
    "given_name,family_name,birth_date,national_id,nationality,email,institution,institution_type,"
        + "institution_country,course_code,completed_on,attendance_percent",
    "Amna,Example,1990-05-01,12345-6789012-3,PK,,Academy One,LAW_ENFORCEMENT,PK,O-08,2025-03-10,",
    "AMNA,Example,1990-05-01,1234567890123,PK,,Academy One,LAW_ENFORCEMENT,PK,O-08,2025-03-10,",
    "Amna,Specimen,1990-05-01,1234567890123,PK,,Border Post Two,LAW_ENFORCEMENT,PK,O-09,2025-09-02,80",
    "Bilal,Example,1988-01-20,,PK,b@example.org,Border Post Two,LAW_ENFORCEMENT,PK,O-09,2025-09-02,79",
    "Bilal,Example,1988-01-20,,PK,B@EXAMPLE.ORG,Relief Three,CSO,PK,O-08,2026-01-15,100",
  };

  @EJB private ParticipationLists lists;
  @EJB private Statistics statistics;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(WorkedExampleIT.class);
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
  }

  @Test
  void theExampleGivesItsFigures() {
    var result = load();
    assertThat(result.rows()).isEqualTo(5);
    assertThat(result.accepted()).isEqualTo(4);
    assertThat(result.unchanged()).isEqualTo(1);
    assertThat(result.persons()).isEqualTo(new ImportResult.Persons(2, 3, 0));
    assertThat(result.institutions()).isEqualTo(new ImportResult.Counts(3, 2));
    assertThat(result.rejected()).isEmpty();
    assertThat(result.unknownColumns()).isEmpty();
    // At once, when the ledgers are asked, and again when the projection has caught up.
    theFiguresAreRight();
    Database.awaitDeliveries();
    theFiguresAreRight();
  }

  private void theFiguresAreRight() {
    var all = trained(null);
    assertThat(all.total()).isEqualTo(new Trained.Total(2, 0, 3, 3, 2, 0));
    assertThat(groups(all))
        .isEqualTo(Map.of("Academy One", "1/1", "Border Post Two", "1/1", "Relief Three", "1/1"));
    var until = trained(LocalDate.of(2025, 12, 31));
    assertThat(until.total().persons()).isEqualTo(1);
    assertThat(until.total().participations()).isEqualTo(2);
    assertThat(until.total().institutions()).isEqualTo(2);
    assertThat(groups(until)).isEqualTo(Map.of("Academy One", "1/1", "Border Post Two", "1/1"));
  }

  @Test
  void aDryRunSaysTheSameAndStoresNothing() {
    var tried = Caller.administrator().call(() -> lists.load(Lists.dry(EXAMPLE)));
    assertThat(Database.CORE.number("select count(*) from person")).isZero();
    assertThat(Database.CORE.number("select count(*) from institution")).isZero();
    assertThat(Database.CORE.number("select count(*) from participation_import")).isZero();
    assertThat(Database.OFFICIALS.number("select count(*) from identity")).isZero();
    assertThat(tried.importId()).isNull();
    var done = load();
    assertThat(tried).usingRecursiveComparison().ignoringFields("importId").isEqualTo(done);
  }

  private ImportResult load() {
    return Caller.administrator().call(() -> lists.load(Lists.of("example.csv", EXAMPLE)));
  }

  private Trained trained(LocalDate to) {
    var question =
        new TrainedQuestion(List.of(Dimension.INSTITUTION), null, to, null, "officials", Map.of());
    return Caller.administrator().call(() -> statistics.trained(question));
  }

  private static Map<String, String> groups(Trained trained) {
    return trained.groups().stream()
        .collect(
            Collectors.toMap(
                group -> group.key().get("institution"),
                group -> group.persons() + "/" + group.participations()));
  }
}
