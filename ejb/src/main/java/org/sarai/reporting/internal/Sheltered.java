package org.sarai.reporting.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.PeopleBehind;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.suppression.Status;
import org.sarai.shared.suppression.Suppression;

/** A question of somebody who sees no names: what of its answer is said to them. */
final class Sheltered {
  /** Reads figures. */
  interface Rows {
    /**
     * @param question what is asked
     * @return rows of the values that divide, then persons and participations; without division one
     *     row, or none if there is nobody
     */
    List<Object[]> of(TrainedQuestion question);
  }

  private static final TrainedTerms TERMS = new TrainedTerms();

  private final TrainedQuestion question;
  private final Rows rows;
  private final Map<String, Suppression<Dimension>> registers = new LinkedHashMap<>();

  Sheltered(TrainedQuestion question, Rows rows) {
    this.question = question;
    this.rows = rows;
    for (var register : Register.values()) {
      var audience = register.audience();
      if (Audiences.ALL.equals(question.audience()) || audience.equals(question.audience())) {
        registers.put(audience, suppression(audience));
      }
    }
  }

  private Suppression<Dimension> suppression(String audience) {
    return new Suppression<>(
        TERMS,
        by -> rows.of(new TrainedQuestion(by, null, null, question.asOf(), audience, Map.of())),
        PeopleBehind.FEWEST);
  }

  /**
   * @throws Refused (forbidden) if the question is finer than anything that could be answered
   */
  static void require(TrainedQuestion question) {
    Suppression.require(TERMS, all(question), question.from(), question.to());
  }

  private static List<Dimension> all(TrainedQuestion question) {
    return Suppression.sorted(question.by(), question.filters().keySet());
  }

  /**
   * @return whether the figures of the whole slice may be said; that nobody is in it, too
   * @throws ArithmeticException if the tables behind it are too fine
   */
  boolean isShown() {
    var by = Suppression.sorted(question.filters().keySet());
    return said(by, by).values().stream().allMatch(status -> status == Status.SHOWN);
  }

  /**
   * How many values of a dimension a slice has says of the others that nobody is there. So it is
   * said where each value's figure is, and of everything together, where each has somebody.
   *
   * @return whether it may be said how many there are
   */
  boolean isCountTold(Dimension dimension) {
    if (isEverything()) {
      return true;
    }
    var filters = question.filters().keySet();
    try {
      var table = Suppression.sorted(filters, List.of(dimension));
      return Suppression.reduced(TERMS, table).size() <= Suppression.MOST_DIMENSIONS
          && said(table, List.of(dimension)).values().stream()
              .allMatch(status -> status == Status.SHOWN);
    } catch (ArithmeticException tooFine) {
      return false;
    }
  }

  /**
   * @return whether the slice is all that a register has
   */
  boolean isEverything() {
    return question.filters().isEmpty() && question.from() == null && question.to() == null;
  }

  /**
   * @param groups parts of the answer, as they were counted
   * @return those that are shown; then, without figures and in an order that tells nothing, those
   *     that are withheld
   * @throws ArithmeticException if the tables behind it are too fine
   */
  List<Object[]> shown(List<Object[]> groups) {
    var by = question.by();
    var said = said(all(question), by);
    var shown = new ArrayList<Object[]>();
    for (var row : groups) {
      var key = new ArrayList<>();
      for (var index = 0; index < by.size(); index++) {
        key.add(Spelling.key(by.get(index), row[index]));
      }
      if (said.get(key) == Status.SHOWN) {
        shown.add(row);
      }
    }
    said.forEach(
        (key, status) -> {
          if (status == Status.WITHHELD) {
            shown.add(withheld(key));
          }
        });
    return shown;
  }

  private Object[] withheld(List<Object> key) {
    var by = question.by();
    var row = new Object[by.size() + 2];
    for (var index = 0; index < by.size(); index++) {
      row[index] = written(by.get(index), key.get(index));
    }
    row[by.size()] = Trained.WITHHELD;
    row[by.size() + 1] = Trained.WITHHELD;
    return row;
  }

  private Object written(Dimension dimension, Object key) {
    return registers.values().stream()
        .map(register -> register.written(List.of(dimension), 0, key))
        .filter(value -> value != null)
        .findFirst()
        .orElse(null);
  }

  /**
   * @param table sorted dimensions of a table
   * @param by some of them
   * @return what is said of the parts of the slice by these, in the order of their values
   */
  private Map<List<Object>, Status> said(List<Dimension> table, List<Dimension> by) {
    var meant = meant();
    var said = new LinkedHashMap<List<Object>, Status>();
    for (var register : registers.values()) {
      register
          .of(table, question.from(), question.to())
          .forEach(
              (key, status) -> {
                if (isMeant(table, key, meant)) {
                  var part = by.stream().map(d -> key.get(table.indexOf(d))).toList();
                  said.merge(part, status, Suppression::both);
                }
              });
    }
    return said;
  }

  private static boolean isMeant(
      List<Dimension> table, List<Object> key, Map<Dimension, Set<Object>> meant) {
    return meant.entrySet().stream()
        .allMatch(filter -> filter.getValue().contains(key.get(table.indexOf(filter.getKey()))));
  }

  /** The values that each filter means by itself, whatever else is asked. */
  private Map<Dimension, Set<Object>> meant() {
    var meant = new HashMap<Dimension, Set<Object>>();
    question
        .filters()
        .forEach(
            (dimension, value) ->
                meant.put(
                    dimension,
                    rows
                        .of(
                            new TrainedQuestion(
                                List.of(dimension),
                                null,
                                null,
                                question.asOf(),
                                question.audience(),
                                Map.of(dimension, value)))
                        .stream()
                        .map(row -> Spelling.key(dimension, row[0]))
                        .collect(Collectors.toSet())));
    return meant;
  }
}
