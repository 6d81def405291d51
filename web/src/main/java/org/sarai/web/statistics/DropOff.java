package org.sarai.web.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.sarai.learning.UnitFigures;

/**
 * Where the learners of one version stop: a bar for each unit, as long as those who reached it, and
 * filled as far as those who finished it.
 *
 * @param version number of the version
 * @param begun who have begun it
 * @param units its units in order
 * @param bars what is drawn, parts of packages too
 */
public record DropOff(int version, long begun, List<UnitFigures> units, List<Bar> bars) {
  /** The longest bar leaves room for its label. */
  private static final double LONGEST = 62;

  public DropOff {
    units = List.copyOf(units);
    bars = List.copyOf(bars);
  }

  /**
   * A bar.
   *
   * @param title of the unit or part
   * @param reached who came to it
   * @param finished who finished it; null where nothing tells
   * @param part whether it is a part of the unit before it
   * @param width its length, in per cent of the place for bars
   * @param filled how much of it is filled, in per cent of itself
   * @param from where the filling begins, from the left, in per cent of itself
   */
  public record Bar(
      String title,
      long reached,
      Long finished,
      boolean part,
      double width,
      double filled,
      double from) {}

  /**
   * @param units of all versions, in order
   * @param mirrored whether bars begin on the right
   * @return one for each version in which anybody has begun
   */
  static List<DropOff> of(List<UnitFigures> units, boolean mirrored) {
    var versions = new LinkedHashMap<Integer, List<UnitFigures>>();
    units.stream()
        .filter(unit -> unit.begun() > 0)
        .forEach(
            unit ->
                versions.computeIfAbsent(unit.version(), number -> new ArrayList<>()).add(unit));
    return versions.entrySet().stream()
        .map(
            one -> {
              var begun = one.getValue().get(0).begun();
              return new DropOff(
                  one.getKey(), begun, one.getValue(), bars(one.getValue(), begun, mirrored));
            })
        .toList();
  }

  private static List<Bar> bars(List<UnitFigures> units, long begun, boolean mirrored) {
    var bars = new ArrayList<Bar>();
    for (var unit : units) {
      bars.add(bar(unit.title(), unit.reached(), unit.finished(), false, begun, mirrored));
      // A lesson in one piece is its unit.
      if (unit.parts().size() > 1) {
        unit.parts()
            .forEach(
                part -> bars.add(bar(part.title(), part.reached(), null, true, begun, mirrored)));
      }
    }
    return bars;
  }

  private static Bar bar(
      String title, long reached, Long finished, boolean part, long begun, boolean mirrored) {
    var filled = finished == null || reached == 0 ? 0 : 100.0 * finished / reached;
    return new Bar(
        title,
        reached,
        finished,
        part,
        Units.round(LONGEST * reached / begun),
        Units.round(filled),
        Units.round(mirrored ? 100 - filled : 0));
  }
}
