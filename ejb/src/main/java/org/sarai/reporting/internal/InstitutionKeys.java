package org.sarai.reporting.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sarai.people.InstitutionRow;
import org.sarai.people.Institutions;
import org.sarai.reporting.Dimension;

/** What institutions are called in an answer, so that no two of it are called the same. */
final class InstitutionKeys {
  /** The same in SQL, over an institution {@code i}, as {@link Institutions#nameKey} makes it. */
  static final String WITH_COUNTRY =
      "concat(i.name_key, ' (', lower(coalesce(i.country, '" + Dimension.NOT_STATED + "')), ')')";

  /** The dimensions whose values are institutions. */
  static final List<Dimension> DIMENSIONS =
      List.of(Dimension.INSTITUTION, Dimension.INSTITUTION_UNIT);

  private InstitutionKeys() {}

  /**
   * The ids of those that somebody means, with two parameters that are called like the dimension:
   * one with {@code Name} behind it, as {@link Institutions#nameKey} makes it, and one as it was
   * said.
   *
   * @param dimension one of {@link #DIMENSIONS}
   */
  static String meant(Dimension dimension) {
    var name = ":" + dimension.parameter();
    return "select i.institution_id from effective_institution i where i.name_key = "
        + name
        + "Name or "
        + WITH_COUNTRY
        + " = "
        + name
        + "Name or cast(i.institution_id as char) = "
        + name;
  }

  /**
   * Names by id; the country in brackets where the answer has the name more than once.
   *
   * @param countryToo whether each key of the answer says the country anyway
   */
  static Map<Long, String> of(List<InstitutionRow> institutions, boolean countryToo) {
    var often =
        institutions.stream()
            .collect(
                Collectors.groupingBy(
                    row -> Institutions.nameKey(row.name()), Collectors.counting()));
    return institutions.stream()
        .collect(
            Collectors.toMap(
                InstitutionRow::id,
                row ->
                    countryToo || often.get(Institutions.nameKey(row.name())) == 1
                        ? row.name()
                        : withCountry(row)));
  }

  private static String withCountry(InstitutionRow row) {
    var country = row.country() == null ? Dimension.NOT_STATED : row.country();
    return row.name() + " (" + country + ")";
  }
}
