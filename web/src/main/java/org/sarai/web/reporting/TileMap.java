package org.sarai.web.reporting;

import java.util.List;
import java.util.Map;

/** Where each country of the region has its tile: neighbours stand beside each other. */
final class TileMap {
  /** Units from one tile to the next, across and down. */
  static final int ACROSS = 138;

  static final int DOWN = 104;

  /** Column and row by country. */
  private static final Map<String, int[]> PLACES =
      Map.ofEntries(
          Map.entry("GE", new int[] {1, 0}),
          Map.entry("KZ", new int[] {4, 0}),
          Map.entry("TR", new int[] {0, 1}),
          Map.entry("AM", new int[] {1, 1}),
          Map.entry("AZ", new int[] {2, 1}),
          Map.entry("TM", new int[] {3, 1}),
          Map.entry("UZ", new int[] {4, 1}),
          Map.entry("KG", new int[] {5, 1}),
          Map.entry("IQ", new int[] {1, 2}),
          Map.entry("IR", new int[] {2, 2}),
          Map.entry("AF", new int[] {3, 2}),
          Map.entry("TJ", new int[] {4, 2}),
          Map.entry("PK", new int[] {3, 3}),
          Map.entry("BD", new int[] {5, 3}));

  private static final int[] ELSEWHERE = {6, 0};
  private static final int[] NOT_STATED = {6, 1};

  /** The countries that have a tile: the Silk Routes, Central Asia and the roads between. */
  static final List<String> COUNTRIES = PLACES.keySet().stream().sorted().toList();

  private TileMap() {}

  static boolean shows(String country) {
    return PLACES.containsKey(country);
  }

  /** Left upper corner of a country's tile, in units. */
  static int[] corner(String country) {
    return units(PLACES.get(country));
  }

  static int[] elsewhere() {
    return units(ELSEWHERE);
  }

  static int[] notStated() {
    return units(NOT_STATED);
  }

  private static int[] units(int... place) {
    return new int[] {place[0] * ACROSS, place[1] * DOWN};
  }
}
