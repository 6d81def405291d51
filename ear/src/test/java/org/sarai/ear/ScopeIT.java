package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.audit.AuditLog;
import org.sarai.completion.ParticipationLists;
import org.sarai.completion.Transcripts;
import org.sarai.enrolment.ParticipationFilter;
import org.sarai.enrolment.Participations;
import org.sarai.people.AddNumber;
import org.sarai.people.AffiliatePerson;
import org.sarai.people.AnswerDifficulties;
import org.sarai.people.ChangePost;
import org.sarai.people.ConsentPurpose;
import org.sarai.people.CorrectContact;
import org.sarai.people.CorrectPerson;
import org.sarai.people.Directory;
import org.sarai.people.FocalPoints;
import org.sarai.people.InstitutionDirectory;
import org.sarai.people.InstitutionQuery;
import org.sarai.people.Institutions;
import org.sarai.people.LeaveInstitution;
import org.sarai.people.Merges;
import org.sarai.people.NamesInScope;
import org.sarai.people.Nominees;
import org.sarai.people.NumberKind;
import org.sarai.people.People;
import org.sarai.people.PeopleDesk;
import org.sarai.people.PeopleQuery;
import org.sarai.people.PersonWords;
import org.sarai.people.Postings;
import org.sarai.people.ProposalFilter;
import org.sarai.people.RecordConsent;
import org.sarai.people.Reviews;
import org.sarai.people.Scopes;
import org.sarai.people.TransferPerson;
import org.sarai.people.WriteName;
import org.sarai.shared.Refused;

/**
 * Whoever is outside a scope is neither listed nor counted nor known to exist. Every road to people
 * is one of the boundaries' methods (pages, REST resources and exports have no other, which the
 * architecture's tests hold), and {@code roads.txt} names each of them, as {@link RoadsIT} shows;
 * each that gives by scope is walked here.
 */
@ExtendWith(ArquillianExtension.class)
class ScopeIT {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final long NOBODY = 987_654_321L;
  private static final String HEADER =
      "given_name,family_name,sex,birth_date,national_id,email,nationality,institution,"
          + "institution_country,activity_title,completed_on";

  @EJB private AuditLog audit;
  @EJB private Directory directory;
  @EJB private FocalPoints focalPoints;
  @EJB private InstitutionDirectory institutionDirectory;
  @EJB private Institutions institutions;
  @EJB private ParticipationLists lists;
  @EJB private Merges merges;
  @EJB private NamesInScope names;
  @EJB private Nominees nominees;
  @EJB private Participations participations;
  @EJB private People people;
  @EJB private PeopleDesk desk;
  @EJB private Postings postings;
  @EJB private Reviews reviews;
  @EJB private Scopes scopes;
  @EJB private Transcripts transcripts;

  private long one;
  private long two;

  @Deployment
  static EnterpriseArchive archive() {
    var archive = Archives.withTests(ScopeIT.class, Roads.class);
    archive.getAsType(WebArchive.class, "/tests.war").addAsResource("roads.txt");
    return archive;
  }

  @Test
  void everyScopedRoadIsWalked() {
    var walked = new TreeSet<String>();
    for (var roads : List.of(lists(0), guesses(0))) {
      roads.keySet().forEach(name -> walked.add(name.replaceAll(" .*", "")));
    }
    var scoped = new TreeSet<String>();
    Roads.all()
        .forEach((road, kind) -> scoped.addAll(kind.equals("scoped") ? Set.of(road) : Set.of()));
    assertThat(walked).isEqualTo(scoped);
  }

  @BeforeEach
  void twoInstitutions() {
    Database.forgetEverybody();
    one = Caller.administrator().call(() -> institutions.named("Post One", "PK", null, false)).id();
    two = Caller.administrator().call(() -> institutions.named("Post Two", "BD", null, false)).id();
    load(Caller.administrator(), "Amna,Example,F,1990-05-01,11111-1,a@example.org,PK,Post One,PK");
    load(
        Caller.migrantAdministrator(),
        "Rabia,Sample,F,1990-05-01,22222-2,r@example.org,PK,Post One,PK");
    focalPoint()
        .run(() -> people.signedIn(Caller.token("test-focal", "Focal", "Point", "f@example.org")));
    var me =
        Database.CORE.number(
            "select person_id from account where subject = ?", Caller.id("test-focal"));
    Caller.administrator().run(() -> focalPoints.name(one, me));
  }

  @Test
  void aFocalPointGetsTheSameWhetherOthersExistOrNot() {
    var before = seen(focalPoint());
    assertThat(before.toString()).contains("Amna");
    load(Caller.administrator(), "Amna,Planted,F,1990-05-01,33333-3,p@example.org,BD,Post Two,BD");
    load(
        Caller.administrator(), "Zarina,Planted,F,1991-05-01,44444-4,z@example.org,PK,Post Two,BD");
    assertThat(seen(focalPoint())).isEqualTo(before);
  }

