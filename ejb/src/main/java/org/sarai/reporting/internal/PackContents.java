package org.sarai.reporting.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sarai.people.NamesInScope;
import org.sarai.reporting.CompletionBehind;
import org.sarai.reporting.FrozenReport;
import org.sarai.reporting.internal.PackSlice.Counted;

/** The tables of a pack: whom a report counts, what of each person, and how each of it is known. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PackContents {
  private static final int AT_ONCE = 500;
  private static final String LANGUAGE = "en";
  private static final String[] PEOPLE = {"person", "name", "participations"};
  private static final String[] COMPLETIONS = {
    "person",
    "record",
    "course",
    "title",
    "completed_on",
    "institution",
    "mode",
    "attendance_percent",
    "score",
    "evidence"
  };
  private static final String[] EVIDENCE = {
    "record", "kind", "list", "list_reference", "row", "recorded_at", "attempts"
  };

  @EJB private Evidence evidence;
  @EJB private NamesInScope names;

  /** Is told how many rows are written, of those that are written for each participation. */
  public interface Progress {
    void written(long rows);
  }

  private interface Row {
    void write(long personId, CompletionBehind completion) throws IOException;
  }

  public void people(Map<Long, Long> participations, PackZip zip, Progress progress)
      throws IOException {
    zip.file(
        "people.csv",
        file -> {
          var table = new PackTable(file, PEOPLE);
          var ids = List.copyOf(participations.keySet());
          for (var first = 0; first < ids.size(); first += AT_ONCE) {
            var some = ids.subList(first, Math.min(ids.size(), first + AT_ONCE));
            var called = names.of(some);
            for (var person : some) {
              table.row(person, called.get(person), participations.get(person));
            }
            progress.written(0);
          }
          table.end();
        });
  }

  public void completions(
      List<Counted> counted, FrozenReport report, PackZip zip, Progress progress)
      throws IOException {
    zip.file(
        "completions.csv",
        file -> {
          var table = new PackTable(file, COMPLETIONS);
          each(counted, report, progress, (person, one) -> completion(table, person, one));
          table.end();
        });
  }

  /** Every list but those that the report leaves out. */
  public void evidence(List<Counted> counted, FrozenReport report, PackZip zip, Progress progress)
      throws IOException {
    zip.file(
        "evidence.csv",
        file -> {
          var table = new PackTable(file, EVIDENCE);
          each(counted, report, progress, (person, one) -> evidence(table, report, one));
          table.end();
        });
  }

  private void each(List<Counted> counted, FrozenReport report, Progress progress, Row row)
      throws IOException {
    for (var first = 0; first < counted.size(); first += AT_ONCE) {
      var some = counted.subList(first, Math.min(counted.size(), first + AT_ONCE));
      var records = new LinkedHashMap<Long, Behind.Found>();
      some.forEach(one -> records.put(one.recordId(), one.found()));
      var completions = evidence.of(records, report.question().asOf(), LANGUAGE);
      for (var place = 0; place < some.size(); place++) {
        row.write(some.get(place).personId(), completions.get(place));
      }
      progress.written(first + some.size());
    }
  }

  private static void completion(PackTable table, long personId, CompletionBehind completion)
      throws IOException {
    table.row(
        personId,
        completion.recordId(),
        completion.courseCode(),
        completion.title(),
        completion.completedOn(),
        completion.institution(),
        completion.mode(),
        completion.attendancePercent(),
        completion.score(),
        completion.evidence());
  }

  private static void evidence(PackTable table, FrozenReport report, CompletionBehind completion)
      throws IOException {
    for (var list : completion.lists()) {
      if (!report.leftOut().contains(list.reference())) {
        table.row(
            completion.recordId(),
            "LIST",
            list.list(),
            list.reference(),
            list.row(),
            list.loadedAt(),
            null);
      }
    }
    var play = completion.play();
    if (play != null) {
      var attempts =
          play.attemptIds().stream().map(String::valueOf).collect(Collectors.joining(" "));
      table.row(completion.recordId(), "PLAY", null, null, null, play.recordedAt(), attempts);
    }
  }
}
