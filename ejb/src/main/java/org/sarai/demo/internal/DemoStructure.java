package org.sarai.demo.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import org.sarai.people.ChangeInstitution;
import org.sarai.people.DefineInstitution;
import org.sarai.people.FocalPoints;
import org.sarai.people.InstitutionDesk;
import org.sarai.people.InstitutionType;
import org.sarai.people.Institutions;
import org.sarai.people.NameInstitution;
import org.sarai.people.Registers;
import org.sarai.shared.Register;

/**
 * How the demo's institutions hang together, and whose focal point the demo account is. All of them
 * stay at counting level, so no figure changes.
 */
@Stateless
@PermitAll
public class DemoStructure {
  private static final String SERVICE = "Immigration Service";
  private static final String WEST = "Immigration Wing, Western Zone";

  /** Units by what they are units of, from the top. */
  private static final Map<String, List<String>> UNITS =
      Map.of(
          SERVICE,
          List.of(
              "Immigration Wing, Central Zone",
              "Immigration Wing, Northern Zone",
              "Immigration Wing, Southern Zone",
              WEST),
          "Immigration Wing, Northern Zone",
          List.of("Anti-Trafficking Circle, North"),
          "Immigration Wing, Southern Zone",
          List.of("Anti-Trafficking Circle, South"),
          WEST,
          List.of("Land Border Post One", "Land Border Post Two", "Land Border Post Three"));

  private static final Map<String, String> URDU =
      Map.of(
          SERVICE,
          "امیگریشن سروس",
          "Immigration Wing, Central Zone",
          "امیگریشن ونگ، مرکزی زون",
          "Immigration Wing, Northern Zone",
          "امیگریشن ونگ، شمالی زون",
          "Immigration Wing, Southern Zone",
          "امیگریشن ونگ، جنوبی زون",
          WEST,
          "امیگریشن ونگ، مغربی زون",
          "Land Border Post One",
          "زمینی سرحدی چوکی اول",
          "Land Border Post Two",
          "زمینی سرحدی چوکی دوم",
          "Land Border Post Three",
          "زمینی سرحدی چوکی سوم");

  @EJB private FocalPoints focalPoints;
  @EJB private InstitutionDesk desk;
  @EJB private Institutions institutions;
  @EJB private Registers registers;

  /** With the demo accounts alone, their academy has a focal point. */
  public void loadAccounts() {
    nameFocalPoint(DemoAccounts.ACADEMY);
  }

  /** With the programme, its institutions are put in place as well. */
  public void loadProgramme() {
    loadAccounts();
    if (id(SERVICE) == null) {
      desk.define(
          new DefineInstitution(SERVICE, "PK", InstitutionType.LAW_ENFORCEMENT, null, true, null));
    }
    UNITS.forEach((above, units) -> units.forEach(unit -> place(unit, id(above))));
    URDU.forEach((name, urdu) -> desk.name(new NameInstitution(id(name), "ur", urdu)));
    nameFocalPoint(WEST);
  }

  private void place(String unit, long above) {
    desk.change(
        new ChangeInstitution(id(unit), "PK", InstitutionType.LAW_ENFORCEMENT, above, true, null));
  }

  private void nameFocalPoint(String institution) {
    var person = registers.personOfAccount(Register.OFFICIALS, "focalpoint").orElseThrow();
    focalPoints.name(id(institution), person);
  }

  private Long id(String name) {
    return institutions.find(name, "PK").orElse(null);
  }
}
