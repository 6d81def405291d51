package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.completion.DayOrder;
import org.sarai.completion.ImportResult;
import org.sarai.completion.ImportRow;
import org.sarai.completion.ImportState;
import org.sarai.completion.Imports;
import org.sarai.completion.ListKind;
import org.sarai.completion.ListLayout;
import org.sarai.completion.ParticipationLists;
import org.sarai.completion.UploadList;
import org.sarai.people.Institutions;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;

/** Lists from the moment they arrive to the moment they are taken back. */
@ExtendWith(ArquillianExtension.class)
class ImportsIT {
  private static final String HEADER =
      "given_name,family_name,birth_date,national_id,nationality,institution,institution_country,"
          + "course_code,completed_on\n";

  private static final String[] SYLLABLES = {
    "ba", "ko", "di", "fu", "gel", "hami", "ja", "lo", "mur", "na", "pir", "qas", "ro", "shi", "ta",
    "vu", "wal", "yo", "za"
  };

  private static final long MEGABYTE = 1 << 20;

  /**
   * A column that no list has; it makes the rows so wide that whoever kept them would be seen, and
   * the list no larger than a list may be.
   */
  private static String filler() throws IOException {
    return "said nothing ".repeat(Math.max(1, 1_920_000 / longList()));
  }

  /** Beyond this, rows were kept: all of them together have more than 20 MB. */
  private static final long MORE_WHEN_STREAMED = 12 * MEGABYTE;

  /** Rows that are kept are kept each time; what a busy server holds for a moment is not. */
  private static final int TRIES = 3;

  /** How many looks in succession at the memory are one. */
  private static final int LOOKS = 4;

  /** How many rows a long list has; more than by default with {@code -D} and this name. */
  private static final String ROWS = "sarai.test.import.rows";

  @EJB private Imports imports;
  @EJB private Institutions institutions;
  @EJB private ParticipationLists lists;
  @EJB private Statistics statistics;

  @Deployment
  static EnterpriseArchive archive() {
    var archive = Archives.withTests(ImportsIT.class);
    archive
        .getAsType(WebArchive.class, "/tests.war")
        .addAsResource(new StringAsset(Integer.getInteger(ROWS, 12_000).toString()), ROWS);
    return archive;
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
  }

  private static String row(int person, String course, String day) {
    return "%s,%s,%013d,PK,Academy %d,PK,%s,%s\n"
        .formatted(
            name(person), birth(person), 1_000_000_000_000L + person, person % 7, course, day);
  }

  /** People who are not like each other: a name in two words, and its length says nothing. */
  private static String name(int person) {
    return syllables(person * 7919L % 100_003) + "," + syllables(person * 104_729L % 99_991);
  }

