package org.sarai.demo.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The invented institutions, and how many people work in each of them, relatively. */
final class Workplaces {
  private static final Map<String, List<String>> POSITIONS =
      Map.of(
          "LAW_ENFORCEMENT",
          List.of("Assistant sub-inspector", "Sub-inspector", "Inspector", "Shift leader"),
          "GOVERNMENT",
          List.of("Desk officer", "Senior officer", "Deputy director", "Labour inspector"),
          "ACADEMIA",
          List.of("Instructor", "Lecturer", "Course coordinator"),
          "MRC",
          List.of("Counsellor", "Outreach worker"));
  private static final List<String> OTHER_POSITIONS =
      List.of("Project officer", "Coordinator", "Volunteer", "Adviser");

  private final List<DemoInstitution> all = new ArrayList<>();
  private final Map<String, List<DemoInstitution>> byCountry = new LinkedHashMap<>();
  /* Each institution as often as its weight says. */
  private final Map<String, List<DemoInstitution>> weighted = new LinkedHashMap<>();

  static Workplaces read() {
    Workplaces workplaces = new Workplaces();
    for (String[] row : Table.rows("institutions.txt")) {
      DemoInstitution institution = new DemoInstitution(row[2], row[1], row[0]);
      workplaces.all.add(institution);
      workplaces.byCountry.computeIfAbsent(row[0], c -> new ArrayList<>()).add(institution);
      List<DemoInstitution> places =
          workplaces.weighted.computeIfAbsent(row[0], c -> new ArrayList<>());
      for (int i = 0; i < Integer.parseInt(row[3]); i++) {
        places.add(institution);
      }
    }
    return workplaces;
  }

  List<DemoInstitution> all() {
    return List.copyOf(all);
  }

  /** Where the n-th person of a country works: everywhere somebody, then by weight. */
  DemoInstitution first(Random random, String country, int n) {
    List<DemoInstitution> places = byCountry.get(country);
    return n < places.size() ? places.get(n) : any(random, country);
  }

  /** Where somebody of a country goes who leaves an institution. */
  DemoInstitution other(Random random, DemoInstitution left) {
    DemoInstitution next = any(random, left.country());
    while (next.equals(left)) {
      next = any(random, left.country());
    }
    return next;
  }

  String position(Random random, DemoInstitution institution) {
    List<String> positions = POSITIONS.getOrDefault(institution.type(), OTHER_POSITIONS);
    return positions.get(random.nextInt(positions.size()));
  }

  private DemoInstitution any(Random random, String country) {
    List<DemoInstitution> places = weighted.get(country);
    return places.get(random.nextInt(places.size()));
  }
}
