package org.sarai.outreach.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sarai.outreach.ReachDimension;
import org.sarai.outreach.ReachMethod;
import org.sarai.outreach.ReachQuestion;
import org.sarai.shared.Refused;
import org.sarai.shared.suppression.Status;
import org.sarai.shared.suppression.Suppression;

/**
 * A question of somebody who sees no names: what of its answer is said to them. Cells of outreach
 * are of people who were there, so its tables know no method; cells of counselling are of talks.
 */
final class Sheltered {
  /** Reads figures of people. */
  interface Rows {
    /**
     * @param question what is asked
     * @return rows of the values that divide, then people; without division one row
     */
    List<Object[]> of(ReachQuestion question);
  }

  /**
   * A part of an answer.
   *
   * @param row values in the order of the question's dimensions, then its sums, unless these are
   *     withheld all the same
   * @param status what is said of its people
   */
  record Part(Object[] row, Status status) {}

  /** What is said of the women, the men and the others, in this order, of a part or the whole. */
  interface Sexes {
    /**
     * @param row of a part; none for the whole
     */
    List<Status> of(Object... row);
  }

  private static final ReachTerms TERMS = new ReachTerms();
  private static final String HEADCOUNT = ReachMethod.HEADCOUNT.name();
  private static final List<String> SEXES = Arrays.asList("F", "M", null);
  private static final List<Status> ALL = Collections.nCopies(SEXES.size(), Status.SHOWN);
  private static final List<Status> NONE = Collections.nCopies(SEXES.size(), Status.UNDIVIDED);

  private final ReachQuestion question;
  private final Suppression<ReachDimension> suppression;
  private final Map<ReachDimension, Set<Object>> meant = new EnumMap<>(ReachDimension.class);

  Sheltered(ReachQuestion question, Rows rows) {
    this.question = question;
    this.suppression =
        new Suppression<>(
            TERMS,
            by -> rows.of(new ReachQuestion(by, null, null, null, Map.of())),
            Suppression.FEWEST);
    question
        .filters()
        .forEach(
            (dimension, value) -> {
              if (dimension != ReachDimension.METHOD) {
                meant.put(dimension, meant(rows, dimension, value));
              }
            });
  }

