package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.completion.ParticipationLists;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;

/**
 * After many lists and undos, drawn at random from a seed, recomputing everything gives what the
 * increments gave, row by row, and the figures are those of a count over the lists themselves.
 */
@ExtendWith(ArquillianExtension.class)
class RebuildIT {
  private static final String HEADER =
      "given_name,family_name,sex,birth_date,national_id,nationality,institution,"
          + "institution_type,institution_country,course_code,activity_title,completed_on,mode,"
          + "attendance_percent,project";
  private static final String TYPES = "LAW_ENFORCEMENT CSO GOVERNMENT";

  @EJB private ParticipationLists lists;
  @EJB private Statistics statistics;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(RebuildIT.class, Fact.class);
  }

  /** One row of a list; everything else about it follows from these. */
  record Fact(int person, int institution, int course, int day) {
    LocalDate completedOn() {
      return LocalDate.of(2025, 1, 1).plusDays(day);
    }

    /** Some are no participations. */
    boolean counts() {
      return (person + course + day) % 5 != 0;
    }

    /** Not every list says it of everybody. */
    String sex() {
      return (person + course + day) % 3 != 0 ? "NOT_STATED" : person % 2 == 0 ? "F" : "M";
    }

    String courseCode() {
      return course == 0 ? "NOT_STATED" : "O-0" + course;
    }

    String type() {
      return TYPES.split(" ")[institution % 3];
    }

    /** Told apart by case and accents only, and still not the same. */
    String project() {
      return List.of("NOT_STATED", "Alpha", "ALPHA", "Alphá").get((person + day) % 4);
    }

    String line() {
      return String.join(
          ",",
          "Given" + person,
          "Family" + person,
          stated(sex()),
          "1980-01-01",
          "4200" + person,
          "PK",
          "Institution " + institution,
          type(),
          "PK",
          stated(courseCode()),
          course == 0 ? "Meeting" : "",
          completedOn().toString(),
          "LIVE",
          counts() ? "80" : "79",
          stated(project()));
    }

    private static String stated(String value) {
      return value.equals("NOT_STATED") ? "" : value;
    }
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
  }

  @Test
  void rebuildingAndRecountingGiveWhatTheIncrementsGave() {
    var random = new Random(20261122);
    var standing = new LinkedHashMap<String, List<Fact>>();
    var moments = new LinkedHashMap<Instant, Set<Fact>>();
    for (var step = 0; step < 14; step++) {
      if (!standing.isEmpty() && random.nextInt(3) == 0) {
        var reference = new ArrayList<>(standing.keySet()).get(random.nextInt(standing.size()));
        Caller.administrator().run(() -> lists.undo(reference));
        standing.remove(reference);
      } else {
        var facts = draw(random);
        standing.put(load("list " + step, facts), facts);
      }
      moments.put(Instant.now(), union(standing.values()));
      Database.pause(2);
    }
    Database.awaitDeliveries();
    var increments = rows();
    assertThat(increments).isNotEmpty();
    answersAreThoseOfARecount(union(standing.values()), null);

    Caller.administrator().run(statistics::rebuild);
    assertThat(rows()).isEqualTo(increments);
    answersAreThoseOfARecount(union(standing.values()), null);
    moments.forEach((instant, facts) -> answersAreThoseOfARecount(facts, instant));

    // The comparison sees a single row that is wrong.
    Database.CORE.execute("update trained set first_time = not first_time limit 1");
    assertThat(rows()).isNotEqualTo(increments);
    Caller.administrator().run(statistics::rebuild);
    assertThat(rows()).isEqualTo(increments);
  }

  private static List<Fact> draw(Random random) {
    var facts = new ArrayList<Fact>();
    for (var row = 0; row < 40; row++) {
      var person = random.nextInt(25);
      var course = random.nextInt(5);
      var day = random.nextInt(6) * 37;
      // One institution for each record, so that the same record never says two things.
      facts.add(new Fact(person, (person + course + day) % 7, course, day));
    }
    return facts;
  }

  private String load(String name, List<Fact> facts) {
    var lines = new ArrayList<String>(List.of(HEADER));
    facts.forEach(fact -> lines.add(fact.line()));
    var command = Lists.of(name, lines.toArray(String[]::new));
    var result = Caller.administrator().call(() -> lists.load(command));
    assertThat(result.rejected()).isEmpty();
    return result.importId();
  }

  /** What stands: whatever is in a list that was not undone. */
  private static Set<Fact> union(Collection<List<Fact>> standing) {
    return standing.stream()
        .flatMap(List::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void answersAreThoseOfARecount(Set<Fact> standing, Instant asOf) {
    var sexes =
        standing.stream()
            .filter(fact -> !fact.sex().equals("NOT_STATED"))
            .collect(Collectors.toMap(Fact::person, Fact::sex, (one, same) -> one));
    var facts = standing.stream().filter(Fact::counts).collect(Collectors.toSet());
    var total = ask(asOf, Dimension.SEX).total();
    assertThat(total)
        .isEqualTo(
            new Trained.Total(
                distinct(facts, Fact::person),
                0,
                facts.size(),
                distinct(facts, Fact::institution),
                distinct(facts, fact -> fact.course() == 0 ? null : fact.course()),
                distinct(facts, fact -> fact.courseCode() + fact.day())));
    compare(facts, asOf, Dimension.SEX, fact -> sexes.getOrDefault(fact.person(), "NOT_STATED"));
    compare(facts, asOf, Dimension.INSTITUTION, fact -> "Institution " + fact.institution());
    compare(facts, asOf, Dimension.INSTITUTION_TYPE, Fact::type);
    compare(facts, asOf, Dimension.COURSE, Fact::courseCode);
    compare(facts, asOf, Dimension.PROJECT, Fact::project);
    compare(facts, asOf, Dimension.MONTH, fact -> fact.completedOn().toString().substring(0, 7));
  }

  private void compare(
      Set<Fact> facts, Instant asOf, Dimension dimension, Function<Fact, String> value) {
    var expected =
        facts.stream()
            .collect(
                Collectors.groupingBy(
                    value,
                    Collectors.collectingAndThen(
                        Collectors.toList(),
                        group -> distinct(group, Fact::person) + "/" + group.size())));
    var answered =
        ask(asOf, dimension).groups().stream()
            .collect(
                Collectors.toMap(
                    group -> group.key().get(dimension.parameter()),
                    group -> group.persons() + "/" + group.participations()));
    assertThat(answered).as("%s as of %s", dimension, asOf).isEqualTo(expected);
  }

  private static long distinct(Collection<Fact> facts, Function<Fact, Object> value) {
    return facts.stream().map(value).filter(java.util.Objects::nonNull).distinct().count();
  }

  private Trained ask(Instant asOf, Dimension by) {
    var question = new TrainedQuestion(List.of(by), null, null, asOf, "officials", Map.of());
    return Caller.administrator().call(() -> statistics.trained(question));
  }

  private static List<List<String>> rows() {
    return Database.CORE.rows("select * from trained order by record_id");
  }
}
