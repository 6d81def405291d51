package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.audit.AuditLog;
import org.sarai.completion.DayOrder;
import org.sarai.completion.ImportResult;
import org.sarai.completion.ImportRow;
import org.sarai.completion.ImportState;
import org.sarai.completion.Imports;
import org.sarai.completion.ListKind;
import org.sarai.completion.ListLayout;
import org.sarai.completion.ParticipationLists;
import org.sarai.completion.RowOutcome;
import org.sarai.completion.RowOutcome.Outcome;
import org.sarai.completion.RowOutcome.Who;
import org.sarai.completion.UploadList;
import org.sarai.people.Comparison;
import org.sarai.people.FocalPoints;
import org.sarai.people.Institutions;
import org.sarai.people.MatchReason;
import org.sarai.people.MergePeople;
import org.sarai.people.Merges;
import org.sarai.people.Nominees;
import org.sarai.people.People;
import org.sarai.people.ProposalFilter;
import org.sarai.people.ProposalRow;
import org.sarai.people.Reviews;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;

/** A focal point's lists add to the focal point's institutions, and see and change nothing else. */
@ExtendWith(ArquillianExtension.class)
class FocalListsIT {
  private static final String HEADER =
      "given_name,family_name,birth_date,national_id,nationality,institution,institution_country,position\n";
  private static final ProposalFilter ALL = new ProposalFilter(null, 0);
  private static final String AMNA =
      "Amna,Mengal,1990-03-07,11111-1111111-1,PK,Post One,,Inspector\n";
  private static final String BILAL = "Bilal,Soomro,1985-11-23,22222-2222222-2,PK,,,\n";

  @EJB private AuditLog audit;
  @EJB private FocalPoints focalPoints;
  @EJB private Imports imports;
  @EJB private Institutions institutions;
  @EJB private Merges merges;
  @EJB private Nominees nominees;
  @EJB private ParticipationLists lists;
  @EJB private People people;
  @EJB private Reviews reviews;

