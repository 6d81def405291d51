package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.audit.AuditLog;
import org.sarai.completion.ParticipationLists;
import org.sarai.completion.Transcript;
import org.sarai.completion.TranscriptRow;
import org.sarai.completion.Transcripts;
import org.sarai.people.Institutions;
import org.sarai.people.MergePeople;
import org.sarai.people.Merges;
import org.sarai.people.Registers;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;

/** Two records of one person are joined and taken apart, and nothing that was learnt is lost. */
@ExtendWith(ArquillianExtension.class)
class MergesIT {
  private static final String WHY = "one person";

  @EJB private AuditLog audit;
  @EJB private Institutions institutions;
  @EJB private Merges merges;
  @EJB private ParticipationLists lists;
  @EJB private Registers registers;
  @EJB private Statistics statistics;
  @EJB private Transcripts transcripts;

  private Trainees people;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(MergesIT.class, Trainees.class, AtOnce.class);
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
    people = new Trainees(lists, registers);
  }

  /** Ten completions under one number, nine under the other; several courses in both. */
  private void nineteenCompletions() {
    var lines =
        IntStream.range(0, 19)
            .mapToObj(
                index ->
                    Trainees.line(
                        index < 10 ? 1 : 2,
                        index % 3 == 0 ? "Academy One" : "Border Post Two",
                        "O-0" + (1 + index % 7),
                        LocalDate.of(2024, 1, 1).plusDays(index * 11L).toString()))
            .toArray(String[]::new);
    assertThat(people.result(lines).accepted()).isEqualTo(19);
    // A third person, who is nobody's double.
    people.load(Trainees.line(3, "F", "Relief Three", "O-01", "2024-05-05"));
    Database.awaitDeliveries();
  }

  @Test
  void nineteenCompletionsStayNineteen() {
    nineteenCompletions();
    var before = everything();
    var beforeTheMerge = Instant.now();
    assertThat(total(null)).isEqualTo(new Trained.Total(3, 0, 20, 3, 7, 0));
    var dates = dates(transcript(people.id(1)));
    dates.addAll(dates(transcript(people.id(2))));
    assertThat(dates).hasSize(19);

    var merge = merge(people.id(1), people.id(2));
    assertThat(total(null)).isEqualTo(new Trained.Total(2, 0, 20, 3, 7, 0));
    Database.awaitDeliveries();
    assertThat(total(null)).isEqualTo(new Trained.Total(2, 0, 20, 3, 7, 0));
    var merged = transcript(people.id(2));
    assertThat(merged.personId()).isEqualTo(people.id(1));
    assertThat(merged.counting()).isEqualTo(19);
    assertThat(dates(merged)).containsExactlyInAnyOrderElementsOf(dates);
    assertThat(merged.merges()).singleElement().matches(row -> row.reference().equals(merge));
    assertThat(transcript(people.id(1))).isEqualTo(merged);
    assertThat(total(beforeTheMerge)).isEqualTo(new Trained.Total(3, 0, 20, 3, 7, 0));
    assertThat(everything()).isNotEqualTo(before);

    var whileMerged = Instant.now();
    Caller.administrator().run(() -> merges.undo(merge, "two after all"));
    Database.awaitDeliveries();
    assertThat(everything()).isEqualTo(before);
    assertThat(transcript(people.id(2)).merges()).singleElement().matches(row -> row.undone());
    assertThat(total(whileMerged)).isEqualTo(new Trained.Total(2, 0, 20, 3, 7, 0));
    assertThat(total(beforeTheMerge)).isEqualTo(total(null));
  }

  @Test
  void undoingGivesWhatNeverMergingWouldHaveGiven() {
    var plain = history(false);
    assertThat(plain).isNotEmpty();
    Database.forgetEverybody();
    assertThat(history(true)).isEqualTo(plain);
  }

  /** The same facts, with a merge of 1 and 2 around some of them or without it. */
  private List<List<String>> history(boolean merging) {
    nineteenCompletions();
    var merge = merging ? merge(people.id(1), people.id(2)) : null;
    var border = institution("Border Post Two");
    Caller.administrator()
        .run(() -> institutions.transfer(people.id(2), border, "Chief", LocalDate.of(2025, 1, 1)));
    // News of 2; what 2 has already; and what only 1 has, which is told of 2 now.
    var list =
        people.result(
            Trainees.line(2, "M", "Relief Three", "O-09", "2025-02-02"),
            Trainees.line(2, "Border Post Two", "O-05", "2024-05-01"),
            Trainees.line(2, "Academy One", "O-01", "2024-01-01"));
    assertThat(list.accepted()).isEqualTo(merging ? 1 : 2);
    var gone = people.load(Trainees.line(1, "F", "Relief Three", "O-10", "2025-03-03"));
    merge(people.id(3), people.id(1));
    people.undo(gone);
    if (merging) {
      assertThat(transcript(people.id(3)).counting()).isEqualTo(21);
      Caller.administrator().run(() -> merges.undo(merge, "two after all"));
    }
    Database.awaitDeliveries();
    var increments = projection();
    Caller.administrator().run(statistics::rebuild);
    assertThat(projection()).isEqualTo(increments);
    return counted();
  }

  /** What counts, without ids that differ from history to history. */
  private List<List<String>> counted() {
    var rows = new ArrayList<List<String>>();
    for (var number = 1; number <= 3; number++) {
      for (var row :
          Database.CORE.rows(
              "select t.completed_on, c.code, i.name, t.sex, t.nationality, t.age_band,"
                  + " t.first_time from trained t join course c on c.id = t.course_id"
                  + " join institution i on i.id = t.institution_id where t.person_id = ?"
                  + " order by t.completed_on, c.code",
              people.id(number))) {
        var named = new ArrayList<String>(row);
        named.add("person " + number);
        rows.add(named);
      }
    }
    return rows;
  }

  @Test
  void aRecordThatBothHaveCountsOnceAndIsBothsAgainAfterwards() {
    people.load(Trainees.line(1, "Academy One", "O-01", "2024-01-01"));
    var second = people.load(Trainees.line(2, "Border Post Two", "O-01", "2024-01-01"));
    var merge = merge(people.id(1), people.id(2));
    assertThat(total(null)).isEqualTo(new Trained.Total(1, 0, 1, 1, 1, 0));
    assertThat(transcript(people.id(1)).rows()).extracting(TranscriptRow::counts).contains(true);
    assertThat(transcript(people.id(1)).rows()).hasSize(2);
    assertThat(groups(Dimension.INSTITUTION)).isEqualTo(Map.of("Academy One", "1/1"));
    people.undo(second);
    assertThat(total(null)).isEqualTo(new Trained.Total(1, 0, 1, 1, 1, 0));
    Caller.administrator().run(() -> merges.undo(merge, WHY));
    assertThat(total(null)).isEqualTo(new Trained.Total(1, 0, 1, 1, 1, 0));
    assertThat(transcript(people.id(2)).rows()).isEmpty();
  }

  @Test
  void chainsComeApartInAnyOrder() {
    people.load(
        IntStream.rangeClosed(1, 4)
            .mapToObj(who -> Trainees.line(who, "Academy One", "O-01", "2024-01-0" + who))
            .toArray(String[]::new));
    var bIntoA = merge(people.id(1), people.id(2));
    var aIntoC = merge(people.id(3), people.id(1));
    assertThat(registers.root(people.id(2))).isEqualTo(people.id(3));
    assertThat(refusal(() -> merge(people.id(2), people.id(3)))).isEqualTo("refused.samePerson");
    // Whoever is named, the roots are joined.
    var dIntoC = merge(people.id(2), people.id(4));
    assertThat(registers.root(people.id(4))).isEqualTo(people.id(3));
    assertThat(total(null).persons()).isEqualTo(1);

    Caller.administrator().run(() -> merges.undo(bIntoA, WHY));
    assertThat(roots()).containsExactly(3, 2, 3, 3);
    assertThat(total(null).persons()).isEqualTo(2);
    assertThat(refusal(() -> merges.undo(bIntoA, WHY))).isEqualTo("refused.mergeUndone");
    Caller.administrator().run(() -> merges.undo(dIntoC, WHY));
    Caller.administrator().run(() -> merges.undo(aIntoC, WHY));
    assertThat(roots()).containsExactly(1, 2, 3, 4);
    Database.awaitDeliveries();
    assertThat(total(null))
        .isEqualTo(new Trained.Total(4, total(null).possibleDuplicates(), 4, 1, 1, 0));
    merge(people.id(2), people.id(1));
    assertThat(roots()).containsExactly(2, 2, 3, 4);
    assertThat(Database.CORE.number("select count(*) from person_root")).isEqualTo(1);
  }

  private List<Integer> roots() {
    return IntStream.rangeClosed(1, 4)
        .map(
            number ->
                IntStream.rangeClosed(1, 4)
                    .filter(other -> people.id(other) == registers.root(people.id(number)))
                    .findFirst()
                    .orElseThrow())
        .boxed()
        .toList();
  }

  @Test
  void oppositeMergesAtOnceAreOneMerge() throws Exception {
    people.load(
        IntStream.rangeClosed(1, 40)
            .mapToObj(who -> Trainees.line(who, "Academy One", "O-01", "2024-01-01"))
            .toArray(String[]::new));
    for (var round = 1; round <= 40; round += 4) {
      var first = people.id(round);
      var second = people.id(round + 1);
      var third = people.id(round + 2);
      var calls = new ArrayList<Callable<String>>();
      calls.add(() -> refusalOrNothing(first, second));
      calls.add(() -> refusalOrNothing(second, first));
      calls.add(() -> refusalOrNothing(third, second));
      assertThat(AtOnce.call(calls))
          .containsExactlyInAnyOrder("done", "done", "refused.samePerson");
    }
    assertThat(Database.CORE.number("select count(*) from person_merge")).isEqualTo(20);
    Database.awaitDeliveries();
    assertThat(total(null).persons()).isEqualTo(20);
    assertThat(Database.CORE.number("select count(distinct person_id) from trained")).isEqualTo(20);
    // Everybody leads to somebody who leads nowhere else.
    assertThat(
            Database.CORE.number(
                "select count(*) from person_root where root_id in"
                    + " (select person_id from person_root)"))
        .isZero();
  }

  private String refusalOrNothing(long keep, long absorb) {
    try {
      merge(keep, absorb);
      return "done";
    } catch (Refused e) {
      return e.key();
    }
  }

  @Test
  void notTheSameIsRememberedAndCanBeOpenedAgain() {
    people.load(
        Trainees.line(1, "Academy One", "O-01", "2024-01-01").replace("Given1", "Amna"),
        Trainees.line(2, "Academy One", "O-01", "2024-01-02").replace("Given2", "Given"),
        // Like the second, without a number.
        "Given,Example,,1990-05-01,,PK,Academy One,CSO,PK,O-02,2024-01-03,");
    var third = Database.CORE.number("select max(id) from person");
    assertThat(total(null).possibleDuplicates()).isEqualTo(1);
    var open = Instant.now();
    Caller.administrator().run(() -> merges.decideNotSame(third, people.id(2), "two"));
    assertThat(total(null).possibleDuplicates()).isZero();
    assertThat(total(open).possibleDuplicates()).isEqualTo(1);
    // Whoever joins one of them is not the other either.
    var merge = merge(people.id(1), people.id(2));
    assertThat(total(null)).isEqualTo(new Trained.Total(2, 0, 3, 1, 2, 0));
    assertThat(Database.CORE.rows("select * from open_proposal")).isEmpty();
    Caller.administrator().run(() -> merges.reopen(people.id(1), third));
    assertThat(total(null).possibleDuplicates()).isEqualTo(1);
    Caller.administrator().run(() -> merges.undo(merge, WHY));
    assertThat(total(null).possibleDuplicates()).isEqualTo(1);
    assertThat(total(open).possibleDuplicates()).isEqualTo(1);
    merge(people.id(2), third);
    assertThat(refusal(() -> merges.decideNotSame(people.id(2), third, WHY)))
        .isEqualTo("refused.samePerson");
    assertThat(total(null)).isEqualTo(new Trained.Total(2, 0, 3, 1, 2, 0));
  }

  @Test
  void whoMayAndWhatIsWrittenDown() {
    people.load(
        Trainees.line(1, "Academy One", "O-01", "2024-01-01"),
        Trainees.line(2, "Academy One", "O-01", "2024-01-02"));
    var one = people.id(1);
    var two = people.id(2);
    var migrants = Caller.migrantAdministrator();
    assertThat(refusalOf(migrants, () -> merges.merge(new MergePeople(one, two, WHY))))
        .isEqualTo("refused.noPerson");
    assertThat(refusal(() -> merge(one, 999_999))).isEqualTo("refused.noPerson");
    assertThat(refusal(() -> merge(one, one))).isEqualTo("refused.samePerson");
    assertThat(refusal(() -> merges.merge(new MergePeople(one, two, " "))))
        .isEqualTo("refused.reasonMissing");
    assertThat(refusal(() -> merges.merge(new MergePeople(one, two, "x".repeat(501)))))
        .isEqualTo("refused.reasonLong");
    var merge = merge(one, two);
    assertThat(refusalOf(migrants, () -> merges.undo(merge, WHY))).isEqualTo("refused.noMerge");
    assertThat(refusal(() -> merges.undo("nothing", WHY))).isEqualTo("refused.noMerge");
    Caller.administrator().run(() -> merges.undo(merge, "two"));
    var entries = Caller.administrator().call(() -> audit.entries("person " + two, 0, 10)).rows();
    assertThat(entries)
        .extracting(
            row -> row.action() + "; " + row.target() + "; " + row.other() + "; " + row.detail())
        .containsExactly(
            "mergeUndo; person " + one + "; person " + two + "; two",
            "merge; person " + one + "; person " + two + "; " + WHY);
    assertThat(entries).allMatch(row -> row.by().equals(Caller.id("test-administrator")));
    assertThat(migrants.call(() -> audit.entries(null, 0, 10)).rows()).isEmpty();
  }

  private String merge(long keep, long absorb) {
    return Caller.administrator().call(() -> merges.merge(new MergePeople(keep, absorb, WHY)));
  }

  private static String refusal(Caller.Action action) {
    return refusalOf(Caller.administrator(), action);
  }

  private static String refusalOf(Caller caller, Caller.Action action) {
    return catchThrowableOfType(Refused.class, () -> caller.run(action)).key();
  }

  private Transcript transcript(long personId) {
    return Caller.administrator().call(() -> transcripts.of(personId, "en"));
  }

  private static List<LocalDate> dates(Transcript transcript) {
    return new ArrayList<>(transcript.rows().stream().map(TranscriptRow::completedOn).toList());
  }

  private long institution(String name) {
    return Caller.administrator().call(() -> institutions.find(name, "PK").orElseThrow());
  }

  /** Projection and transcripts: whatever a merge could change. */
  private List<Object> everything() {
    var all = new ArrayList<Object>(projection());
    for (var number = 1; number <= 3; number++) {
      all.add(transcript(people.id(number)).rows());
    }
    all.add(groups(Dimension.INSTITUTION));
    all.add(groups(Dimension.SEX));
    all.add(total(null));
    return all;
  }

  private static List<List<String>> projection() {
    return Database.CORE.rows("select * from trained order by record_id");
  }

  private Trained.Total total(Instant asOf) {
    return ask(asOf).total();
  }

  private Map<String, String> groups(Dimension by) {
    return ask(null, by).groups().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                group -> group.key().get(by.parameter()),
                group -> group.persons() + "/" + group.participations()));
  }

  private Trained ask(Instant asOf, Dimension... by) {
    var question = new TrainedQuestion(List.of(by), null, null, asOf, "officials", Map.of());
    return Caller.administrator().call(() -> statistics.trained(question));
  }
}
