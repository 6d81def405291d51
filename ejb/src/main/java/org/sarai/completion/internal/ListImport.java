package org.sarai.completion.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sarai.completion.ImportResult;
import org.sarai.completion.ListKind;
import org.sarai.completion.RowOutcome;
import org.sarai.completion.RowOutcome.Outcome;
import org.sarai.completion.RowOutcome.Who;
import org.sarai.completion.TrainingRecorded;
import org.sarai.enrolment.ListEnrolments;
import org.sarai.people.Candidate;
import org.sarai.people.DryRegister;
import org.sarai.people.Institutions;
import org.sarai.people.Matched;
import org.sarai.people.Registers;
import org.sarai.people.Scopes;
import org.sarai.shared.Clock;
import org.sarai.shared.DomainEvent;

/**
 * A list on its way into the ledgers, some hundred rows at a time and in one transaction: it stands
 * as a whole or not at all. A dry run does the same; whoever asked for it rolls it back.
 */
@Stateless
public class ListImport {
  private static final int CHUNK = 500;

  @EJB private Registers registers;
  @EJB private Institutions institutions;
  @EJB private ListEnrolments enrolments;
  @EJB private RecordLedger ledger;
  @EJB private PeopleLedger listed;
  @EJB private Scopes scopes;
  @Inject private Event<DomainEvent> events;

  /**
   * Works a list through.
   *
   * @param job the list
   * @param sink hears what comes of each row
   * @return what came of it, without the rows that were not taken
   * @throws IOException if the file cannot be read
   */
  public ImportResult load(ImportJob job, RowSink sink) throws IOException {
    try (var reader =
            ListReader.open(
                job.source(),
                job.kind(),
                job.layout(),
                job.courses().keySet(),
                Clock.instant(Clock.now()));
        var tried = job.dry() ? registers.tryOut(job.scope()) : null) {
      sink.header(reader.titles());
      var work = new Work(job, sink, tried);
      for (var chunk = chunk(reader); !chunk.isEmpty(); chunk = chunk(reader)) {
        work.through(chunk, reader.count());
      }
      var result =
          work.tally.result(
              job.dry() ? null : job.reference(),
              reader.count(),
              work.places.counts(),
              reader.unknownColumns());
      ledger.finishImport(work.importId, ImportJson.write(result));
      return result;
    }
  }

  private static List<ListReader.Item> chunk(ListReader reader) throws IOException {
    var chunk = new ArrayList<ListReader.Item>(CHUNK);
    while (chunk.size() < CHUNK) {
      var item = reader.next();
      if (item == null) {
        break;
      }
      chunk.add(item);
    }
    return chunk;
  }

  /** What is known while a list is worked through; never its rows. */
  private final class Work {
    private final ImportJob job;
    private final RowSink sink;
    private final DryRegister tried;
    private final Tally tally = new Tally();
    private final Places places;
    private final Confinement confinement;
    private final long importId;

    Work(ImportJob job, RowSink sink, DryRegister tried) {
      this.job = job;
      this.sink = sink;
      this.tried = tried;
      this.places = new Places(institutions, job.demo());
      this.confinement =
          job.scope().everybody() ? null : new Confinement(institutions, scopes, job.scope());
      this.importId = ledger.startImport(job);
    }

    void through(List<ListReader.Item> chunk, int readSoFar) {
      var items = new ArrayList<>(chunk);
      if (confinement != null) {
        items.replaceAll(confinement::within);
      }
      var people = new ArrayList<>(recognise(rows(items)));
      if (confinement != null) {
        refuseThoseGone(items, people);
      }
      var rows = rows(items);
      people.forEach(tally::person);
      var fresh = job.kind() == ListKind.PEOPLE ? places(rows, people) : records(rows, people);
      fresh.forEach(tally::row);
      enrol(rows, people);
      sink.rows(told(items, people, fresh), readSoFar);
    }

    private static List<ListRow> rows(List<ListReader.Item> items) {
      return items.stream().map(ListReader.Item::row).filter(row -> row != null).toList();
    }

    private void refuseThoseGone(List<ListReader.Item> items, List<Matched> people) {
      var gone = confinement.gone(people);
      var taken = 0;
      for (var each = items.listIterator(); each.hasNext(); ) {
        var item = each.next();
        if (item.row() == null) {
          continue;
        }
        if (gone.contains(people.get(taken).personId())) {
          each.set(confinement.aboutGone(item));
          people.remove(taken);
        } else {
          taken++;
        }
      }
    }

