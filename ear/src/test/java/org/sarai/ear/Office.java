package org.sarai.ear;

import java.time.LocalDate;
import java.util.List;
import org.sarai.people.Candidate;
import org.sarai.people.Institutions;
import org.sarai.people.People;
import org.sarai.people.PersonDetails;
import org.sarai.people.Registers;
import org.sarai.shared.Register;
import org.sarai.shared.Scope;

/** Institutions with people and a focal point, for tests of who may nominate whom. */
final class Office {
  private final Institutions institutions;
  private final People people;
  private final Registers registers;

  Office(Institutions institutions, People people, Registers registers) {
    this.institutions = institutions;
    this.people = people;
    this.registers = registers;
  }

  long named(String name) {
    return Caller.administrator().call(() -> institutions.named(name, "PK", null, false).id());
  }

  /** An officer of an institution; number and address are made of the name. */
  long officer(long institution, String name) {
    var id = person(Register.OFFICIALS, Caller.administrator(), name);
    Caller.administrator()
        .run(() -> institutions.affiliate(id, institution, "Inspector", LocalDate.of(2020, 1, 1)));
    return id;
  }

  long migrant(String name) {
    return person(Register.MIGRANTS, Caller.migrantAdministrator(), name);
  }

  private long person(Register register, Caller keeper, String name) {
    var details =
        new PersonDetails(
            name,
            "Example",
            LocalDate.of(1990, 5, 1),
            number(name),
            "PK",
            address(name),
            null,
            null,
            null);
    return keeper.call(
        () ->
            registers
                .recognise(Scope.all(register), List.of(new Candidate(details, null)), false)
                .get(0)
                .personId());
  }

  static String address(String name) {
    return name.toLowerCase() + "@example.org";
  }

  static String number(String name) {
    return "%05d-%07d-1".formatted(Math.abs(name.hashCode()) % 99999, Math.abs(name.hashCode()));
  }

  /** Somebody who signs in for the first time and is named for an institution. */
  Caller focalPoint(String name, long institution) {
    var caller = Caller.named(name, "learner", "focal-point");
    var account =
        caller.call(
            () ->
                people.signedIn(Caller.token(name, name, "Specimen", name + ".focal@example.org")));
    Database.CORE.execute(
        "insert into focal_point (person_id, institution_id, recorded_at, recorded_by) values ("
            + account.personId()
            + ", "
            + institution
            + ", now(6), 'test')");
    return caller;
  }

  Caller learner(String name) {
    var caller = Caller.named(name, "learner", "official");
    caller.run(() -> people.signedIn(Caller.token(name, name, "Example", address(name))));
    return caller;
  }
}
