package org.sarai.completion.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarai.completion.ImportResult.Rejection;
import org.sarai.people.InstitutionRow;
import org.sarai.people.Institutions;
import org.sarai.people.Matched;
import org.sarai.people.Scopes;
import org.sarai.shared.Scope;

/**
 * Keeps a focal point's list within the focal point's institutions. What names another one is
 * refused alike whether it exists or not, and whoever has left is not fetched back by an old list.
 */
final class Confinement {
  private static final String WHICH = "import.whichInstitution";

  private final Institutions institutions;
  private final Scopes scopes;
  private final Scope scope;
  private final Map<Long, InstitutionRow> own;
  private final List<Long> tops;
  private final Map<String, Optional<InstitutionRow>> known = new HashMap<>();

  Confinement(Institutions institutions, Scopes scopes, Scope scope) {
    this.institutions = institutions;
    this.scopes = scopes;
    this.scope = scope;
    this.own =
        institutions.rows(List.copyOf(scope.institutions())).stream()
            .collect(Collectors.toMap(InstitutionRow::id, row -> row));
    this.tops = institutions.tops(scope);
  }

  /** A row of the list at the institution that it means, or why there is none. */
  ListReader.Item within(ListReader.Item item) {
    if (item.row() == null) {
      return item;
    }
    var row = item.row().row();
    var key = String.valueOf(Places.key(row));
    var place = known.computeIfAbsent(key, unused -> place(row)).orElse(null);
    if (place != null) {
      return new ListReader.Item(item.line(), item.row().at(place.name(), place.country()), null);
    }
    return refused(
        item, row.institution() == null && !tops.isEmpty() ? WHICH : "import.notYours", row);
  }

  private Optional<InstitutionRow> place(ParticipationRow row) {
    if (row.institution() == null) {
      return tops.size() == 1 ? Optional.ofNullable(own.get(tops.get(0))) : Optional.empty();
    }
    return countries(row).stream()
        .map(country -> institutions.find(row.institution(), country).map(own::get).orElse(null))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Where no country is stated, that of any of theirs will do. */
  private Collection<String> countries(ParticipationRow row) {
    var countries = new HashSet<String>();
    countries.add(row.institutionCountry());
    if (row.institutionCountry() == null) {
      own.values().forEach(institution -> countries.add(institution.country()));
    }
    return countries;
  }

  /** Those who were known and have left. */
  Set<Long> gone(List<Matched> people) {
    return scopes.left(scope, people.stream().map(Matched::personId).distinct().toList());
  }

  /** A row about somebody who has left. */
  ListReader.Item aboutGone(ListReader.Item item) {
    return refused(item, "import.hasLeft", null);
  }

  private static ListReader.Item refused(ListReader.Item item, String key, ParticipationRow row) {
    return new ListReader.Item(
        item.line(),
        null,
        new Rejection(
            item.line().number(),
            row == null ? null : "institution",
            key,
            row == null ? null : row.institution()));
  }
}
