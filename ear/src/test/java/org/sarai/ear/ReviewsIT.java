package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.audit.AuditLog;
import org.sarai.completion.ImportResult;
import org.sarai.completion.ParticipationLists;
import org.sarai.people.Comparison.Field;
import org.sarai.people.Comparison.Line;
import org.sarai.people.CorrectOwnProfile;
import org.sarai.people.MatchReason;
import org.sarai.people.MergePeople;
import org.sarai.people.Merges;
import org.sarai.people.People;
import org.sarai.people.ProposalFilter;
import org.sarai.people.ProposalRow;
import org.sarai.people.Reviews;
import org.sarai.people.internal.IdentityStore;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/** People who may be one wait for whoever keeps their register, until that one has decided. */
@ExtendWith(ArquillianExtension.class)
class ReviewsIT {
  private static final String HEADER =
      "given_name,family_name,birth_date,national_id,nationality,email,institution,"
          + "institution_country,activity_title,completed_on";
  private static final ProposalFilter ALL = new ProposalFilter(null, 0);

  @EJB private AuditLog audit;
  @EJB private IdentityStore identities;
  @EJB private Merges merges;
  @EJB private ParticipationLists lists;
  @EJB private People people;
  @EJB private Reviews reviews;

  private int list;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(ReviewsIT.class);
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
  }

  @Test
  void theSurestIsFirstAndSaysWhy() {
    var result =
        load(
            Caller.administrator(),
            "Muhammad,Mengal,1990-03-07,,PK,,Academy One,PK,Workshop,2025-01-01",
            "محمد,مینگل,1990-03-07,11111-1111111-1,PK,,Academy One,PK,Workshop,2025-01-01",
            "Rokeya,Talukder,1979-12-01,,BD,,Post Two,BD,Workshop,2025-01-01",
            "রোকেয়া,তালুকদার,1979-01-12,,BD,,Post Three,BD,Workshop,2025-01-01",
            "Hasan,Raza,1985-05-05,,PK,,Academy One,PK,Workshop,2025-01-01",
            "Husain,Raza,1985-05-05,,PK,,Academy One,PK,Workshop,2025-01-01");
    assertThat(result.persons()).isEqualTo(new ImportResult.Persons(6, 0, 2));

    var rows = open(Caller.administrator());
    assertThat(rows.total()).isEqualTo(2);
    assertThat(rows.rows())
        .extracting(ProposalRow::leftName, ProposalRow::rightName)
        .containsExactly(
            tuple("Muhammad Mengal", "محمد مینگل"), tuple("Rokeya Talukder", "রোকেয়া তালুকদার"));
    assertThat(rows.rows().get(0).reasons())
        .containsExactly(
            MatchReason.SAME_BIRTH_DATE,
            MatchReason.NAME_IN_OTHER_SCRIPT,
            MatchReason.SAME_INSTITUTION);
    assertThat(rows.rows().get(1).reasons())
        .containsExactly(MatchReason.DAY_AND_MONTH_SWAPPED, MatchReason.NAME_IN_OTHER_SCRIPT);
    var swapped = new ProposalFilter(MatchReason.DAY_AND_MONTH_SWAPPED, 0);
    assertThat(Caller.administrator().call(() -> reviews.open(swapped, 0, 9)).rows())
        .containsExactly(rows.rows().get(1));
    var sure = new ProposalFilter(null, 80);
    assertThat(Caller.administrator().call(() -> reviews.open(sure, 0, 9)).rows())
        .containsExactly(rows.rows().get(0));
    var strongest = rows.rows().get(0);
    assertThat(
            Caller.administrator().call(() -> reviews.after(strongest.right(), strongest.left())))
        .contains(List.of(rows.rows().get(1).left(), rows.rows().get(1).right()));
    assertThat(
            Caller.administrator()
                .call(() -> reviews.after(rows.rows().get(1).left(), rows.rows().get(1).right())))
        .isEmpty();
  }

  @Test
  void eachKeeperSeesTheirOwnRegister() {
    twins(Caller.migrantAdministrator());
    var pair = open(Caller.migrantAdministrator()).rows().get(0);

    assertThat(open(Caller.administrator()).total()).isZero();
    var refused =
        catchThrowableOfType(
            Refused.class,
            () -> Caller.administrator().run(() -> reviews.compare(pair.left(), pair.right())));
    assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
  }

  /** Two rows of which somebody should say whether they are one person's. */
  private void twins(Caller caller) {
    load(
        caller,
        "Amna,Soomro,1990-03-07,12345-6789012-3,PK,,Academy One,PK,Workshop,2025-01-01",
        "Aamna,Soomro,1990-03-07,12345-6789021-3,PK,,Post Two,PK,Seminar,2025-02-01");
  }

  @Test
  void bothStandSideBySideAndLookingIsRecorded() {
    twins(Caller.administrator());
    var pair = open(Caller.administrator()).rows().get(0);

    var comparison = Caller.administrator().call(() -> reviews.compare(pair.right(), pair.left()));
    assertThat(comparison.left().name()).isEqualTo("Aamna Soomro");
    assertThat(comparison.score()).isEqualTo(100);
    assertThat(comparison.reasons()).startsWith(MatchReason.NUMBER_NEAR);
    assertThat(comparison.one()).isFalse();
    assertThat(comparison.apart()).isFalse();
    assertThat(comparison.lines())
        .contains(
            new Line(Field.GIVEN_NAME, List.of("Aamna"), List.of("Amna")),
            new Line(Field.BIRTH_DATE, List.of("1990-03-07"), List.of("1990-03-07")),
            new Line(Field.NATIONAL_ID, List.of("••••••••••21•"), List.of("••••••••••12•")),
            new Line(Field.AFFILIATIONS, List.of("Post Two"), List.of("Academy One")));
    assertThat(comparison.lines())
        .filteredOn(Line::differs)
        .extracting(Line::field)
        .containsExactly(Field.GIVEN_NAME, Field.NATIONAL_ID, Field.AFFILIATIONS);
    assertThat(comparison.left().completions())
        .singleElement()
        .satisfies(done -> assertThat(done.title()).isEqualTo("Seminar"));
    var entry =
        Caller.administrator()
            .call(() -> audit.entries("person " + pair.left(), 0, 9))
            .rows()
            .get(0);
    assertThat(entry.action()).isEqualTo("compared");
    assertThat(entry.target()).isEqualTo("person " + pair.right());
  }

  @Test
  void notTheSameIsRememberedWhateverIsImported() {
    twins(Caller.administrator());
    var pair = open(Caller.administrator()).rows().get(0);
    Caller.administrator()
        .run(() -> merges.decideNotSame(pair.left(), pair.right(), "two sisters"));
    assertThat(open(Caller.administrator()).total()).isZero();
    assertThat(
            Caller.administrator().call(() -> reviews.compare(pair.left(), pair.right())).apart())
        .isTrue();

    twins(Caller.administrator());
    assertThat(open(Caller.administrator()).total()).isZero();
    // A third record turns out to be one of the two: the other is still somebody else.
    load(Caller.administrator(), "آمنہ,سومرو,1990-03-07,,PK,,Academy One,PK,Workshop,2025-03-01");
    assertThat(open(Caller.administrator()).total()).isEqualTo(2);
    var third = Database.CORE.number("select max(id) from person");
    var merge =
        Caller.administrator()
            .call(() -> merges.merge(new MergePeople(pair.left(), third, "her own list")));
    assertThat(open(Caller.administrator()).total()).isZero();
    Caller.administrator().run(() -> merges.undo(merge, "not hers after all"));
    assertThat(open(Caller.administrator()).total()).isEqualTo(2);
    Caller.administrator().run(() -> merges.reopen(pair.left(), pair.right()));
    assertThat(open(Caller.administrator()).total()).isEqualTo(3);
  }

  @Test
  void mergedOnesDoNotWaitAndComeBackWhenTheMergeIsUndone() {
    twins(Caller.administrator());
    var pair = open(Caller.administrator()).rows().get(0);
    var merge =
        Caller.administrator()
            .call(() -> merges.merge(new MergePeople(pair.left(), pair.right(), "one person")));

    assertThat(open(Caller.administrator()).total()).isZero();
    var comparison = Caller.administrator().call(() -> reviews.compare(pair.left(), pair.right()));
    assertThat(comparison.one()).isTrue();
    assertThat(comparison.left().completions()).hasSize(2);

    Caller.administrator().run(() -> merges.undo(merge, "two after all"));
    assertThat(open(Caller.administrator()).rows()).containsExactly(pair);
  }

  @Test
  void aCorrectionBringsAndTakesProposals() {
    var amna = Caller.named("amna", "learner", "official");
    amna.run(() -> people.signedIn(Caller.token("amna", "Sana", "Example", "a@example.org")));
    load(Caller.administrator(), "Amna,Soomro,1990-05-01,,PK,,Academy One,PK,Workshop,2025-01-01");
    assertThat(open(Caller.administrator()).total()).isZero();

    amna.run(() -> people.correctOwnProfile(new CorrectOwnProfile("آمنہ", "سومرو", null, null)));
    assertThat(open(Caller.administrator()).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.reasons()).contains(MatchReason.NAME_IN_OTHER_SCRIPT));

    amna.run(() -> people.correctOwnProfile(new CorrectOwnProfile("Sana", "Example", null, null)));
    assertThat(open(Caller.administrator()).total()).isZero();
    // Found by the corrected name when somebody else arrives.
    load(Caller.administrator(), "Sanaa,Example,1990-05-01,,PK,,Post Two,PK,Workshop,2025-01-01");
    assertThat(open(Caller.administrator()).total()).isEqualTo(1);
  }

  @Test
  void whoeverWasKnownBeforeAnUpdateIsFoundAfterIt() {
    load(Caller.administrator(), "Amna,Soomro,1990-03-07,,PK,,Academy One,PK,Workshop,2025-01-01");
    Database.OFFICIALS.execute(
        "delete from identity_key where kind not in ('ROW', 'PLACE')",
        "update likeness_scheme set version = 0");
    identities.bringLikenessUpToDate(Register.OFFICIALS);
    load(Caller.administrator(), "Aamna,Soomro,1990-03-07,,PK,,Post Two,PK,Seminar,2025-02-01");
    assertThat(open(Caller.administrator()).total()).isEqualTo(1);
  }

  private PageOf<ProposalRow> open(Caller caller) {
    return caller.call(() -> reviews.open(ALL, 0, 9));
  }

  private ImportResult load(Caller caller, String... rows) {
    var lines = new ArrayList<String>();
    lines.add(HEADER);
    lines.addAll(List.of(rows));
    var result =
        caller.call(() -> lists.load(Lists.of("list " + ++list, lines.toArray(String[]::new))));
    assertThat(result.rejected()).isEmpty();
    return result;
  }
}
