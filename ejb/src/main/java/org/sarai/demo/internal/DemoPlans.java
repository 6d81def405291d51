package org.sarai.demo.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import org.sarai.demo.generator.DemoProgramme;
import org.sarai.people.Institutions;
import org.sarai.plan.AddRule;
import org.sarai.plan.PlanEditing;
import org.sarai.plan.SetTarget;
import org.sarai.plan.Stage;
import org.sarai.plan.WordKind;

/** A plan of the demo's academy for the programme's last year. */
@Stateless
@PermitAll
public class DemoPlans {
  private static final String COUNTRY = "PK";
  private static final String ACADEMY = "Academy for Immigration Officers";
  private static final String LAND_ROUTES = "Land routes";
  private static final List<Zone> ZONES =
      List.of(
          new Zone("Immigration Wing, Northern Zone", 120, 40),
          new Zone("Immigration Wing, Central Zone", 120, 40),
          new Zone("Immigration Wing, Southern Zone", 100, 30),
          new Zone("Immigration Wing, Western Zone", 60, 15),
          new Zone("Land Border Post One", 30, 5));

  @EJB private Institutions institutions;
  @EJB private PlanEditing editing;

  private record Zone(String name, int persons, int women) {}

  public void load() {
    var academy = id(ACADEMY);
    var year = DemoProgramme.TODAY.getYear();
    for (var zone : ZONES) {
      editing.setTarget(
          new SetTarget(academy, year, id(zone.name()), zone.persons(), zone.women()));
    }
    editing.addWord(academy, WordKind.RANK, "Inspector", null);
    editing.addWord(academy, WordKind.RANK, "Sub-inspector", null);
    editing.addWord(academy, WordKind.WING, LAND_ROUTES, id("Land Border Post One"));
    editing.addWord(academy, WordKind.WING, LAND_ROUTES, id("Immigration Wing, Western Zone"));
    editing.addRule(new AddRule(academy, year, "O-08", 24, null, null));
    editing.addRule(new AddRule(academy, year, "O-14", null, null, null));
    editing.addRule(new AddRule(academy, year, "O-05", 36, null, LAND_ROUTES));
    var began = DemoProgramme.TODAY.minusYears(3);
    editing.setStage(academy, "O-08", Stage.PILOTED, began);
    editing.setStage(academy, "O-08", Stage.ADOPTED, began.plusMonths(8));
    editing.setStage(academy, "O-08", Stage.BUDGETED, began.plusMonths(20));
    editing.setStage(academy, "O-14", Stage.PILOTED, began.plusYears(2));
  }

  private long id(String name) {
    return institutions.named(name, COUNTRY, null, true).id();
  }
}
