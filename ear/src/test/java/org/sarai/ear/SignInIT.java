package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.identity.Account;
import org.sarai.identity.Accounts;
import org.sarai.people.Candidate;
import org.sarai.people.CorrectOwnProfile;
import org.sarai.people.People;
import org.sarai.people.PersonDetails;
import org.sarai.people.Registers;
import org.sarai.people.TokenIdentity;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Scope;

/** Who signs in becomes a person once, and the right one. */
@ExtendWith(ArquillianExtension.class)
class SignInIT {
  private static final LocalDate BIRTH = LocalDate.of(1990, 5, 1);
  private static final String EMAIL = "amna@example.org";

  @EJB private Accounts accounts;
  @EJB private People people;
  @EJB private Registers registers;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(SignInIT.class);
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
  }

  @Test
  void theFirstSignInMakesAPersonAndLaterOnesDoNot() {
    var amna = official("amna");
    var token = token(Caller.id("amna"), "amna", EMAIL, true);
    var first = amna.call(() -> people.signedIn(token));
    assertThat(amna.call(() -> people.signedIn(token))).isEqualTo(first);
    assertThat(amna.call(accounts::current)).isEqualTo(first);
    assertThat(first.register()).isEqualTo(Register.OFFICIALS);
    assertThat(Database.CORE.number("select count(*) from person")).isEqualTo(1);
    assertThat(Database.OFFICIALS.number("select count(*) from identity")).isEqualTo(1);
    assertThat(Database.MIGRANTS.number("select count(*) from identity")).isZero();
    var profile = amna.call(people::ownProfile);
    assertThat(profile.details().fullName()).isEqualTo("Amna Example");
    assertThat(profile.details().email()).isEqualTo(EMAIL);
    assertThat(profile.birthDate()).isEqualTo(BIRTH);
    assertThat(profile.institution()).isNull();
  }

  @Test
  void aPreparedAccountIsLinked() {
    var personId = known(EMAIL);
    Caller.administrator()
        .run(() -> registers.prepareAccount("amna", Register.OFFICIALS, personId));
    var account =
        official("amna")
            .call(() -> people.signedIn(token(Caller.id("amna"), "amna", "other@x.org", true)));
    assertThat(account.personId()).isEqualTo(personId);
    assertThat(Database.CORE.value("select subject from account")).isEqualTo(Caller.id("amna"));
    assertThat(Database.CORE.number("select count(*) from person")).isEqualTo(1);
  }

  @Test
  void aVerifiedAddressAndTheBirthDateMatchAKnownPerson() {
    var personId = known("AMNA@example.org");
    assertThat(signedIn("amna", EMAIL, true).personId()).isEqualTo(personId);
  }

  @Test
  void anAddressThatNobodyVerifiedMatchesNobody() {
    var personId = known(EMAIL);
    var account = signedIn("amna", EMAIL, false);
    assertThat(account.personId()).isNotEqualTo(personId);
    assertThat(official("amna").call(people::ownProfile).details().email()).isNull();
    // A human may see that they look alike.
    assertThat(Database.CORE.rows("select person_a, person_b from match_proposal"))
        .containsExactly(List.of("" + personId, "" + account.personId()));
  }

  @Test
  void anAddressAloneMatchesNobody() {
    var personId = known(EMAIL);
    var token = new TokenIdentity(Caller.id("amna"), "amna", "Amna", "Example", EMAIL, true, null);
    assertThat(official("amna").call(() -> people.signedIn(token)).personId())
        .isNotEqualTo(personId);
  }

  @Test
  void withoutStaffRolesOneStandsAmongTheMigrantsAndMatchesNoOfficial() {
    var official = known(EMAIL);
    var migrant =
        Caller.named("amna", "learner")
            .call(() -> people.signedIn(token(Caller.id("amna"), "amna", EMAIL, true)));
    assertThat(migrant.register()).isEqualTo(Register.MIGRANTS);
    assertThat(migrant.personId()).isNotEqualTo(official);
    assertThat(Database.CORE.number("select count(*) from match_proposal")).isZero();
    // The same account as an official is another person, in the other register.
    assertThat(signedIn("amna", EMAIL, true).personId()).isEqualTo(official);
  }

  @Test
  void accountsWithNamesThatLookAlikeAreDifferent() {
    var jose = signedIn("jose", "jose@example.org", true);
    var accented = signedIn("jos\u00E9", "other@example.org", true);
    var capital = signedIn("JOSE", "third@example.org", true);
    assertThat(List.of(jose.personId(), accented.personId(), capital.personId()))
        .doesNotHaveDuplicates();
    assertThat(official("jose").call(accounts::current)).isEqualTo(jose);
    assertThat(official("jos\u00E9").call(accounts::current)).isEqualTo(accented);
  }

  @Test
  void anAccountThatIsRenamedStaysThePersonAndItsOldNameIsFree() {
    var amna = signedIn("amna", EMAIL, true);
    var renamed = token(Caller.id("amna"), "amna-two", EMAIL, true);
    assertThat(official("amna").call(() -> people.signedIn(renamed))).isEqualTo(amna);
    assertThat(named("amna-two")).contains(amna.personId());
    assertThat(named("amna")).isEmpty();
    assertThat(official("amna").call(accounts::current)).isEqualTo(amna);
  }

  @Test
  void whoTakesANameOverIsNotWhoBoreIt() {
    var amna = signedIn("amna", EMAIL, true);
    var other = token(Caller.id("somebody else"), "amna", "other@example.org", true);
    var account = official("somebody else").call(() -> people.signedIn(other));
    assertThat(account.personId()).isNotEqualTo(amna.personId());
    assertThat(named("amna")).contains(account.personId());
    assertThat(official("amna").call(accounts::current)).isEqualTo(amna);
  }

  private Optional<Long> named(String username) {
    return Caller.administrator()
        .call(() -> registers.personOfAccount(Register.OFFICIALS, username));
  }

  @Test
  void whoNeverArrivedHasNoAccount() {
    signedIn("amna", EMAIL, true);
    var refused =
        catchThrowableOfType(Refused.class, () -> official("somebody").call(people::ownProfile));
    assertThat(refused.kind()).isEqualTo(Refused.Kind.UNAUTHENTICATED);
  }

  @Test
  void oneCorrectsOnesOwnProfileAndKeepsTheRest() {
    signedIn("amna", EMAIL, true);
    signedIn("bilal", "bilal@example.org", true);
    official("amna")
        .run(
            () ->
                people.correctOwnProfile(new CorrectOwnProfile("Aamna", "Examples", "+92 1", "F")));
    var details = official("amna").call(people::ownProfile).details();
    assertThat(details.fullName()).isEqualTo("Aamna Examples");
    assertThat(details.phone()).isEqualTo("+92 1");
    assertThat(details.sex()).isEqualTo("F");
    assertThat(details.email()).isEqualTo(EMAIL);
    assertThat(details.birthDate()).isEqualTo(BIRTH);
    assertThat(official("bilal").call(people::ownProfile).details().fullName())
        .isEqualTo("Bilal Example");
  }

  private Account signedIn(String username, String email, boolean verified) {
    return official(username)
        .call(() -> people.signedIn(token(Caller.id(username), username, email, verified)));
  }

  private static Caller official(String username) {
    return Caller.named(username, "learner", "official");
  }

  private static TokenIdentity token(
      String subject, String username, String email, boolean verified) {
    var given = username.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + username.substring(1);
    return new TokenIdentity(subject, username, given, "Example", email, verified, BIRTH);
  }

  /** Somebody whom a list has brought already. */
  private long known(String email) {
    var details = new PersonDetails("Amna", "Example", BIRTH, null, null, email, null, null, null);
    return Caller.administrator()
        .call(
            () ->
                registers.recognise(
                    Scope.all(Register.OFFICIALS), List.of(new Candidate(details, null)), false))
        .get(0)
        .personId();
  }
}