  private long one;
  private long two;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(FocalListsIT.class);
  }

  @BeforeEach
  void twoInstitutionsWithAFocalPointEach() {
    Database.forgetEverybody();
    one = Caller.administrator().call(() -> institutions.named("Post One", "PK", null, false)).id();
    two = Caller.administrator().call(() -> institutions.named("Post Two", "PK", null, false)).id();
    name("one", one);
    name("two", two);
  }

  private void name(String who, long institution) {
    focal(who)
        .run(
            () ->
                people.signedIn(Caller.token("focal-" + who, "Focal", who, who + "@example.org")));
    var person =
        Database.CORE.number(
            "select person_id from account where subject = ?", Caller.id("focal-" + who));
    Caller.administrator().run(() -> focalPoints.name(institution, person));
  }

  private static Caller focal(String who) {
    return Caller.named("focal-" + who, "learner", "focal-point");
  }

  private String upload(Caller caller, ListKind kind, String rows) {
    var text = kind == ListKind.PEOPLE ? HEADER + rows : rows;
    var file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return caller.call(() -> imports.upload(new UploadList("ours.csv", kind, file)));
  }

  private ImportRow load(Caller caller, String rows) {
    var reference = upload(caller, ListKind.PEOPLE, rows);
    caller.run(() -> imports.start(reference, true, false));
    var tried = caller.call(() -> imports.find(reference));
    assertThat(tried.state()).isEqualTo(ImportState.CHECKED);
    caller.run(() -> imports.start(reference, false, false));
    var done = caller.call(() -> imports.find(reference));
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(counts(tried.result())).isEqualTo(counts(done.result()));
    return done;
  }

  private static List<Object> counts(ImportResult result) {
    return List.of(result.accepted(), result.unchanged(), result.persons(), result.institutions());
  }

  private List<RowOutcome> outcomes(Caller caller, ImportRow row) {
    return caller.call(() -> imports.outcomes(row.reference(), null, 0, 99)).rows();
  }

  private PageOf<ProposalRow> open(Caller caller) {
    return caller.call(() -> reviews.open(ALL, 0, 9));
  }

  @Test
  void theirPeopleComeInAndCanBeNominated() {
    var row = load(focal("one"), AMNA + BILAL);
    assertThat(row.result().persons()).isEqualTo(new ImportResult.Persons(2, 0, 0));
    assertThat(row.result().institutions().created()).isZero();
    var came = focal("one").call(() -> imports.people(row.reference()));
    assertThat(came).hasSize(2);
    assertThat(focal("one").call(() -> nominees.people(null, came, 0, 9)).rows())
        .extracting(who -> who.name() + " of " + who.institution())
        .containsExactly("Amna Mengal of Post One", "Bilal Soomro of Post One");
    assertThat(load(focal("one"), AMNA + BILAL).result().unchanged()).isEqualTo(2);
    assertThat(Database.CORE.number("select count(*) from affiliation")).isEqualTo(2);
    assertThat(Caller.administrator().call(() -> imports.all(0, 9)).total()).isEqualTo(2);
  }

  @Test
  void whatIsNotTheirsIsRefusedAlikeWhetherItExistsOrNot() {
    var row =
        load(
            focal("one"),
            "Sana,Gabol,1991-01-09,,PK,Post Two,PK,\n"
                + "Hina,Leghari,1992-02-10,,PK,No Such Post,PK,\n"
                + "Rida,Jatoi,1993-03-11,,PK,POST  one,PK,\n");
    assertThat(outcomes(focal("one"), row))
        .extracting(RowOutcome::outcome, RowOutcome::column, RowOutcome::key)
        .containsExactly(
            tuple(Outcome.REJECTED, "institution", "import.notYours"),
            tuple(Outcome.REJECTED, "institution", "import.notYours"),
            tuple(Outcome.ACCEPTED, null, null));
    assertThat(
            Database.CORE.number("select count(*) from institution where name_key like '%such%'"))
        .isZero();
  }

  @Test
  void somebodyWhoIsElsewhereIsNewToThemAndAQuestionForTheAdministrator() {
    var unknown = seenWhenLoading(AMNA);
    Database.forgetEverybody();
    twoInstitutionsWithAFocalPointEach();
    load(focal("two"), AMNA.replace("Post One", "Post Two"));
    assertThat(seenWhenLoading(AMNA)).isEqualTo(unknown);

    assertThat(open(focal("two")).total()).isZero();
    var pair = open(Caller.administrator());
    assertThat(pair.total()).isEqualTo(1);
    assertThat(pair.rows().get(0).reasons()).contains(MatchReason.SAME_NUMBER);
    var left = pair.rows().get(0).left();
    var right = pair.rows().get(0).right();
    for (var focal : List.of(focal("one"), focal("two"))) {
      assertThat(refusal(focal, () -> reviews.compare(left, right)))
          .isEqualTo(Refused.Kind.NOT_FOUND);
    }
    // A list of the administrator's still recognises somebody, and makes no third.
    var administrators = load(Caller.administrator(), AMNA.replace("One,,", "One,PK,"));
    assertThat(administrators.result().persons().created()).isZero();
  }

  /** What the focal point of the first institution gets to see, without what differs anyway. */
  private List<Object> seenWhenLoading(String rows) {
    var row = load(focal("one"), rows);
    var came = focal("one").call(() -> imports.people(row.reference()));
    return List.of(
        counts(row.result()),
        outcomes(focal("one"), row),
        focal("one").call(() -> nominees.people(null, came, 0, 9)).rows().stream()
            .map(who -> who.name() + who.institution() + who.position())
            .toList(),
        open(focal("one")).total());
  }

  private static Refused.Kind refusal(Caller caller, Callable<?> road) {
    var refused = catchThrowableOfType(Refused.class, () -> caller.call(road));
    return refused == null ? null : refused.kind();
  }

  @Test
  void anOldListDoesNotFetchBackWhoHasLeft() {
    load(focal("one"), AMNA);
    var amna = Database.CORE.number("select max(id) from person");
    var before = Database.CORE.number("select count(*) from person");
    Caller.administrator()
        .run(() -> institutions.transfer(amna, two, null, LocalDate.of(2026, 2, 1)));
    assertThat(outcomes(focal("one"), load(focal("one"), AMNA + BILAL)))
        .extracting(RowOutcome::outcome, RowOutcome::key)
        .containsExactly(tuple(Outcome.REJECTED, "import.hasLeft"), tuple(Outcome.ACCEPTED, null));
    load(Caller.administrator(), AMNA.replace("One,,", "One,PK,"));
    assertThat(
            Database.CORE.number(
                "select count(*) from belonging where ended_on is null and person_id = ?", amna))
        .isEqualTo(1);
    assertThat(Database.CORE.number("select count(*) from person")).isEqualTo(before + 1);
  }

  @Test
  void eachHasTheirOwnLists() {
    var row = load(focal("one"), AMNA);
    var reference = row.reference();
    var layout = new ListLayout(0, 1, Map.of(0, "given_name"), DayOrder.UNKNOWN);
    for (Callable<?> road :
        List.<Callable<?>>of(
            () -> imports.find(reference),
            () -> imports.people(reference),
            () -> imports.propose(reference),
            () -> imports.outcomes(reference, null, 0, 9),
            () -> done(() -> imports.arrange(reference, layout, null)),
            () -> done(() -> imports.start(reference, false, false)),
            () -> done(() -> imports.errors(reference, (cells, why) -> {})),
            () -> done(() -> imports.cancel(reference)),
            () -> done(() -> imports.discard(reference)),
            () -> done(() -> lists.undo(reference)))) {
      assertThat(refusal(focal("two"), road)).isEqualTo(Refused.Kind.NOT_FOUND);
    }
    assertThat(focal("two").call(() -> imports.all(0, 9)).total()).isZero();
    assertThat(focal("one").call(() -> imports.all(0, 9)).total()).isEqualTo(1);

    focal("one").run(() -> lists.undo(reference));
    assertThat(focal("one").call(() -> imports.people(reference))).isEmpty();
    assertThat(focal("one").call(() -> nominees.people(null, null, 0, 9)).rows())
        .extracting(who -> who.name())
        .doesNotContain("Amna Mengal");
    assertThat(load(focal("one"), AMNA).result().accepted()).isEqualTo(1);
  }

  private static Object done(Caller.Action action) throws Exception {
    action.run();
    return null;
  }

  @Test
  void trainingsAndOtherPeoplesInstitutionsAreNotTheirs() {
    assertThat(
            refusal(
                focal("one"), () -> upload(focal("one"), ListKind.PARTICIPATIONS, HEADER + AMNA)))
        .isEqualTo(Refused.Kind.UNPROCESSABLE);
    var reference = upload(focal("one"), ListKind.PEOPLE, AMNA);
    assertThat(
            catchThrowable(() -> focal("one").run(() -> imports.enrolEverybody(reference, "O-08"))))
        .isInstanceOf(EJBAccessException.class);
    // Whoever is no focal point any more when the list is loaded loads nothing.
    var office = Database.CORE.number("select id from focal_point where institution_id = ?", one);
    Caller.administrator().run(() -> focalPoints.end(one, office));
    focal("one").run(() -> imports.start(reference, false, false));
    var row = focal("one").call(() -> imports.find(reference));
    assertThat(row.result().accepted()).isZero();
    assertThat(outcomes(focal("one"), row))
        .extracting(RowOutcome::key)
        .containsExactly("import.notYours");
  }

  @Test
  void theyReviewTheirOwnAndAskForWhatTheyMayNotDo() {
    var twin = "Aamna,Mengal,1990-03-07,,PK,Post One,,\n";
    var row = load(focal("one"), AMNA + BILAL + twin);
    assertThat(outcomes(focal("one"), row))
        .extracting(RowOutcome::person)
        .containsExactly(Who.CREATED, Who.CREATED, Who.REVIEW);
    var pair = open(focal("one")).rows().get(0);
    var seen = focal("one").call(() -> reviews.compare(pair.left(), pair.right()));
    assertThat(seen.lines())
        .extracting(line -> line.field().name())
        .contains("GIVEN_NAME", "AFFILIATIONS")
        .doesNotContain("BIRTH_DATE", "NATIONAL_ID", "NATIONALITY", "DISABILITY");
    assertThat(
            catchThrowable(
                () ->
                    focal("one")
                        .run(
                            () ->
                                merges.merge(
                                    new MergePeople(pair.left(), pair.right(), "one officer")))))
        .isInstanceOf(EJBAccessException.class);

    focal("one").run(() -> merges.askForMerge(pair.left(), pair.right(), "one officer"));
    var asked = open(Caller.administrator()).rows().get(0);
    assertThat(asked.asked()).isTrue();
    assertThat(compare(asked).asked()).isTrue();
    focal("one").run(() -> merges.decideNotSame(pair.left(), pair.right(), "two after all"));
    assertThat(open(Caller.administrator()).total()).isZero();
    assertThat(compare(asked).apart()).isTrue();
    // What was decided is not asked for again.
    assertThat(
            refusal(
                focal("one"),
                () -> done(() -> merges.askForMerge(pair.left(), pair.right(), "one"))))
        .isEqualTo(Refused.Kind.CONFLICT);
    assertThat(
            Caller.administrator().call(() -> audit.entries("person " + pair.left(), 0, 9)).rows())
        .extracting(entry -> entry.action())
        .contains("mergeAsked", "notSame", "compared");
  }

  @Test
  void whatWasAskedForIsLastForThemAndFirstForTheAdministrator() {
    load(
        focal("one"),
        "Kaleem,Shahwani,1983-04-17,,PK,Post One,,\n"
            + "Kalim,Shahwani,1983-04-17,,PK,Post One,,\n"
            + "Zubaida,Lashari,1991-12-03,,PK,Post One,,\n"
            + "Zubeda,Lashari,1991-12-03,,PK,Post One,,\n");
    var pairs = open(focal("one")).rows();
    assertThat(pairs).hasSize(2);
    var asked = pairs.get(0);
    var other = pairs.get(1);
    focal("one").run(() -> merges.askForMerge(asked.left(), asked.right(), "one officer"));
    assertThat(open(focal("one")).rows())
        .extracting(ProposalRow::left)
        .containsExactly(other.left(), asked.left());
    assertThat(open(Caller.administrator()).rows())
        .extracting(ProposalRow::left)
        .containsExactly(asked.left(), other.left());
    assertThat(focal("one").call(() -> reviews.after(asked.left(), asked.right())))
        .contains(List.of(other.left(), other.right()));
    assertThat(focal("one").call(() -> reviews.after(other.left(), other.right()))).isEmpty();
    assertThat(Caller.administrator().call(() -> reviews.after(asked.left(), asked.right())))
        .contains(List.of(other.left(), other.right()));
  }

  @Test
  void whoWasTheirsByMistakeAloneIsAStrangerAgain() {
    load(focal("two"), AMNA.replace("Post One", "Post Two"));
    var mistake = load(Caller.administrator(), AMNA.replace("One,,", "One,PK,"));
    Caller.administrator().run(() -> lists.undo(mistake.reference()));
    var row = load(focal("one"), AMNA);
    assertThat(row.result().persons().created()).isEqualTo(1);
    assertThat(open(focal("one")).total()).isZero();
  }

  private Comparison compare(ProposalRow row) {
    return Caller.administrator().call(() -> reviews.compare(row.left(), row.right()));
  }
}
