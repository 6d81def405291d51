package org.sarai.learning.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.sarai.learning.CommentRow;
import org.sarai.learning.Doubt;
import org.sarai.learning.Doubted;
import org.sarai.learning.InteractionRow;
import org.sarai.learning.RecordDetail;
import org.sarai.learning.RecordRow;
import org.sarai.learning.internal.RecordQueries.Found;
import org.sarai.people.Registers;
import org.sarai.shared.PageOf;
import org.sarai.shared.Register;

/** Puts records together: summaries, names from the register, doubts and answers from journals. */
@Stateless
public class RecordFiles {
  /** Attempts that an export holds at a time. */
  private static final int CHUNK = 200;

  @EJB private RecordQueries queries;
  @EJB private HistoryReader histories;
  @EJB private Registers registers;

  public Map<String, Long> counts(Register register) {
    return queries.counts(register);
  }

  public PageOf<RecordRow> page(
      Register register, String course, String language, int first, int most) {
    return new PageOf<>(
        whole(register, queries.page(register, course, language, first, most)),
        queries.count(register, course));
  }

  public Optional<RecordDetail> attempt(
      Register register, long attemptId, String language, int first, int most) {
    return queries
        .attempt(register, language, attemptId)
        .map(
            found -> {
              var steps = new Steps(first, most, found.minutes());
              histories.read(List.of(attemptId), id -> steps);
              var row = whole(found.row(), names(register, List.of(found)), steps.doubts());
              return new RecordDetail(found.courseCode(), row, steps.page(), row.plays() == 0);
            });
  }

  public void export(Register register, String course, String language, Consumer<RecordRow> sink) {
    chunks(register, course, language, found -> whole(register, found).forEach(sink));
  }

  public void interactions(Register register, String course, Consumer<InteractionRow> sink) {
    chunks(
        register,
        course,
        "en",
        found -> {
          var folds = new HashMap<Long, InteractionFold>();
          found.forEach(one -> folds.put(one.row().attemptId(), new InteractionFold(one.unitId())));
          histories.read(ids(found), folds::get);
          found.forEach(one -> folds.get(one.row().attemptId()).rows().forEach(sink));
        });
  }

  public void comments(
      Register register, String course, String language, Consumer<CommentRow> sink) {
    chunks(
        last -> queries.commented(register, course, language, last, CHUNK),
        found -> {
          var folds = new LinkedHashMap<Long, CommentFold>();
          found.forEach(one -> folds.put(one.row().attemptId(), new CommentFold(one)));
          histories.read(ids(found), folds::get);
          folds.values().forEach(fold -> fold.rows().forEach(sink));
        });
  }

  /** How many of some attempts are doubtful. */
  public Doubted doubted(List<Long> attemptIds, Integer minutes) {
    var suspicions = new HashMap<Long, Suspicion>();
    attemptIds.forEach(id -> suspicions.put(id, new Suspicion(minutes)));
    histories.read(attemptIds, suspicions::get);
    return new Doubted(
        attemptIds.size(),
        holding(suspicions, Doubt.SESSION_TOO_LONG, Doubt.TOO_FAST),
        holding(suspicions, Doubt.SCORE_OUT_OF_RANGE));
  }

  private static long holding(Map<Long, Suspicion> suspicions, Doubt... any) {
    return suspicions.values().stream()
        .filter(suspicion -> Stream.of(any).anyMatch(suspicion.doubts()::contains))
        .count();
  }

  private void chunks(
      Register register, String course, String language, Consumer<List<Found>> each) {
    chunks(last -> queries.after(register, course, language, last, CHUNK), each);
  }

  private static void chunks(LongFunction<List<Found>> after, Consumer<List<Found>> each) {
    List<Found> found;
    var last = 0L;
    do {
      found = after.apply(last);
      if (!found.isEmpty()) {
        each.accept(found);
        last = found.get(found.size() - 1).row().attemptId();
      }
    } while (found.size() == CHUNK);
  }

  private List<RecordRow> whole(Register register, List<Found> found) {
    var names = names(register, found);
    var suspicions = new HashMap<Long, Suspicion>();
    found.forEach(one -> suspicions.put(one.row().attemptId(), new Suspicion(one.minutes())));
    histories.read(ids(found), suspicions::get);
    return found.stream()
        .map(one -> whole(one.row(), names, suspicions.get(one.row().attemptId()).doubts()))
        .toList();
  }

  private Map<Long, String> names(Register register, List<Found> found) {
    return registers.names(
        register, found.stream().map(one -> one.row().personId()).distinct().toList());
  }

  private static List<Long> ids(List<Found> found) {
    return found.stream().map(one -> one.row().attemptId()).toList();
  }

  private static RecordRow whole(RecordRow row, Map<Long, String> names, Set<Doubt> doubts) {
    return new RecordRow(
        row.attemptId(),
        row.personId(),
        names.getOrDefault(row.personId(), ""),
        row.version(),
        row.unit(),
        row.completion(),
        row.success(),
        row.score(),
        row.seconds(),
        row.plays(),
        row.commits(),
        row.startedAt(),
        row.lastCommitAt(),
        row.completedAt(),
        doubts);
  }
}
