package org.sarai.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Trained;
import org.sarai.web.reporting.GroupRow.Value;

/** The parts of an answer as rows, each with the addresses that it leads to. */
@RequestScoped
public class Groups {
  static final String FIGURES = "/admin";

  /** Dimensions that have an order of their own. */
  private static final Set<Dimension> ORDERED =
      Set.of(Dimension.YEAR, Dimension.MONTH, Dimension.AGE_BAND);

  @Inject private Question question;
  @Inject private ValueTexts values;

  List<GroupRow> of(Trained answer, List<Dimension> by) {
    return inOrder(answer, by).map(group -> row(group, by)).toList();
  }

  /** Years, months and ages in their order, everything else as answered: the largest first. */
  static Stream<Trained.Group> inOrder(Trained answer, List<Dimension> by) {
    return isOrdered(by)
        ? answer.groups().stream()
            .sorted(Comparator.comparing(group -> rank(key(group.key(), by.get(0)))))
        : answer.groups().stream();
  }

  static boolean isOrdered(List<Dimension> by) {
    return !by.isEmpty() && ORDERED.contains(by.get(0));
  }

  /** The youngest have a word for an age, and come first. */
  private static String rank(String key) {
    return key.startsWith("UNDER") ? "" : key;
  }

  private GroupRow row(Trained.Group group, List<Dimension> by) {
    var narrowed = question.asked();
    for (var dimension : by) {
      narrowed = narrowed.with(dimension, group.filter(dimension));
    }
    return new GroupRow(
        value(group, by, 0),
        by.size() > 1 ? value(group, by, 1) : null,
        group.persons(),
        group.participations(),
        question.people(narrowed, group.persons()));
  }

  private Value value(Trained.Group group, List<Dimension> by, int place) {
    var dimension = by.get(place);
    var key = key(group.key(), dimension);
    return new Value(
        key,
        values.of(dimension, key),
        question.address(FIGURES, question.asked().with(dimension, group.filter(dimension))));
  }

  private static String key(Map<String, String> key, Dimension dimension) {
    return key.get(dimension.parameter());
  }
}
