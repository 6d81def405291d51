package org.sarai.assessment.internal;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sarai.courses.test.Answer;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;

/** AnswerLedger in the database: rows that are only added. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AnswerLedger {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** An answer that was saved. */
  public record Saved(
      long id, String question, Answer answer, String language, LocalDateTime savedAt) {}

  /** What was saved under a browser's key. */
  public Optional<Saved> byKey(long attemptId, String key) {
    return rows("attempt_id = ?1 and browser_key = ?2", attemptId, key).stream().findFirst();
  }

  /** The answers that count: to each question the newest. Those taken back are there, empty. */
  public Map<String, Saved> newest(long attemptId) {
    var newest = new LinkedHashMap<String, Saved>();
    rows("attempt_id = ?1 order by id", attemptId).forEach(row -> newest.put(row.question(), row));
    return newest;
  }

  public Saved insert(long attemptId, String question, Answer answer, String key, String language) {
    var now = Clock.now();
    var values = JSON.createArrayBuilder(answer.values()).build().toString();
    var id =
        ((Number)
                database
                    .createNativeQuery(
                        "insert into test_answer (attempt_id, question, answer, browser_key,"
                            + " language, saved_at) values (?1, ?2, ?3, ?4, ?5, ?6) returning id",
                        Long.class)
                    .setParameter(1, attemptId)
                    .setParameter(2, question)
                    .setParameter(3, values)
                    .setParameter(4, key)
                    .setParameter(5, language)
                    .setParameter(6, now)
                    .getSingleResult())
            .longValue();
    return new Saved(id, question, answer, language, now);
  }

  @SuppressWarnings("unchecked")
  private List<Saved> rows(String condition, Object... parameters) {
    var query =
        database.createNativeQuery(
            "select id, question, answer, language, saved_at from test_answer where " + condition);
    for (var index = 0; index < parameters.length; index++) {
      query.setParameter(index + 1, parameters[index]);
    }
    return ((List<Object[]>) query.getResultList())
        .stream()
            .map(
                row ->
                    new Saved(
                        Cells.id(row[0]),
                        (String) row[1],
                        read((String) row[2]),
                        (String) row[3],
                        Clock.stored(Cells.instant(row[4]))))
            .toList();
  }

  static Answer read(String json) {
    try (var reader = JSON.createReader(new StringReader(json))) {
      return new Answer(
          reader.readArray().getValuesAs(JsonString.class).stream()
              .map(JsonString::getString)
              .toList());
    }
  }
}