  @Test
  void anAdministratorGetsTheSameWhetherTheOtherRegisterHasPeopleOrNot() {
    for (var caller : List.of(Caller.administrator(), Caller.migrantAdministrator())) {
      var other =
          caller.call(scopes::mine).equals(Caller.administrator().call(scopes::mine))
              ? Caller.migrantAdministrator()
              : Caller.administrator();
      var before = seen(caller);
      load(other, "Amna,Planted,F,1990-05-01,55555-5,q@example.org,PK,Post One,PK");
      load(other, "Rabia,Planted,F,1991-05-01,66666-6,w@example.org,PK,Post One,PK");
      assertThat(seen(caller)).isEqualTo(before);
    }
  }

  @Test
  void whoIsGuessedIsAnsweredForLikeNobody() {
    load(
        Caller.administrator(), "Zarina,Planted,F,1991-05-01,44444-4,z@example.org,PK,Post Two,BD");
    var stranger = newest("OFFICIALS");
    var migrant = newest("MIGRANTS");
    var official = Database.CORE.number("select min(id) from person where register = 'OFFICIALS'");
    for (var guess :
        Map.of(
                focalPoint(), List.of(stranger, migrant),
                Caller.administrator(), List.of(migrant),
                Caller.migrantAdministrator(), List.of(stranger, official))
            .entrySet()) {
      var nobody = answers(guess.getKey(), NOBODY);
      for (var personId : guess.getValue()) {
        assertThat(answers(guess.getKey(), personId)).as("person " + personId).isEqualTo(nobody);
      }
    }
  }

  @Test
  void theRefusalsAreRefusals() {
    answers(Caller.administrator(), NOBODY)
        .forEach(
            (road, answer) ->
                assertThat(answer).as(road).matches("NOT_FOUND .*|false|.*\\[].*|\\{}"));
  }

  /** What a caller gets by every list, search, filter and count. */
  private Map<String, String> seen(Caller caller) {
    var seen = new LinkedHashMap<String, String>();
    lists(one).forEach((road, list) -> seen.put(road, answer(caller, list)));
    return seen;
  }

  private Map<String, String> answers(Caller caller, long personId) {
    var answers = new TreeMap<String, String>();
    guesses(personId)
        .forEach(
            (road, guess) ->
                answers.put(
                    road, answer(caller, guess).replace(Long.toString(personId), "PERSON")));
    return answers;
  }

  private static String answer(Caller caller, Callable<?> road) {
    var answer = new String[1];
    var failure = catchThrowable(() -> answer[0] = String.valueOf(caller.call(road)));
    if (failure == null) {
      return answer[0];
    }
    if (failure instanceof Refused refused) {
      return refused.kind() + " " + refused.key();
    }
    assertThat(failure).isInstanceOf(EJBException.class);
    return failure.getClass().getSimpleName();
  }

  /** Lists, searches, filters and counts; a blank and a word tell the ways of one road apart. */
  private Map<String, Callable<?>> lists(long mine) {
    var lists = new LinkedHashMap<String, Callable<?>>();
    lists.put("people.Directory.find all", () -> directory.find(query(null, null, null, null)));
    for (var text : List.of("Amna", "plant", "33333-3", "p@example.org", "Rabia", "22222-2")) {
      lists.put(
          "people.Directory.find " + text, () -> directory.find(query(text, null, null, null)));
    }
    lists.put("people.Directory.find two", () -> directory.find(query(null, two, null, null)));
    lists.put("people.Directory.find country", () -> directory.find(query(null, null, "BD", null)));
    lists.put("people.Directory.find sex", () -> directory.find(query(null, null, null, "F")));
    var all = new InstitutionQuery(null, null, null, true, "en", 0, 50);
    lists.put("people.InstitutionDirectory.find", () -> institutionDirectory.find(all));
    lists.put("people.InstitutionDirectory.tree", () -> institutionDirectory.tree(all));
    lists.put(
        "people.InstitutionDirectory.choices", () -> institutionDirectory.choices("Post", "en"));
    lists.put(
        "people.InstitutionDirectory.institution mine",
        () -> institutionDirectory.institution(mine, "en"));
    lists.put(
        "people.InstitutionDirectory.institution two",
        () -> institutionDirectory.institution(two, "en"));
    lists.put("people.Scopes.mine", scopes::mine);
    lists.put("people.Scopes.nominating", scopes::nominating);
    lists.put("people.Nominees.people", () -> nominees.people(null, null, 0, 50));
    lists.put("people.Nominees.people two", () -> nominees.people(two, null, 0, 50));
    lists.put("people.Reviews.open", () -> reviews.open(new ProposalFilter(null, 0), 0, 50));
    lists.put("people.Nominees.institutions", nominees::institutions);
    lists.put(
        "people.Nominees.find",
        () -> nominees.find(List.of("33333-3", "p@example.org", "44444-4", "55555-5", "22222-2")));
    lists.put(
        "enrolment.Participations.find",
        () -> participations.find(ParticipationFilter.ALL, "en", 0, 50));
    lists.put(
        "enrolment.Participations.standing",
        () -> participations.standing(ParticipationFilter.ALL));
    return lists;
  }