  private static String syllables(long number) {
    var name = new StringBuilder();
    for (var rest = number + 1; rest > 0; rest /= SYLLABLES.length) {
      name.append(SYLLABLES[(int) (rest % SYLLABLES.length)]);
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static LocalDate birth(int person) {
    return LocalDate.of(1950, 1, 1).plusDays(person * 6_151L % 18_000);
  }

  private static String rows(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(person -> row(person, "O-08", "2025-03-10"))
        .collect(Collectors.joining());
  }

  private String upload(Caller caller, ListKind kind, InputStream content) {
    return caller.call(() -> imports.upload(new UploadList("a list.csv", kind, content)));
  }

  private String upload(String text) {
    return upload(
        Caller.administrator(),
        ListKind.PARTICIPATIONS,
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private ImportRow run(String reference, boolean dry) {
    Caller.administrator().run(() -> imports.start(reference, dry, false));
    return ended(reference);
  }

  private ImportRow ended(String reference) {
    for (var tries = 0; tries < 3_000; tries++) {
      var row = Caller.administrator().call(() -> imports.find(reference));
      if (row.state() != ImportState.WAITING && row.state() != ImportState.RUNNING) {
        return row;
      }
      Database.pause(100);
    }
    throw new AssertionError("the import does not end");
  }

  private Trained.Total total() {
    var question = new TrainedQuestion(List.of(), null, null, null, "officials", Map.of());
    return Caller.administrator().call(() -> statistics.trained(question)).total();
  }

  private static long records() {
    return Database.CORE.number("select count(*) from training_record");
  }

  private static long identities() {
    return Database.OFFICIALS.number("select count(*) from identity");
  }

  @Test
  void aDryRunStoresNothingAndSaysWhatTheRealRunDoes() {
    var known = HEADER + rows(0, 40);
    run(upload(known), false);
    var people = identities();
    var text =
        HEADER
            + rows(20, 1_200)
            + row(30, "O-09", "2025-04-01")
            + row(30, "O-99", "2025-04-01")
            + "Nobody,,,,,,,O-08,2025-03-10\n"
            + name(1).toUpperCase(Locale.ROOT)
            + ","
            + birth(1)
            + ",,PK,Academy 1,PK,O-09,2025-04-01\n";
    var reference = upload(text);
    var tried = run(reference, true);
    assertThat(tried.state()).isEqualTo(ImportState.CHECKED);
    assertThat(records()).isEqualTo(40);
    assertThat(identities()).isEqualTo(people);
    assertThat(Database.CORE.number("select count(*) from participation_import")).isEqualTo(1);
    var triedRows = outcomes(reference);
    var done = run(reference, false);
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.result())
        .usingRecursiveComparison()
        .ignoringFields("importId")
        .isEqualTo(tried.result());
    assertThat(outcomes(reference)).isEqualTo(triedRows);
    assertThat(done.result().rows()).isEqualTo(1_184);
    assertThat(done.result().accepted()).isEqualTo(1_162);
    assertThat(done.result().unchanged()).isEqualTo(20);
    assertThat(done.result().persons().toReview()).isEqualTo(1);
    assertThat(total().persons()).isEqualTo(1_201);
  }

  private List<?> outcomes(String reference) {
    return Caller.administrator().call(() -> imports.outcomes(reference, null, 0, 5_000)).rows();
  }

  @Test
  void theSameListTwiceChangesNothing() {
    var text = HEADER + rows(0, 700);
    assertThat(run(upload(text), false).result().accepted()).isEqualTo(700);
    var again = run(upload(text), false).result();
    assertThat(again.accepted()).isZero();
    assertThat(again.unchanged()).isEqualTo(700);
    assertThat(again.persons()).isEqualTo(new ImportResult.Persons(0, 700, 0));
    assertThat(records()).isEqualTo(700);
    assertThat(identities()).isEqualTo(700);
  }

  @Test
  void overlappingListsLeaveWhatStillStands() {
    var first = upload(HEADER + rows(0, 600));
    var second = upload(HEADER + rows(400, 900));
    run(first, false);
    run(second, false);
    assertThat(total().persons()).isEqualTo(900);
    Caller.administrator().run(() -> lists.undo(first));
    assertThat(total().persons()).isEqualTo(500);
    Caller.administrator().run(() -> lists.undo(second));
    assertThat(total().persons()).isZero();
    assertThat(Caller.administrator().call(() -> imports.find(second)).state())
        .isEqualTo(ImportState.UNDONE);
    run(upload(HEADER + rows(0, 600)), false);
    assertThat(total().persons()).isEqualTo(600);
  }

  @Test
  void rowsThatWereNotTakenComeOutAndCanBeCorrected() {
    var reference =
        upload(HEADER + row(1, "O-08", "2025-03-10") + "=1+1,X,,,PK,Academy,PK,O-77,2025-03-10\n");
    run(reference, false);
    var told = new ArrayList<String>();
    Caller.administrator()
        .run(
            () ->
                imports.errors(
                    reference,
                    (cells, why) ->
                        told.add(
                            cells.get(0) + (why == null ? "" : " " + why.key() + why.value()))));
    assertThat(told).containsExactly("given_name", "=1+1 import.unknownCourseO-77");
    assertThat(Database.OFFICIALS.number("select count(*) from list_part")).isZero();
    Caller.administrator().run(() -> lists.undo(reference));
    assertThat(Database.OFFICIALS.number("select count(*) from list_line")).isZero();
  }

  @Test
  void whatIsNoListLeavesNothing() {
    var refused = catchThrowableOfType(Refused.class, () -> upload("\u0000\u0001 nothing"));
    assertThat(refused.key()).isEqualTo("import.notText");
    assertThat(Database.OFFICIALS.number("select count(*) from list_part")).isZero();
    var reference = upload("shoe,size\n1,2\n");
    var refusedLater =
        catchThrowableOfType(
            Refused.class,
            () -> Caller.administrator().run(() -> imports.start(reference, false, false)));
    assertThat(refusedLater.key()).isEqualTo("import.noHeader");
    assertThat(records()).isZero();
  }

  @Test
  void theFileIsKeptEncrypted() {
    upload(HEADER + rows(0, 3));
    assertThat(
            Database.OFFICIALS.number(
                "select count(*) from list_part where sealed like '%Academy%'"))
        .isZero();
    assertThat(Database.OFFICIALS.number("select count(*) from list_part")).isEqualTo(1);
  }

  @Test
  void theOtherRegistersListsDoNotExist() {
    var reference = upload(HEADER + rows(0, 3));
    var migrants = Caller.migrantAdministrator();
    assertThat(migrants.call(() -> imports.all(0, 10)).total()).isZero();
    for (var action :
        List.<Caller.Action>of(
            () -> imports.find(reference),
            () -> imports.start(reference, false, false),
            () -> imports.outcomes(reference, null, 0, 10),
            () -> imports.errors(reference, (cells, why) -> {}),
            () -> imports.discard(reference),
            () -> imports.propose(reference))) {
      var refused = catchThrowableOfType(Refused.class, () -> migrants.run(action));
      assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
    }
    run(reference, false);
    var refused =
        catchThrowableOfType(Refused.class, () -> migrants.run(() -> lists.undo(reference)));
    assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
  }

  @Test
  void columnsCanBeDecided() {
    var reference = upload("x,y,z,d\nAcademy One,Amna,O-08,03/04/2025\n");
    var proposal = Caller.administrator().call(() -> imports.propose(reference));
    assertThat(proposal.complete()).isFalse();
    var layout =
        new ListLayout(
            0,
            1,
            Map.of(0, "institution", 1, "given_name", 2, "course_code", 3, "completed_on"),
            DayOrder.DAY_FIRST);
    Caller.administrator().run(() -> imports.arrange(reference, layout, "O-08"));
    var done = run(reference, false);
    assertThat(done.result().accepted()).isEqualTo(1);
    assertThat(Database.CORE.value("select completed_on from training_record"))
        .isEqualTo("2025-04-03");
    assertThat(Database.CORE.value("select source from enrolment")).isEqualTo("IMPORT");
  }

  @Test
  void aListOfPeopleBringsPeopleAndTheirPlaces() {
    var text =
        "Name,CNIC,Gender,Department,Designation,Rank,Joining date\n"
            + "Amna Example,1234567890123,Female,Academy One,Inspector,BS-17,2024-07-01\n"
            + "Bilal Example,,,Academy One,,,\n"
            + "Sana Example,12345,,Academy One,,,\n";
    var first = upload(Caller.administrator(), ListKind.PEOPLE, bytes(text));
    var done = run(first, false).result();
    assertThat(done.accepted()).isEqualTo(2);
    assertThat(done.persons()).isEqualTo(new ImportResult.Persons(2, 0, 0));
    assertThat(standingPlaces()).isEqualTo(2);
    var second = upload(Caller.administrator(), ListKind.PEOPLE, bytes(text));
    var again = run(second, false).result();
    assertThat(again.accepted()).isZero();
    assertThat(again.unchanged()).isEqualTo(2);
    Caller.administrator().run(() -> lists.undo(first));
    assertThat(standingPlaces()).isEqualTo(2);
    Caller.administrator().run(() -> lists.undo(second));
    assertThat(standingPlaces()).isZero();
    assertThat(total().persons()).isZero();
  }

  private static long standingPlaces() {
    return Database.CORE.number(
        "select count(*) from affiliation a left join affiliation_end e"
            + " on e.affiliation_id = a.id where e.id is null");
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void institutionsAreKnownByEveryNameThatTheyHad() {
    var id =
        Caller.administrator()
            .call(() -> institutions.named("Academy One", "PK", null, false))
            .id();
    Database.CORE.execute(
        "insert into institution_name (institution_id, language, name, name_key, recorded_at,"
            + " recorded_by) values ("
            + id
            + ", 'ur', 'اکیڈمی', 'اکیڈمی', now(6), 'platform')");
    var known = Caller.administrator().call(() -> institutions.named("اکیڈمی", "PK", null, false));
    assertThat(known.created()).isFalse();
    assertThat(known.id()).isEqualTo(id);
    assertThat(
            Caller.administrator().call(() -> institutions.named("اکیڈمی", "IQ", null, false)).id())
        .isNotEqualTo(id);
  }

  @Test
  void aServerThatDiesInTheMiddleLeavesNothingAndTheListIsTakenUpAgain() {
    var reference = upload(HEADER + rows(0, 2_500));
    // As a server leaves it that died: claimed, some rows read, people in the register, silent.
    Database.CORE.execute(
        "update import_run set state = 'RUNNING', claim = 'abcdefghijklmnopqrstuv', attempts = 1,"
            + " rows_read = 500, beat_at = now(6) - interval 1 day");
    assertThat(total().persons()).isZero();
    var done = ended(reference);
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.result().accepted()).isEqualTo(2_500);
    assertThat(total().persons()).isEqualTo(2_500);
  }

  @Test
  void aListThatTakesItsServerDownIsNotTriedForEver() {
    var reference = upload(HEADER + rows(0, 10));
    Database.CORE.execute(
        "update import_run set state = 'RUNNING', claim = 'abcdefghijklmnopqrstuv', attempts = 3,"
            + " beat_at = now(6) - interval 1 day");
    var failed = ended(reference);
    assertThat(failed.state()).isEqualTo(ImportState.FAILED);
    assertThat(failed.fault()).isEqualTo("import.stopped");
    assertThat(records()).isZero();
  }

  @Test
  void whatIsStoppedLeavesNothingAndCanBeLoadedAgain() {
    var reference = upload(HEADER + rows(0, 6_000));
    Caller.administrator().run(() -> imports.start(reference, false, true));
    while (Database.CORE.number("select rows_read from import_run") == 0) {
      Database.pause(10);
    }
    // Identities are there already, and counted is nobody.
    assertThat(total().persons()).isZero();
    Caller.administrator().run(() -> imports.cancel(reference));
    assertThat(ended(reference).state()).isEqualTo(ImportState.CANCELLED);
    assertThat(records()).isZero();
    var done = run(reference, false);
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.result().persons()).isEqualTo(new ImportResult.Persons(6_000, 0, 0));
  }

  @Test
  void aLongListTakesNoMoreMemoryThanAShortOne() throws IOException {
    var rows = longList();
    var more = new ArrayList<Long>();
    do {
      // The short one comes second, into a register as full: how many are alike is another matter.
      var many = held(0, rows);
      assertThat(total().persons()).isEqualTo(rows);
      var longest = newestList();
      var few = held(rows, rows + 1_500);
      more.add(many - few);
      takeBack(newestList());
      takeBack(longest);
      assertThat(total().persons()).isZero();
      settled();
    } while (more.size() < TRIES && Collections.min(more) >= MORE_WHEN_STREAMED);
    assertThat(Collections.min(more)).as("%s bytes", more).isLessThan(MORE_WHEN_STREAMED);
  }

  private static String newestList() {
    return Database.CORE.value("select reference from import_run order by id desc limit 1");
  }

  private void takeBack(String reference) {
    Caller.administrator().run(() -> lists.undo(reference));
  }

  /** Until nothing waits to be counted, so that only the list's own memory is looked at. */
  private static void settled() {
    while (Database.CORE.number("select count(*) from outbox_delivery where done_at is null") > 0) {
      Database.pause(500);
    }
  }

  private static int longList() throws IOException {
    try (var rows = ImportsIT.class.getResourceAsStream("/" + ROWS)) {
      return Integer.parseInt(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /**
   * The most memory that is held while a list is being loaded, in bytes. Of every few looks in
   * succession the least counts: what one chunk of rows needs comes and goes, what is kept stays.
   */
  private long held(int from, int to) throws IOException {
    settled();
    var reference = upload(Caller.administrator(), ListKind.PARTICIPATIONS, stream(from, to));
    Caller.administrator().run(() -> imports.start(reference, false, true));
    var looks = new ArrayList<Long>();
    ImportState state;
    do {
      looks.add(inUseAfterCollection());
      Database.pause(100);
      state = Caller.administrator().call(() -> imports.find(reference)).state();
    } while (state == ImportState.WAITING || state == ImportState.RUNNING);
    assertThat(state).isEqualTo(ImportState.DONE);
    return IntStream.range(0, Math.max(1, looks.size() - LOOKS + 1))
        .mapToLong(at -> Collections.min(looks.subList(at, Math.min(at + LOOKS, looks.size()))))
        .max()
        .orElseThrow();
  }

  /** As the collector itself left it: what others ask for a moment later is not in it. */
  private static long inUseAfterCollection() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(Objects::nonNull)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  /** Made as it is read, so that what is measured is not the test's own list. */
  private static InputStream stream(int first, int last) throws IOException {
    var filler = filler();
    var parts =
        IntStream.iterate(first - 500, from -> from < last, from -> from + 500)
            .mapToObj(
                from ->
                    from < first
                        ? wide(HEADER, "anything else")
                        : wide(rows(from, Math.min(from + 500, last)), filler))
            .iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return parts.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return parts.next();
          }
        });
  }

  private static InputStream wide(String lines, String more) {
    return bytes(lines.replace("\n", "," + more + "\n"));
  }
}
