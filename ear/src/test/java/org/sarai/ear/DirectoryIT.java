package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.completion.ParticipationLists;
import org.sarai.people.AddNumber;
import org.sarai.people.AffiliatePerson;
import org.sarai.people.AnswerDifficulties;
import org.sarai.people.ChangePost;
import org.sarai.people.ConsentPurpose;
import org.sarai.people.ConsentRow;
import org.sarai.people.CorrectContact;
import org.sarai.people.CorrectPerson;
import org.sarai.people.CreatePerson;
import org.sarai.people.Difficulty;
import org.sarai.people.Directory;
import org.sarai.people.FocalPoints;
import org.sarai.people.Institutions;
import org.sarai.people.LeaveInstitution;
import org.sarai.people.NumberKind;
import org.sarai.people.People;
import org.sarai.people.PeopleDesk;
import org.sarai.people.PeopleQuery;
import org.sarai.people.PersonRow;
import org.sarai.people.PersonWords;
import org.sarai.people.PostingRow;
import org.sarai.people.Postings;
import org.sarai.people.RecordConsent;
import org.sarai.people.TransferPerson;
import org.sarai.people.WriteName;
import org.sarai.shared.Refused;

/** Finding, keeping and moving people, by administrators and focal points. */
@ExtendWith(ArquillianExtension.class)
class DirectoryIT {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final String HEADER =
      "given_name,family_name,sex,birth_date,national_id,nationality,institution,"
          + "institution_country,position,activity_title,completed_on";

  @EJB private Directory directory;
  @EJB private FocalPoints focalPoints;
  @EJB private Institutions institutions;
  @EJB private ParticipationLists lists;
  @EJB private People people;
  @EJB private PeopleDesk desk;
  @EJB private Postings postings;