  /** Everything that takes a person's id. */
  private Map<String, Callable<?>> guesses(long who) {
    var guesses = new LinkedHashMap<String, Callable<?>>();
    guesses.put("people.Directory.person", () -> directory.person(who, "en"));
    guesses.put("completion.Transcripts.of", () -> transcripts.of(who, "en"));
    guesses.put("people.Nominees.names", () -> List.copyOf(nominees.names(List.of(who)).values()));
    guesses.put("people.Nominees.roots", () -> List.copyOf(nominees.roots(List.of(who)).values()));
    guesses.put("people.Scopes.includes", () -> scopes.includes(who));
    guesses.put("people.Scopes.name", () -> scopes.name(who).stream().toList());
    guesses.put("people.NamesInScope.of", () -> names.of(List.of(who)));
    guesses.put("audit.AuditLog.entries", () -> audit.entries("person " + who, 0, 10));
    guesses.put(
        "people.PeopleDesk.correct", done(() -> desk.correct(new CorrectPerson(who, words()))));
    guesses.put(
        "people.PeopleDesk.correctContact",
        done(() -> desk.correctContact(new CorrectContact(who, null, null))));
    guesses.put(
        "people.PeopleDesk.writeName",
        done(() -> desk.writeName(new WriteName(who, "ur", "آمنہ", null))));
    guesses.put(
        "people.PeopleDesk.addNumber",
        done(() -> desk.addNumber(new AddNumber(who, NumberKind.OTHER, "1"))));
    guesses.put("people.PeopleDesk.removeNumber", done(() -> desk.removeNumber(who, 1)));
    guesses.put(
        "people.PeopleDesk.answer", done(() -> desk.answer(new AnswerDifficulties(who, Map.of()))));
    guesses.put(
        "people.PeopleDesk.consent",
        done(() -> desk.consent(new RecordConsent(who, ConsentPurpose.CONTACT, true, DAY))));
    guesses.put(
        "people.Postings.affiliate",
        done(() -> postings.affiliate(new AffiliatePerson(who, one, null, null, DAY))));
    guesses.put(
        "people.Postings.transfer",
        done(() -> postings.transfer(new TransferPerson(who, one, null, null, DAY))));
    guesses.put(
        "people.Postings.leave", done(() -> postings.leave(new LeaveInstitution(who, two, DAY))));
    guesses.put(
        "people.Postings.changePost",
        done(() -> postings.changePost(new ChangePost(who, two, null, null, DAY))));
    guesses.put(
        "people.Institutions.affiliate", done(() -> institutions.affiliate(who, one, null, DAY)));
    guesses.put(
        "people.Institutions.transfer", done(() -> institutions.transfer(who, one, null, DAY)));
    guesses.put("people.Reviews.compare", () -> reviews.compare(who, who));
    guesses.put("people.Reviews.after", () -> reviews.after(who, who).stream().toList());
    guesses.put(
        "people.Merges.decideNotSame", done(() -> merges.decideNotSame(who, who, "a reason")));
    guesses.put("people.Merges.askForMerge", done(() -> merges.askForMerge(who, who, "a reason")));
    guesses.put("people.FocalPoints.name", done(() -> focalPoints.name(one, who)));
    return guesses;
  }

  private static Callable<?> done(Caller.Action action) {
    return () -> {
      action.run();
      return "done";
    };
  }

  private static PeopleQuery query(String text, Long institution, String country, String sex) {
    return new PeopleQuery(text, institution, country, sex, "en", 0, 50);
  }

  private static PersonWords words() {
    return new PersonWords("A", null, null, null, null, null, null, null, null, null);
  }

  private static Caller focalPoint() {
    return Caller.named("test-focal", "learner", "focal-point");
  }

  private static long newest(String register) {
    return Database.CORE.number("select max(id) from person where register = ?", register);
  }

  private void load(Caller caller, String row) {
    caller.run(() -> lists.load(Lists.of(row, HEADER, row + ",A workshop,2025-03-10")));
  }
}
