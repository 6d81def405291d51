package org.sarai.web.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sarai.reporting.Trained;
import org.sarai.web.reporting.GroupRow.Value;

/**
 * Bars that belong together.
 *
 * @param title what they have in common; null when all bars of the chart stand in one strip
 * @param bars the bars
 */
public record Strip(String title, List<Bar> bars) {
  private static final int STRIPS = 8;
  private static final int BARS = 12;
  private static final int BARS_OF_STRIP = 5;

  /** The longest bar leaves room for its label. */
  private static final long LONGEST = 86;

  public Strip {
    bars = List.copyOf(bars);
  }

  /**
   * A bar.
   *
   * @param name what it stands for
   * @param persons its value
   * @param width its length in per cent of the place for bars, labels allowed for
   */
  public record Bar(String name, long persons, long width) {}

  /**
   * @param rows parts, those to be drawn first
   * @return a strip for each value of the first of two dimensions, or one strip
   */
  public static List<Strip> of(List<GroupRow> rows) {
    var parts = new LinkedHashMap<String, List<GroupRow>>();
    for (var row : rows.stream().filter(part -> part.persons() != Trained.WITHHELD).toList()) {
      parts.computeIfAbsent(title(row), title -> new ArrayList<>()).add(row);
    }
    var strips = new ArrayList<Strip>();
    var single = parts.containsKey("");
    var longest = rows.stream().mapToLong(GroupRow::persons).max().orElse(1);
    for (Map.Entry<String, List<GroupRow>> part : parts.entrySet()) {
      if (strips.size() < STRIPS) {
        strips.add(
            new Strip(
                single ? null : part.getKey(),
                part.getValue().stream()
                    .limit(single ? BARS : BARS_OF_STRIP)
                    .map(row -> bar(row, single, longest))
                    .toList()));
      }
    }
    return strips;
  }

  private static String title(GroupRow row) {
    return row.second() == null ? "" : row.first().text();
  }

  private static Bar bar(GroupRow row, boolean single, long longest) {
    Value named = single ? row.first() : row.second();
    return new Bar(
        named.text(), row.persons(), Math.round((double) LONGEST * row.persons() / longest));
  }
}
