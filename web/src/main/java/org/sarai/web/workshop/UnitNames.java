package org.sarai.web.workshop;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names of units made from their titles. */
final class UnitNames {
  private static final int LENGTH = 50;

  private UnitNames() {}

  /**
   * Files have Latin names; a title in another script gives the kind and a number.
   *
   * @param title as typed
   * @param kind of the unit
   * @param taken names that other units have
   * @return a name that none of them has
   */
  static String of(String title, String kind, List<String> taken) {
    var plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[-0-9]+|-+$", "");
    var stem = plain.length() < 3 ? kind : plain.substring(0, Math.min(LENGTH, plain.length()));
    var name = stem;
    for (var number = 2; taken.contains(name); number++) {
      name = stem + "-" + number;
    }
    return name;
  }
}
