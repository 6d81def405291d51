package org.sarai.web.shell;

import java.util.List;
import java.util.function.Predicate;
import org.sarai.shared.Roles;

/** The places where the registers are kept: one group of the navigation, an entry a line. */
final class RegisterPlaces {
  /** What somebody learnt belongs to the people, too. */
  private static final String PEOPLE = "/people";

  private static final List<String> FOCAL_POINTS =
      List.of(Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT);

  private static final List<String> NOMINATING =
      List.of(Roles.FOCAL_POINT, Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR);

  private static final List<String> KEEPERS =
      List.of(Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR);

  private static final List<Entry> ALL =
      List.of(
          new Entry(PEOPLE, "nav.people", FOCAL_POINTS),
          new Entry("/institutions", "nav.institutions", FOCAL_POINTS),
          new Entry("/review", "nav.review", FOCAL_POINTS),
          new Entry("/imports", "nav.imports", FOCAL_POINTS),
          new Entry("/enrolments", "nav.enrolments", NOMINATING),
          new Entry("/audit", "nav.audit", KEEPERS));

  /**
   * @param address where it leads
   * @param key key of its name in the message bundle
   * @param roles who may go there
   */
  private record Entry(String address, String key, List<String> roles) {
    boolean isAt(String here) {
      return isBelow(here, address) || PEOPLE.equals(address) && isBelow(here, "/transcript");
    }

    private static boolean isBelow(String here, String address) {
      return here.equals(address) || here.startsWith(address + "/");
    }
  }

  private RegisterPlaces() {}

  /** What somebody with these roles may open; the pages below an address belong to its entry. */
  static List<Shell.Place> of(Predicate<String> hasRole, String here) {
    return ALL.stream()
        .filter(entry -> entry.roles().stream().anyMatch(hasRole))
        .map(entry -> new Shell.Place(entry.address(), entry.key(), entry.isAt(here)))
        .toList();
  }
}