  /** The values that a filter means by itself, whatever else is asked. */
  private Set<Object> meant(Rows rows, ReachDimension dimension, String value) {
    var alone = new ReachQuestion(List.of(dimension), null, null, null, Map.of(dimension, value));
    return rows.of(alone).stream()
        .map(row -> TERMS.key(dimension, row[0]))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * @throws Refused (forbidden) if the question is finer than anything that could be answered
   */
  static void require(ReachQuestion question) {
    if (question.asOf() != null) {
      throw Refused.forbidden("refused.asOfOutside");
    }
    Suppression.require(TERMS, dimensions(question), question.from(), question.to());
  }

  /** Dimensions of the people in question, sorted. */
  private static List<ReachDimension> dimensions(ReachQuestion question) {
    return Suppression.sorted(question.by(), question.filters().keySet()).stream()
        .filter(dimension -> dimension != ReachDimension.METHOD)
        .toList();
  }

  /** What divides the people in question. */
  private List<ReachDimension> dividing() {
    return question.by().stream().filter(dimension -> dimension != ReachDimension.METHOD).toList();
  }

  /**
   * @return whether the question is about everything together
   */
  boolean isOfAll() {
    return question.filters().isEmpty() && question.from() == null && question.to() == null;
  }

  /** Whether it asks for estimates or times shown alone, in which nobody is counted. */
  private boolean isOfNobody() {
    var method = question.filters().get(ReachDimension.METHOD);
    return method != null && !method.equals(HEADCOUNT);
  }

  private boolean isOfNobody(Object... row) {
    var method = question.by().indexOf(ReachDimension.METHOD);
    return method >= 0 && !HEADCOUNT.equals(row[method]);
  }

  /**
   * @return what is said of the people of the whole slice
   * @throws ArithmeticException if the tables behind it are too fine
   */
  Status total() {
    if (isOfNobody()) {
      return Status.NOBODY;
    }
    return said(filtering(), List.of()).getOrDefault(List.of(), Status.NOBODY);
  }

  private List<ReachDimension> filtering() {
    return Suppression.sorted(meant.keySet());
  }

  /**
   * @param groups parts of the answer, as they were counted
   * @param hasMore whether a part has to be named for other reasons than its people
   * @return those that are shown, as they came; then, in an order that tells nothing, those that
   *     are withheld, where nobody may be, and those parts of withheld ones that have to be named
   * @throws ArithmeticException if the tables behind it are too fine
   */
  List<Part> parts(List<Object[]> groups, Predicate<Object[]> hasMore) {
    var said =
        isOfNobody() ? Map.<List<Object>, Status>of() : said(dimensions(question), dividing());
    var parts = new ArrayList<Part>();
    var kept = new HashMap<List<Object>, Object[]>();
    for (var row : groups) {
      var status = isOfNobody(row) ? Status.NOBODY : said.getOrDefault(key(row), Status.NOBODY);
      if (isTold(status)) {
        parts.add(new Part(row, status));
      } else {
        kept.put(key(row), row);
      }
    }
    said.forEach(
        (key, status) -> {
          if (status == Status.WITHHELD) {
            parts.add(new Part(kept.getOrDefault(key, values(key)), status));
          } else if (kept.containsKey(key) && hasMore.test(kept.get(key))) {
            parts.add(new Part(kept.get(key), status));
          }
        });
    return parts;
  }

  /** A part as it is asked for, in which nothing was counted. */
  private Object[] values(List<Object> key) {
    var rest = key.iterator();
    return question.by().stream()
        .map(dimension -> dimension == ReachDimension.METHOD ? HEADCOUNT : rest.next())
        .toArray();
  }

  static boolean isTold(Status status) {
    return status == Status.SHOWN || status == Status.NOBODY;
  }

  private List<Object> key(Object... row) {
    var key = new ArrayList<>();
    for (var index = 0; index < question.by().size(); index++) {
      var dimension = question.by().get(index);
      if (dimension != ReachDimension.METHOD) {
        key.add(TERMS.key(dimension, row[index]));
      }
    }
    return key;
  }

  /**
   * @return what is said of each sex in the whole slice
   */
  Sexes sexesOfWhole() {
    return sexes(filtering(), List.of());
  }

  /**
   * @return what is said of each sex in the parts
   */
  Sexes sexesOfParts() {
    return sexes(dimensions(question), dividing());
  }

  /** One of a question about sex is said or not as its part is; else they are parts of it. */
  private Sexes sexes(List<ReachDimension> dimensions, List<ReachDimension> by) {
    if (dimensions(question).contains(ReachDimension.SEX) || isOfNobody()) {
      return row -> ALL;
    }
    var table = Suppression.sorted(dimensions, List.of(ReachDimension.SEX));
    if (Suppression.reduced(TERMS, table).size() > Suppression.MOST_DIMENSIONS) {
      return row -> row.length > 0 && isOfNobody(row) ? ALL : NONE;
    }
    var said = said(table, Stream.concat(by.stream(), Stream.of(ReachDimension.SEX)).toList());
    return row -> {
      if (row.length > 0 && isOfNobody(row)) {
        return ALL;
      }
      var part = row.length == 0 ? List.of() : key(row);
      return SEXES.stream().map(sex -> said.getOrDefault(with(part, sex), Status.NOBODY)).toList();
    };
  }

  private static List<Object> with(List<Object> key, Object one) {
    var longer = new ArrayList<>(key);
    longer.add(one);
    return longer;
  }

  /**
   * @param table sorted dimensions of a table
   * @param by some of them
   * @return what is said of the parts of the slice by these, in the order of their values
   */
  private Map<List<Object>, Status> said(List<ReachDimension> table, List<ReachDimension> by) {
    var said = new LinkedHashMap<List<Object>, Status>();
    suppression
        .of(table, question.from(), question.to())
        .forEach(
            (key, status) -> {
              if (isMeant(table, key)) {
                var part = new ArrayList<>();
                by.forEach(dimension -> part.add(key.get(table.indexOf(dimension))));
                said.merge(part, status, Suppression::both);
              }
            });
    return said;
  }

  private boolean isMeant(List<ReachDimension> table, List<Object> key) {
    return meant.entrySet().stream()
        .allMatch(filter -> filter.getValue().contains(key.get(table.indexOf(filter.getKey()))));
  }
}
