package org.sarai.completion.internal;

import java.util.HashMap;
import java.util.Map;
import org.sarai.completion.ImportResult.Counts;
import org.sarai.people.Institutions;

/** The institutions of a list; each is looked up once, unless there are very many. */
final class Places {
  private static final int REMEMBERED = 5_000;

  private final Institutions institutions;
  private final boolean demo;
  private final Map<String, Long> known = new HashMap<>();
  private int created;
  private int matched;

  Places(Institutions institutions, boolean demo) {
    this.institutions = institutions;
    this.demo = demo;
  }

  /** What a row calls its institution, equal for every spelling of one; null if it names none. */
  static String key(ParticipationRow row) {
    return row.institution() == null
        ? null
        : Institutions.nameKey(row.institution()) + '|' + row.institutionCountry();
  }

  Long of(ParticipationRow row) {
    if (row.institution() == null) {
      return null;
    }
    var key = key(row);
    var id = known.get(key);
    if (id != null) {
      matched++;
      return id;
    }
    var found =
        institutions.named(
            row.institution(), row.institutionCountry(), row.institutionType(), demo);
    if (found.created()) {
      created++;
    } else {
      matched++;
    }
    if (known.size() == REMEMBERED) {
      known.clear();
    }
    known.put(key, found.id());
    return found.id();
  }

  Counts counts() {
    return new Counts(created, matched);
  }
}