    private List<Matched> recognise(List<ListRow> rows) {
      if (rows.isEmpty()) {
        return List.of();
      }
      var candidates =
          rows.stream()
              .map(
                  row ->
                      new Candidate(
                          row.row().person(), fingerprint(row.row()), Places.key(row.row())))
              .toList();
      return tried == null
          ? registers.recognise(job.scope(), candidates, job.demo())
          : tried.recognise(candidates, job.demo());
    }

    private String fingerprint(ParticipationRow row) {
      return job.kind() == ListKind.PEOPLE
          ? "person " + row.person() + " at " + row.institution()
          : row.fingerprint();
    }

    /**
     * Whether each row is news. What stands already for somebody who counts as the same is none,
     * and yet is recorded, for when the two turn out not to be one.
     */
    private List<Boolean> records(List<ListRow> rows, List<Matched> people) {
      var entries = new ArrayList<RecordLedger.Entry>();
      for (var index = 0; index < rows.size(); index++) {
        var row = rows.get(index).row();
        var course = row.courseCode() == null ? null : job.courses().get(row.courseCode()).id();
        entries.add(
            new RecordLedger.Entry(row, people.get(index).personId(), places.of(row), course));
      }
      var ids = people.stream().map(Matched::personId).distinct().toList();
      var standing = ledger.standing(ids, tried == null);
      var roots = ledger.roots(everybody(ids, standing.keySet()));
      var told = new HashSet<RecordLedger.Key>();
      standing.keySet().forEach(key -> told.add(key.under(roots)));
      var fresh = new LinkedHashMap<RecordLedger.Key, RecordLedger.Entry>();
      var gave = new ArrayList<Boolean>();
      for (var entry : entries) {
        if (!standing.containsKey(entry.key())) {
          fresh.putIfAbsent(entry.key(), entry);
        }
        gave.add(told.add(entry.key().under(roots)));
      }
      var records = new HashMap<>(standing);
      records.putAll(ledger.record(List.copyOf(fresh.values()), job.demo(), job.by()));
      carry(entries, records);
      if (tried == null && !fresh.isEmpty()) {
        events.fire(
            new TrainingRecorded(
                fresh.keySet().stream().map(RecordLedger.Key::personId).distinct().toList()));
      }
      return gave;
    }

    private static List<Long> everybody(List<Long> people, Set<RecordLedger.Key> standing) {
      return Stream.concat(people.stream(), standing.stream().map(RecordLedger.Key::personId))
          .toList();
    }

    private void carry(List<RecordLedger.Entry> entries, Map<RecordLedger.Key, Long> records) {
      var byRow = new LinkedHashMap<Integer, Long>();
      entries.forEach(entry -> byRow.put(entry.row().number(), records.get(entry.key())));
      ledger.carry(importId, byRow);
    }

    /** Whether each row brought somebody, or somebody's place. */
    private List<Boolean> places(List<ListRow> rows, List<Matched> people) {
      var institutionIds = rows.stream().map(row -> places.of(row.row())).toList();
      return listed.record(importId, rows, people, institutionIds, job.by());
    }

    private void enrol(List<ListRow> rows, List<Matched> people) {
      var byCourse = new HashMap<String, Set<Long>>();
      for (var index = 0; index < rows.size(); index++) {
        for (var course : new String[] {job.enrol(), rows.get(index).enrol()}) {
          if (course != null) {
            byCourse
                .computeIfAbsent(course, unused -> new HashSet<>())
                .add(people.get(index).personId());
          }
        }
      }
      byCourse.forEach(
          (course, who) ->
              tally.enrolled(enrolments.enrol(job.register(), course, List.copyOf(who), job.by())));
    }

    private List<RowSink.Told> told(
        List<ListReader.Item> items, List<Matched> people, List<Boolean> fresh) {
      var told = new ArrayList<RowSink.Told>(items.size());
      var taken = 0;
      for (var item : items) {
        if (item.row() == null) {
          var why = item.rejection();
          told.add(
              new RowSink.Told(
                  item.line(),
                  new RowOutcome(
                      why.row(), Outcome.REJECTED, null, why.column(), why.key(), why.value())));
        } else {
          var outcome = fresh.get(taken) ? Outcome.ACCEPTED : Outcome.UNCHANGED;
          told.add(
              new RowSink.Told(
                  item.line(),
                  new RowOutcome(
                      item.line().number(), outcome, who(people.get(taken)), null, null, null)));
          taken++;
        }
      }
      return told;
    }

    private static Who who(Matched person) {
      if (person.toReview()) {
        return Who.REVIEW;
      }
      return person.created() ? Who.CREATED : Who.MATCHED;
    }
  }
}
