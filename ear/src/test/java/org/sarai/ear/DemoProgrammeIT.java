package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.completion.ImportParticipations;
import org.sarai.completion.ParticipationLists;
import org.sarai.demo.generator.DemoList;
import org.sarai.demo.generator.DemoParticipation;
import org.sarai.demo.generator.DemoPerson;
import org.sarai.demo.generator.DemoProgramme;
import org.sarai.people.AgeBand;
import org.sarai.people.Registers;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Register;

/** The demo programme, loaded list by list, gives the figures of a count over its people. */
@ExtendWith(ArquillianExtension.class)
class DemoProgrammeIT {
  private static final DemoProgramme PROGRAMME = DemoProgramme.generate();

  @EJB private ParticipationLists lists;
  @EJB private Registers registers;
  @EJB private Statistics statistics;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(DemoProgrammeIT.class);
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
  }

  @AfterEach
  void forgetThemAgain() {
    Database.forgetEverybody();
  }

  @Test
  void theProgrammesFiguresAreThoseOfItsPeople() {
    for (var list : PROGRAMME.lists()) {
      var csv = list.csv().getBytes(StandardCharsets.UTF_8);
      var result =
          Caller.administrator()
              .call(() -> lists.load(new ImportParticipations(list.fileName(), csv, false, true)));
      assertThat(result.accepted()).isEqualTo(list.rows().size());
      assertThat(result.rejected()).isEmpty();
    }
    Database.awaitDeliveries();
    onlyThePlannedPairsAreProposed();
    figuresAreRight(null);
    figuresAreRight(Instant.now());
    var increments = rows();
    Caller.administrator().run(statistics::rebuild);
    assertThat(rows()).isEqualTo(increments);
  }

  private void onlyThePlannedPairsAreProposed() {
    var pairs = Database.CORE.rows("select person_a, person_b, reasons from standing_proposal");
    var ids = pairs.stream().flatMap(pair -> pair.subList(0, 2).stream()).map(Long::valueOf);
    var people = ids.distinct().toList();
    var names = Caller.administrator().call(() -> registers.names(Register.OFFICIALS, people));
    assertThat(pairs)
        .extracting(
            pair ->
                pair(names.get(Long.valueOf(pair.get(0))), names.get(Long.valueOf(pair.get(1)))))
        .containsExactlyInAnyOrderElementsOf(
            PROGRAMME.probableDuplicates().stream()
                .map(pair -> pair(name(pair.first()), name(pair.second())))
                .toList());
  }

  private static String name(DemoPerson person) {
    return person.familyName() == null
        ? person.givenName()
        : person.givenName() + " " + person.familyName();
  }

  private static String pair(String one, String other) {
    return String.join(" = ", new TreeSet<>(List.of(one, other)));
  }

  private void figuresAreRight(Instant asOf) {
    var total = ask(asOf, Dimension.SEX).total();
    var sessions =
        PROGRAMME.lists().stream()
            .filter(list -> !"ONLINE".equals(list.mode()))
            .map(
                list ->
                    List.of(list.courseCode(), list.startedOn(), list.completedOn(), list.mode()))
            .distinct()
            .count();
    assertThat(sessions).isPositive();
    assertThat(total).isEqualTo(new Trained.Total(7_213, 163, 11_902, 94, 23, sessions));
    compare(asOf, Dimension.SEX, (list, row) -> row.person().sex());
    compare(asOf, Dimension.DISABILITY, (list, row) -> row.person().disability());
    compare(asOf, Dimension.NATIONALITY, (list, row) -> row.person().nationality());
    compare(asOf, Dimension.INSTITUTION_TYPE, (list, row) -> row.institution().type());
    compare(asOf, Dimension.COUNTRY, (list, row) -> row.institution().country());
    compare(asOf, Dimension.COURSE, (list, row) -> list.courseCode());
    compare(asOf, Dimension.PROJECT, (list, row) -> list.project());
    compare(asOf, Dimension.MODE, (list, row) -> list.mode());
    compare(asOf, Dimension.LANGUAGE, (list, row) -> list.language());
    compare(asOf, Dimension.MONTH, (list, row) -> list.completedOn().toString().substring(0, 7));
    compare(
        asOf,
        Dimension.AGE_BAND,
        (list, row) -> AgeBand.on(row.person().birthDate(), list.completedOn()).code());
    // Centres of two countries have one name.
    compare(
        asOf,
        List.of(Dimension.INSTITUTION, Dimension.COUNTRY),
        (list, row) -> row.institution().name() + ", " + row.institution().country());
    assertThat(ask(asOf, Dimension.FIRST_TIME).groups())
        .anySatisfy(
            group -> {
              assertThat(group.key()).isEqualTo(Map.of("firstTime", "true"));
              assertThat(group.persons()).isEqualTo(7_213);
              assertThat(group.participations()).isEqualTo(7_213);
            });
  }

  private void compare(
      Instant asOf, Dimension dimension, BiFunction<DemoList, DemoParticipation, String> value) {
    compare(asOf, List.of(dimension), value);
  }

  private void compare(
      Instant asOf, List<Dimension> by, BiFunction<DemoList, DemoParticipation, String> value) {
    var people = new HashMap<String, Set<String>>();
    var participations = new HashMap<String, Integer>();
    for (var list : PROGRAMME.lists()) {
      for (var row : list.rows()) {
        if (row.qualifies()) {
          var key = Objects.requireNonNullElse(value.apply(list, row), Dimension.NOT_STATED);
          people.computeIfAbsent(key, unused -> new TreeSet<>()).add(row.person().key());
          participations.merge(key, 1, Integer::sum);
        }
      }
    }
    var expected =
        people.keySet().stream()
            .collect(
                Collectors.toMap(
                    key -> key, key -> people.get(key).size() + "/" + participations.get(key)));
    var answered =
        ask(asOf, by.toArray(Dimension[]::new)).groups().stream()
            .collect(
                Collectors.toMap(
                    group -> String.join(", ", group.key().values()),
                    group -> group.persons() + "/" + group.participations()));
    assertThat(answered).as("by %s as of %s", by, asOf).isEqualTo(expected);
  }

  private Trained ask(Instant asOf, Dimension... by) {
    var question = new TrainedQuestion(List.of(by), null, null, asOf, "officials", Map.of());
    return Caller.administrator().call(() -> statistics.trained(question));
  }

  private static List<List<String>> rows() {
    return Database.CORE.rows("select * from trained order by record_id");
  }
}
