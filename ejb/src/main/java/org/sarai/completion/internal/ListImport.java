package org.sarai.completion.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sarai.catalogue.CourseRow;
import org.sarai.completion.ImportParticipations;
import org.sarai.completion.ImportResult;
import org.sarai.completion.ImportResult.Counts;
import org.sarai.completion.ImportResult.Persons;
import org.sarai.people.Candidate;
import org.sarai.people.Institutions;
import org.sarai.people.Matched;
import org.sarai.people.Registers;
import org.sarai.shared.Register;
import org.sarai.shared.Tokens;

/** One participation list on its way into the ledger: people, institutions, records. */
@Stateless
public class ListImport {
  @EJB private Registers registers;
  @EJB private Institutions institutions;
  @EJB private RecordLedger ledger;

  /** What an import gave, and whose rows changed. */
  public record Outcome(ImportResult result, List<Long> people) {}

  public Outcome load(
      ImportParticipations command,
      Register register,
      Map<String, CourseRow> courses,
      ListReader list,
      String by) {
    var rows = list.rows();
    var people = recognise(command, register, rows);
    var places = new Places(command);
    var entries = new ArrayList<RecordLedger.Entry>();
    for (var index = 0; index < rows.size(); index++) {
      var row = rows.get(index);
      var course = row.courseCode() == null ? null : courses.get(row.courseCode()).id();
      entries.add(
          new RecordLedger.Entry(row, people.get(index).personId(), places.of(row), course));
    }
    var ids = people.stream().map(Matched::personId).distinct().toList();
    var standing = ledger.standing(ids, !command.dryRun());
    var roots =
        ledger.roots(
            Stream.concat(ids.stream(), standing.keySet().stream().map(RecordLedger.Key::personId))
                .toList());
    var fresh = new LinkedHashMap<RecordLedger.Key, RecordLedger.Entry>();
    entries.stream()
        .filter(entry -> !standing.containsKey(entry.key()))
        .forEach(entry -> fresh.putIfAbsent(entry.key(), entry));
    var accepted = newTo(standing.keySet(), fresh.keySet(), roots);
    var reference = command.dryRun() ? null : Tokens.reference();
    var result =
        new ImportResult(
            reference,
            list.count(),
            accepted,
            entries.size() - accepted,
            persons(people),
            places.counts(),
            list.rejected(),
            list.unknownColumns());
    if (!command.dryRun()) {
      store(command, reference, result, entries, standing, List.copyOf(fresh.values()), by);
    }
    return new Outcome(
        result, fresh.keySet().stream().map(RecordLedger.Key::personId).distinct().toList());
  }

  /**
   * How many records are news. What stands already for somebody who counts as the same is none, and
   * yet is recorded, for when the two turn out not to be one.
   */
  private static int newTo(
      Set<RecordLedger.Key> standing, Set<RecordLedger.Key> fresh, Map<Long, Long> roots) {
    var told = new HashSet<RecordLedger.Key>();
    standing.forEach(key -> told.add(key.under(roots)));
    return (int) fresh.stream().map(key -> key.under(roots)).filter(told::add).count();
  }

  private List<Matched> recognise(
      ImportParticipations command, Register register, List<ParticipationRow> rows) {
    var candidates =
        rows.stream().map(row -> new Candidate(row.person(), row.fingerprint())).toList();
    return command.dryRun()
        ? registers.recogniseDry(register, candidates)
        : registers.recognise(register, candidates, command.demo());
  }

  private void store(
      ImportParticipations command,
      String reference,
      ImportResult result,
      List<RecordLedger.Entry> entries,
      Map<RecordLedger.Key, Long> standing,
      List<RecordLedger.Entry> fresh,
      String by) {
    var importId =
        ledger.startImport(reference, command.name(), ImportJson.write(result), command.demo(), by);
    var records = new HashMap<>(standing);
    records.putAll(ledger.record(fresh, command.demo(), by));
    var byRow = new LinkedHashMap<Integer, Long>();
    entries.forEach(entry -> byRow.put(entry.row().number(), records.get(entry.key())));
    ledger.carry(importId, byRow);
  }

  private static Persons persons(List<Matched> people) {
    var created = (int) people.stream().filter(Matched::created).count();
    var review = (int) people.stream().filter(Matched::toReview).count();
    return new Persons(created, people.size() - created, review);
  }

  /** The institutions of a list; each is looked up once. */
  private final class Places {
    private final ImportParticipations command;
    private final Map<String, Long> known = new HashMap<>();
    private final Set<String> newInDryRun = new HashSet<>();
    private int created;
    private int matched;

    Places(ImportParticipations command) {
      this.command = command;
    }

    Long of(ParticipationRow row) {
      var key = Institutions.nameKey(row.institution()) + '|' + row.institutionCountry();
      if (known.containsKey(key) || newInDryRun.contains(key)) {
        matched++;
        return known.get(key);
      }
      if (command.dryRun()) {
        return lookedUp(row, key);
      }
      var found =
          institutions.named(
              row.institution(), row.institutionCountry(), row.institutionType(), command.demo());
      count(found.created());
      known.put(key, found.id());
      return found.id();
    }

    private Long lookedUp(ParticipationRow row, String key) {
      var found = institutions.find(row.institution(), row.institutionCountry());
      count(found.isEmpty());
      found.ifPresentOrElse(id -> known.put(key, id), () -> newInDryRun.add(key));
      return found.orElse(null);
    }

    private void count(boolean isNew) {
      if (isNew) {
        created++;
      } else {
        matched++;
      }
    }

    Counts counts() {
      return new Counts(created, matched);
    }
  }
}
