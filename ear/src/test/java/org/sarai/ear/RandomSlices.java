package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.reporting.internal.Answers;

/** Questions drawn at random: the answer must be what the database counts in the table itself. */
final class RandomSlices {
  private static final int MOST_DIMENSIONS = 4;

  private final Statistics statistics;
  private final Answers answers;
  private final Random random;

  /** How many of the questions found somebody. */
  private int found;

  RandomSlices(Statistics statistics, Answers answers, long seed) {
    this.statistics = statistics;
    this.answers = answers;
    this.random = new Random(seed);
  }

  int found() {
    return found;
  }

  /** Asks so many, each twice, and compares figures, groups and their order. */
  void agree(int questions, String when) {
    for (var asked = 0; asked < questions; asked++) {
      var question = question();
      var answer = both(question);
      var counted = Caller.administrator().call(() -> answers.fromTable(question));
      assertThat(answer.total()).as("%s, %s", when, question).isEqualTo(counted.total());
      assertThat(answer.groups()).as("%s, %s", when, question).isEqualTo(counted.groups());
      found += answer.total().persons() > 0 ? 1 : 0;
    }
  }

  private Trained both(TrainedQuestion question) {
    return Caller.named("test-both", "administrator", "migrant-administrator")
        .call(() -> statistics.trained(question));
  }

  private TrainedQuestion question() {
    var dimensions = new ArrayList<>(List.of(Dimension.values()));
    Collections.shuffle(dimensions, random);
    var by = dimensions.subList(0, random.nextInt(MOST_DIMENSIONS));
    var filters = new EnumMap<Dimension, String>(Dimension.class);
    Collections.shuffle(dimensions, random);
    for (var filter = 0; filter < random.nextInt(MOST_DIMENSIONS); filter++) {
      filters.put(dimensions.get(filter), value(dimensions.get(filter)));
    }
    var from = random.nextInt(3) == 0 ? day() : null;
    var to = random.nextInt(3) == 0 ? day() : null;
    var audience = List.of("officials", "officials", "migrants", "all").get(random.nextInt(4));
    return new TrainedQuestion(by, from, to, null, audience, Map.copyOf(filters));
  }

  private LocalDate day() {
    var days = Database.CORE.rows("select distinct completed_on from trained order by 1");
    return days.isEmpty()
        ? LocalDate.of(2025, 1, 1)
        : LocalDate.parse(days.get(random.nextInt(days.size())).get(0))
            .plusDays(random.nextInt(3) - 1);
  }

  /** One that occurs, mostly, in one of the ways in which people write it. */
  private String value(Dimension dimension) {
    var column =
        switch (dimension) {
          case INSTITUTION -> institution();
          case COURSE -> "(select code from course c where c.id = t.course_id)";
          default -> dimension.expression();
        };
    var values =
        Database.CORE.rows("select distinct " + column + " from trained t order by 1").stream()
            .map(row -> row.get(0))
            .toList();
    var value = values.isEmpty() ? null : values.get(random.nextInt(values.size()));
    if (random.nextInt(12) == 0) {
      return "nothing like this";
    }
    if (value == null) {
      return Dimension.NOT_STATED;
    }
    return random.nextInt(4) == 0 ? value.toLowerCase(java.util.Locale.ROOT) : value;
  }

  private String institution() {
    return switch (random.nextInt(3)) {
      case 0 -> "cast(t.institution_id as char)";
      case 1 -> "(select name from institution i where i.id = t.institution_id)";
      default ->
          "(select concat(i.name, ' (', coalesce(i.country, 'NOT_STATED'), ')')"
              + " from effective_institution i where i.institution_id = t.institution_id)";
    };
  }
}