  private long postOne;
  private long postTwo;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(DirectoryIT.class);
  }

  @BeforeEach
  void twoPosts() {
    Database.forgetEverybody();
    keeper()
        .run(
            () ->
                lists.load(
                    Lists.of(
                        "list",
                        HEADER,
                        "Amna,Example,F,1990-05-01,11111-1,PK,Post One,PK,Inspector,A workshop,2025-03-10",
                        "Muhammad,Specimen,M,1988-01-20,22222-2,PK,Post One,PK,,A workshop,2025-03-10",
                        "Muhammadi,Example,F,1991-02-03,33333-3,BD,Post Two,BD,,A workshop,2025-03-10")));
    postOne = keeper().call(() -> institutions.find("Post One", "PK")).orElseThrow();
    postTwo = keeper().call(() -> institutions.find("Post Two", "BD")).orElseThrow();
    var me =
        focalPoint()
            .call(
                () -> {
                  people.signedIn(Caller.token("test-focal", "Focal", "Point", "f@example.org"));
                  return Database.CORE.number(
                      "select person_id from account where subject = ?", Caller.id("test-focal"));
                });
    keeper().run(() -> focalPoints.name(postOne, me));
  }

  @Test
  void namesAreFoundByTheirSpellingsWholeOnesFirst() {
    assertThat(found(keeper(), "Mohamed"))
        .containsExactly("Muhammad Specimen", "Muhammadi Example");
    assertThat(found(keeper(), "exam amna")).containsExactly("Amna Example");
    assertThat(found(keeper(), "22222-2")).containsExactly("Muhammad Specimen");
    assertThat(found(keeper(), "nobody")).isEmpty();
    assertThat(found(keeper(), "---")).isEmpty();
  }

  @Test
  void nothingOfANameIsReadableInTheRegister() {
    var words =
        Database.OFFICIALS.rows(
            "select concat(kind, convert(hash using latin1)) from identity_key"
                + " union all select convert(given_name using latin1) from identity");
    assertThat(words).hasSizeGreaterThan(20);
    assertThat(words.toString().toLowerCase(Locale.ROOT))
        .doesNotContain("amna", "example", "muham", "^mhm");
  }

  @Test
  void filtersAndScopeNarrowTheList() {
    assertThat(find(keeper(), null, postTwo, null, null)).containsExactly("Muhammadi Example");
    assertThat(find(keeper(), null, null, "PK", null))
        .containsExactlyInAnyOrder("Amna Example", "Muhammad Specimen");
    assertThat(find(keeper(), null, null, "PK", "F")).containsExactly("Amna Example");
    assertThat(found(focalPoint(), null))
        .containsExactlyInAnyOrder("Amna Example", "Muhammad Specimen");
    assertThat(found(focalPoint(), "Muhammad")).containsExactly("Muhammad Specimen");
    assertThat(found(focalPoint(), "33333-3")).isEmpty();
  }

  @Test
  void aPageTellsHowManyThereAre() {
    var page =
        keeper().call(() -> directory.find(new PeopleQuery(null, null, null, null, "en", 1, 1)));
    assertThat(page.total()).isEqualTo(4);
    assertThat(page.rows()).hasSize(1);
    var searched =
        keeper().call(() -> directory.find(new PeopleQuery("exam", null, null, null, "en", 1, 1)));
    assertThat(searched.total()).isEqualTo(2);
    assertThat(searched.rows()).hasSize(1);
  }

  @Test
  void whoLooksAtAPersonIsRemembered() {
    var amna = id("Amna");
    var detail = keeper().call(() -> directory.person(amna, "en"));
    assertThat(detail.details().nationalId()).isEqualTo("11111-1");
    assertThat(detail.postings())
        .extracting(PostingRow::institution, PostingRow::position, PostingRow::current)
        .containsExactly(tuple("Post One", "Inspector", true));
    var entries =
        Database.CORE.rows(
            "select action, cast(recorded_by as varchar(36)) from audit_entry"
                + " where target = ? order by id",
            "person " + amna);
    assertThat(entries).containsExactly(List.of("personViewed", Caller.id("test-administrator")));
  }

  @Test
  void aFocalPointSeesNeitherNumbersNorBirthDates() {
    var amna = id("Amna");
    var detail = focalPoint().call(() -> directory.person(amna, "en"));
    assertThat(detail.keeper()).isFalse();
    assertThat(detail.details().fullName()).isEqualTo("Amna Example");
    assertThat(detail.details().nationalId()).isNull();
    assertThat(detail.details().birthDate()).isNull();
    assertThat(detail.details().nationality()).isNull();
    assertThat(detail.numbers()).isEmpty();
  }

  @Test
  void othersDoNotExistForAFocalPoint() {
    var other = id("Muhammadi Example");
    for (var action :
        List.<Caller.Action>of(
            () -> directory.person(other, "en"),
            () -> directory.person(999_999, "en"),
            () -> desk.correctContact(new CorrectContact(other, null, null)),
            () -> postings.transfer(new TransferPerson(other, postOne, null, null, DAY)),
            () -> postings.leave(new LeaveInstitution(other, postTwo, DAY)),
            () -> postings.affiliate(new AffiliatePerson(other, postOne, null, null, DAY)),
            () -> postings.changePost(new ChangePost(other, postTwo, "x", null, DAY)))) {
      assertThat(refusal(focalPoint(), action)).isEqualTo("NOT_FOUND refused.noPerson");
    }
    var mine = id("Amna");
    assertThat(
            refusal(
                focalPoint(),
                () -> postings.affiliate(new AffiliatePerson(mine, postTwo, null, null, DAY))))
        .isEqualTo("NOT_FOUND refused.noInstitution");
  }

  @Test
  void afterATransferThePersonIsOutOfSight() {
    var amna = id("Amna");
    focalPoint()
        .run(() -> postings.transfer(new TransferPerson(amna, postTwo, "Chief", "BS-17", DAY)));
    assertThat(found(focalPoint(), "Amna")).isEmpty();
    assertThat(refusal(focalPoint(), () -> directory.person(amna, "en")))
        .isEqualTo("NOT_FOUND refused.noPerson");
    var postings = keeper().call(() -> directory.person(amna, "en")).postings();
    assertThat(postings)
        .extracting(PostingRow::institution, PostingRow::rank, PostingRow::from, PostingRow::until)
        .containsExactly(tuple("Post Two", "BS-17", DAY, null), tuple("Post One", null, null, DAY));
    assertThat(
            Database.CORE.rows(
                "select target, other from audit_entry where action = 'personTransferred'"))
        .containsExactly(List.of("person " + amna, "institution " + postTwo));
  }

  @Test
  void aTransferEndsOnlyWhatItsCallerMaySee() {
    var amna = id("Amna");
    keeper().run(() -> postings.affiliate(new AffiliatePerson(amna, postOne, null, null, DAY)));
    keeper().run(() -> postings.affiliate(new AffiliatePerson(amna, postTwo, null, null, DAY)));
    var three = keeper().call(() -> institutions.named("Post Three", "PK", null, false)).id();
    focalPoint()
        .run(() -> postings.transfer(new TransferPerson(amna, three, null, null, DAY.plusDays(9))));
    assertThat(keeper().call(() -> directory.person(amna, "en")).postings())
        .filteredOn(PostingRow::current)
        .extracting(PostingRow::institution)
        .containsExactly("Post Three", "Post Two");
  }

  @Test
  void whoLeavesBelongsNowhereAndIsKept() {
    var amna = id("Amna");
    focalPoint().run(() -> postings.leave(new LeaveInstitution(amna, postOne, DAY)));
    assertThat(found(focalPoint(), "Amna")).isEmpty();
    assertThat(found(keeper(), "Amna")).containsExactly("Amna Example");
    assertThat(refusal(keeper(), () -> postings.leave(new LeaveInstitution(amna, postOne, DAY))))
        .isEqualTo("NOT_FOUND refused.notThere");
  }

  @Test
  void aPromotionIsAFurtherPosting() {
    var amna = id("Amna");
    focalPoint()
        .run(() -> postings.changePost(new ChangePost(amna, postOne, "Inspector", "BS-16", DAY)));
    assertThat(focalPoint().call(() -> directory.person(amna, "en")).postings())
        .extracting(PostingRow::rank, PostingRow::current)
        .containsExactly(tuple("BS-16", true), tuple(null, false));
    assertThat(
            refusal(
                focalPoint(),
                () ->
                    postings.changePost(
                        new ChangePost(amna, postOne, "x", null, DAY.minusDays(1)))))
        .isEqualTo("CONFLICT refused.endsBeforeItBegins");
  }

  @Test
  void namesInOtherScriptsAreFoundToo() {
    var amna = id("Amna");
    keeper().run(() -> desk.writeName(new WriteName(amna, "ur", "آمنہ", "مثال")));
    assertThat(found(keeper(), "آمنہ")).containsExactly("Amna Example");
    assertThat(keeper().call(() -> directory.person(amna, "en")).names())
        .extracting(name -> name.fullName())
        .containsExactly("آمنہ مثال");
    keeper().run(() -> desk.writeName(new WriteName(amna, "ur", " ", null)));
    assertThat(found(keeper(), "آمنہ")).isEmpty();
  }

  @Test
  void aFurtherNumberRecognisesItsPersonInLists() {
    var amna = id("Amna");
    keeper().run(() -> desk.addNumber(new AddNumber(amna, NumberKind.PASSPORT, "AB-7654321")));
    assertThat(found(keeper(), "ab7654321")).containsExactly("Amna Example");
    var result =
        keeper()
            .call(
                () ->
                    lists.load(
                        Lists.of(
                            "again",
                            HEADER,
                            "A.,Sample,F,,AB7654321,PK,Post One,PK,,Another one,2025-04-10")));
    assertThat(result.persons().matched()).isEqualTo(1);
    var other = id("Muhammad");
    assertThat(
            refusal(
                keeper(),
                () -> desk.addNumber(new AddNumber(other, NumberKind.OTHER, "ab 7654321"))))
        .isEqualTo("CONFLICT refused.numberTaken");
    var number = keeper().call(() -> directory.person(amna, "en")).numbers().get(0).id();
    keeper().run(() -> desk.removeNumber(amna, number));
    assertThat(found(keeper(), "ab7654321")).isEmpty();
  }

  @Test
  void whoIsKnownIsNotCreatedAgain() {
    var created = keeper().call(() -> desk.create(new CreatePerson(words("Sana", "44444-4"))));
    assertThat(found(keeper(), "Sana")).containsExactly("Sana Example");
    assertThat(refusal(keeper(), () -> desk.create(new CreatePerson(words("Sanaa", "4444-44")))))
        .isEqualTo("CONFLICT refused.personKnown");
    keeper().run(() -> desk.correct(new CorrectPerson(created, words("Hina", "55555-5"))));
    assertThat(found(keeper(), "Sana")).isEmpty();
    assertThat(found(keeper(), "Hina")).containsExactly("Hina Example");
    assertThat(
            refusal(
                keeper(), () -> desk.correct(new CorrectPerson(created, words("Hina", "11111-1")))))
        .isEqualTo("CONFLICT refused.numberTaken");
    assertThat(keeper().call(() -> directory.person(created, "en")).languages())
        .isEqualTo("ur, ps");
  }

  @Test
  void answersStayInTheRegisterAndTheCoreLearnsYesOrNo() {
    var amna = id("Amna");
    keeper()
        .run(
            () ->
                desk.answer(
                    new AnswerDifficulties(
                        amna,
                        Map.of(
                            Difficulty.SEEING,
                            Difficulty.Answer.A_LOT,
                            Difficulty.HEARING,
                            Difficulty.Answer.NONE))));
    var detail = keeper().call(() -> directory.person(amna, "en"));
    assertThat(detail.details().disability()).isEqualTo("YES");
    assertThat(detail.difficulties()).containsEntry(Difficulty.SEEING, Difficulty.Answer.A_LOT);
    assertThat(focalPoint().call(() -> directory.person(amna, "en")).difficulties()).isEmpty();
    keeper().run(() -> desk.answer(new AnswerDifficulties(amna, Map.of())));
    assertThat(keeper().call(() -> directory.person(amna, "en")).difficulties()).isEmpty();
  }

  @Test
  void consentIsARowForEachDecision() {
    var amna = id("Amna");
    keeper().run(() -> desk.consent(new RecordConsent(amna, ConsentPurpose.CONTACT, true, DAY)));
    keeper()
        .run(
            () ->
                desk.consent(
                    new RecordConsent(amna, ConsentPurpose.CONTACT, false, DAY.plusDays(1))));
    assertThat(keeper().call(() -> directory.person(amna, "en")).consents())
        .containsExactly(new ConsentRow(ConsentPurpose.CONTACT, false, DAY.plusDays(1)));
    assertThat(Database.CORE.number("select count(*) from consent")).isEqualTo(2);
  }

  @Test
  void whoEndedBeingAFocalPointSeesNobody() {
    var named = keeper().call(() -> focalPoints.of(postOne)).get(0);
    assertThat(named.name()).isEqualTo("Focal Point");
    keeper().run(() -> focalPoints.end(postOne, named.id()));
    assertThat(found(focalPoint(), null)).isEmpty();
  }

  private static Caller keeper() {
    return Caller.administrator();
  }

  private static Caller focalPoint() {
    return Caller.named("test-focal", "learner", "focal-point");
  }

  private static PersonWords words(String given, String number) {
    return new PersonWords(
        given, "Example", null, "25_34", number, "PK", null, "+92 300 0000000", "F", "ur, ps");
  }

  private long id(String text) {
    return keeper()
        .call(() -> directory.find(new PeopleQuery(text, null, null, null, "en", 0, 1)))
        .rows()
        .get(0)
        .id();
  }

  private List<String> found(Caller caller, String text) {
    return find(caller, text, null, null, null);
  }

  private List<String> find(
      Caller caller, String text, Long institution, String country, String sex) {
    return caller
        .call(() -> directory.find(new PeopleQuery(text, institution, country, sex, "en", 0, 50)))
        .rows()
        .stream()
        .map(PersonRow::name)
        .toList();
  }

  private static String refusal(Caller caller, Caller.Action action) {
    var refused = catchThrowableOfType(Refused.class, () -> caller.run(action));
    return refused == null ? "not refused" : refused.kind() + " " + refused.key();
  }
}
