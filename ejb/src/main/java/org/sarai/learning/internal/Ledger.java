package org.sarai.learning.internal;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.sarai.shared.Clock;
import org.scorm4j.runtime.Attempt;
import org.scorm4j.runtime.Learner;
import org.scorm4j.runtime.Rejected;
import org.scorm4j.runtime.Step;

/** Journals and launches: rows that are written once. The database refuses to change them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Ledger {
  /** Who learns makes no difference to what is launched. */
  private static final Learner ANYBODY = new Learner("", "");

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  /**
   * A commit, with what came of it.
   *
   * @param step what applying it gave
   */
  public void journal(PlayRow play, Commit commit, Step step, LocalDateTime now) {
    var summary = step.summary();
    try (var connection = core.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into journal (play_id, seq, committed_at, entries, terminates, navigation,"
                    + " rejected, refused, completion, success, score, seconds, late)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, play.id());
      insert.setInt(2, commit.seq());
      insert.setObject(3, now);
      insert.setString(4, commit.journal());
      insert.setBoolean(5, commit.terminate());
      insert.setString(6, commit.navigation().map(Object::toString).orElse(null));
      insert.setString(7, step.rejected().isEmpty() ? null : json(step.rejected()));
      insert.setString(8, step.refused().map(Enum::name).orElse(null));
      insert.setString(9, summary.completion().name());
      insert.setString(10, summary.success().name());
      insert.setObject(11, Scores.percent(summary));
      insert.setLong(12, summary.totalTime().toSeconds());
      insert.setBoolean(13, commit.late());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("a journal cannot be written", e);
    }
  }

  private static String json(List<Rejected> rejected) {
    var array = JSON.createArrayBuilder();
    rejected.forEach(
        one ->
            array.add(
                JSON.createArrayBuilder().add(one.index()).add(one.element()).add(one.error())));
    return array.build().toString();
  }

  /**
   * What is on the learner's screen from now on, if anything is.
   *
   * @param afterSeq the play's last commit before
   */
  public void launched(PlayRow play, int afterSeq, Attempt attempt) {
    var delivery = attempt.delivery(ANYBODY);
    if (delivery.isEmpty()) {
      return;
    }
    try (var connection = core.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into launch (play_id, after_seq, launched_at, number, activity, title)"
                    + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, play.id());
      insert.setInt(2, afterSeq);
      insert.setObject(3, Clock.stored(delivery.get().launchedAt()));
      insert.setInt(4, delivery.get().launch());
      insert.setString(5, delivery.get().activity());
      insert.setString(6, delivery.get().title());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("a launch cannot be written", e);
    }
  }
}
