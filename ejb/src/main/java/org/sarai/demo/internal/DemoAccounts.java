package org.sarai.demo.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import org.sarai.people.Candidate;
import org.sarai.people.Institutions;
import org.sarai.people.PersonDetails;
import org.sarai.people.Registers;
import org.sarai.shared.Register;
import org.sarai.shared.Scope;

/**
 * The people behind the demo accounts of Keycloak, prepared with their institution, so that the
 * first completion of each already counts for it.
 */
@Stateless
@PermitAll
public class DemoAccounts {
  static final String ACADEMY = "Demo Academy of Border Studies";
  private static final LocalDate BIRTH = LocalDate.of(1990, 1, 1);
  private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

  private static final List<Demo> ACCOUNTS =
      List.of(
          new Demo("official", "Amna", "F"),
          new Demo("focalpoint", "Bilal", "M"),
          new Demo("trainer", "Sana", "F"),
          new Demo("facilitator", "Tariq", "M"),
          new Demo("reviewer", "Hina", "F"),
          new Demo("administrator", "Zubair", "M"),
          new Demo("migrant-administrator", "Rabia", "F"),
          new Demo("programme", "Nadia", "F"),
          new Demo("counsellor", "Imran", "M"),
          new Demo("operator", "Farah", "F"));

  @EJB private Registers registers;
  @EJB private Institutions institutions;

  private record Demo(String username, String givenName, String sex) {
    Candidate candidate() {
      var details =
          new PersonDetails(
              givenName, "Example", BIRTH, null, "PK", username + "@demo.example", null, sex, null);
      return new Candidate(details, null);
    }
  }

  public void load() {
    var academy = institutions.named(ACADEMY, "PK", "LAW_ENFORCEMENT", true).id();
    var people =
        registers.recognise(
            Scope.all(Register.OFFICIALS), ACCOUNTS.stream().map(Demo::candidate).toList(), true);
    for (var index = 0; index < people.size(); index++) {
      var personId = people.get(index).personId();
      registers.prepareAccount(ACCOUNTS.get(index).username(), Register.OFFICIALS, personId);
      institutions.affiliate(personId, academy, null, SINCE);
    }
  }
}
