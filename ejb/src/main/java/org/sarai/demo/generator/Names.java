package org.sarai.demo.generator;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Common names of the region in the scripts in which people write them. */
final class Names {
  /** A name in one script. */
  record Name(String given, String family) {}

  /** Two spellings of one given name. */
  record Spelling(String sex, String one, String other) {}

  private final Map<String, List<String>> scripts = new LinkedHashMap<>();
  private final Map<String, String[]> pools = new LinkedHashMap<>();
  private final List<Spelling> spellings = new ArrayList<>();

  static Names read() {
    Names names = new Names();
    for (String[] row : Table.rows("names.txt")) {
      names.pools.put(row[0] + row[1] + row[2], row[3].split(","));
      List<String> scripts = names.scripts.computeIfAbsent(row[0], n -> new ArrayList<>());
      if (!scripts.contains(row[1])) {
        scripts.add(row[1]);
      }
    }
    for (String[] row : Table.rows("spellings.txt")) {
      String[] pair = row[1].split(",");
      names.spellings.add(new Spelling(row[0], pair[0], pair[1]));
    }
    return names;
  }

  /** A name of a nationality. Whoever states no sex gets a name of either kind. */
  Name any(Random random, String nationality, boolean woman) {
    List<String> scripts = this.scripts.get(nationality);
    String key = nationality + scripts.get(random.nextInt(scripts.size()));
    String given = pick(random, pools.get(key + (woman ? "F" : "M")));
    String family = pick(random, pools.get(key + "S"));
    return new Name(given, woman ? feminine(family) : family);
  }

  /* Family names of Slavic form have a form for women. */
  private static String feminine(String family) {
    return family.endsWith("ов") || family.endsWith("ев") || family.endsWith("ин")
        ? family + "а"
        : family.matches(".*([oe]v|[oe]w|ýew)") ? family + "a" : family;
  }

  String latinFamily(Random random, String nationality) {
    return pick(random, pools.get(nationality + "LatnS"));
  }

  Spelling spelling(int number) {
    return spellings.get(number % spellings.size());
  }

  /** The letters a to z of a name, or nothing for a name in another script. */
  static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]", "");
  }

  private static String pick(Random random, String[] values) {
    return values[random.nextInt(values.length)];
  }
}
