package org.sarai.courses.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.sarai.courses.Fault;
import org.sarai.courses.FaultLog;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Kind;
import org.sarai.courses.text.Source;

/**
 * A test or survey as its text says it.
 *
 * @param source the text; its blocks that are no questions are introductions and stems
 * @param purpose {@code pre}, {@code post}, {@code follow-up}, {@code practice} or {@code survey}
 * @param instrument what pre-test, post-test and follow-up share; null if it is compared to nothing
 * @param pass percent from which a test is passed; 0: handing in is enough
 * @param minutes time limit; 0: none
 * @param attempts how often it can be taken; 0: as often as one likes
 * @param draw how many questions of each pool; empty: all questions
 * @param shuffle whether questions and options come in an order of chance
 * @param show what a learner sees afterwards: {@code after}, everything; {@code marks}, points
 *     alone; {@code never}
 * @param questions all of them, in the order of the text
 */
public record Questions(
    Source source,
    String purpose,
    String instrument,
    int pass,
    int minutes,
    int attempts,
    Map<String, Integer> draw,
    boolean shuffle,
    String show,
    List<Question> questions) {
  /**
   * Reads the questions of a text.
   *
   * @param source a unit of kind test or survey
   * @param faults receives what is wrong; what could be read comes back
   */
  public static Questions of(Source source, List<Fault> faults) {
    FaultLog log = new FaultLog(source.file(), faults);
    boolean survey = "survey".equals(source.kind());
    List<Question> questions = new ArrayList<>();
    for (Block block : source.blocks()) {
      if (block.kind() == Kind.QUESTION) {
        QuestionReader.read(block, survey, log).ifPresent(questions::add);
      }
    }
    Questions read =
        new Questions(
            source,
            Optional.ofNullable(source.value("purpose")).orElse(survey ? "survey" : "practice"),
            source.value("instrument"),
            number(source, "pass"),
            number(source, "minutes"),
            number(source, "attempts"),
            draw(source.value("draw")),
            "yes".equals(source.value("shuffle")),
            Optional.ofNullable(source.value("show")).orElse("after"),
            List.copyOf(questions));
    new QuestionsCheck(read, log).check();
    return read;
  }

  /** The question of a name. */
  public Optional<Question> question(String id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /** What could be reached with all right answers to these questions. */
  public static double points(List<Question> drawn) {
    return drawn.stream().mapToDouble(Question::points).sum();
  }

  /**
   * The questions of one attempt: the same seed gives the same names in the same order, in every
   * language. Questions with one stem stand together.
   *
   * @param seed the attempt's own; kept with it
   */
  public List<Question> drawn(long seed) {
    Random chance = new Random(seed);
    List<Question> all = new ArrayList<>(questions);
    if (shuffle || !draw.isEmpty()) {
      all.sort(Comparator.comparing(Question::id));
      java.util.Collections.shuffle(all, chance);
    }
    Map<String, Integer> left = new LinkedHashMap<>(draw);
    List<Question> drawn =
        all.stream()
            .filter(question -> draw.isEmpty() || take(left, question.pool()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!shuffle) {
      drawn.sort(Comparator.comparing(questions::indexOf));
    }
    return together(drawn);
  }

  /** The same text with every question written the canonical way. */
  public Source canonical() {
    return source.withBlocks(
        source.blocks().stream()
            .map(
                block ->
                    block.kind() == Kind.QUESTION && block.id() != null
                        ? question(block.id())
                            .map(question -> QuestionWriter.write(question, block))
                            .orElse(block)
                        : block)
            .toList());
  }

  /** The block of a question, for an editor. */
  public static Block block(Question question) {
    return QuestionWriter.write(question, null);
  }

  private static boolean take(Map<String, Integer> left, String pool) {
    Integer more = pool == null ? null : left.get(pool);
    if (more == null || more == 0) {
      return false;
    }
    left.put(pool, more - 1);
    return true;
  }

  private static List<Question> together(List<Question> drawn) {
    List<Question> ordered = new ArrayList<>();
    for (Question question : drawn) {
      if (ordered.contains(question)) {
        continue;
      }
      ordered.add(question);
      drawn.stream()
          .filter(other -> other != question && question.stem() != null)
          .filter(other -> Objects.equals(other.stem(), question.stem()))
          .forEach(ordered::add);
    }
    return List.copyOf(ordered);
  }

  private static int number(Source source, String key) {
    String value = source.value(key);
    return value == null || !value.matches("\\d{1,3}") ? 0 : Integer.parseInt(value);
  }

  private static Map<String, Integer> draw(String text) {
    Map<String, Integer> draw = new LinkedHashMap<>();
    if (text != null) {
      for (String part : text.split("\\s+")) {
        String[] sides = part.split("=");
        if (sides.length == 2 && sides[1].matches("\\d{1,3}")) {
          draw.put(sides[0], Integer.parseInt(sides[1]));
        }
      }
    }
    return draw;
  }
}
