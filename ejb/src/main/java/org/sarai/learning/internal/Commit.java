package org.sarai.learning.internal;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sarai.shared.Refused;
import org.scorm4j.runtime.JournalEntry;
import org.scorm4j.sequencing.NavigationRequest;

/**
 * What a browser asks to be committed.
 *
 * @param seq number of the commit within its play, from 1
 * @param journal the journal as sent, JSON
 * @param entries the journal as entries
 * @param reopen whether the learner has opened the package again, without a line, before these
 *     entries
 * @param late whether the browser knows that another play writes the attempt now and hands in what
 *     it could not send before
 * @param terminate whether the content has terminated its session after these entries
 * @param navigation what the learner or the content asks for
 */
record Commit(
    int seq,
    String journal,
    List<JournalEntry> entries,
    boolean reopen,
    boolean late,
    boolean terminate,
    Optional<NavigationRequest> navigation) {

  /** The longest request that the journal can keep. */
  private static final int LONGEST_NAVIGATION = 300;

  /**
   * @throws Refused (invalid) if the text is not such a commit
   */
  static Commit parse(String body) {
    try (var parser = JSON.createParser(new StringReader(body))) {
      parser.next();
      var json = parser.getObject();
      if (parser.hasNext()) {
        throw malformed();
      }
      var journal =
          json.containsKey("journal") ? json.getJsonArray("journal") : JsonValue.EMPTY_JSON_ARRAY;
      var seq = json.getJsonNumber("seq").intValueExact();
      if (seq < 1) {
        throw malformed();
      }
      return new Commit(
          seq,
          journal.toString(),
          entries(journal),
          json.containsKey("reopen") && json.getBoolean("reopen"),
          json.containsKey("late") && json.getBoolean("late"),
          json.containsKey("terminate") && json.getBoolean("terminate"),
          navigation(json));
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | NoSuchElementException
        | IllegalStateException
        | ArithmeticException
        | IndexOutOfBoundsException e) {
      throw malformed();
    }
  }

  /** The entries of a journal that was kept. */
  static List<JournalEntry> entries(String journal) {
    try (var parser = JSON.createParser(new StringReader(journal))) {
      parser.next();
      return entries(parser.getArray());
    }
  }

  private static List<JournalEntry> entries(JsonArray journal) {
    var entries = new ArrayList<JournalEntry>(journal.size());
    for (var value : journal) {
      var entry = value.asJsonArray();
      entries.add(
          new JournalEntry(
              ((JsonString) entry.get(0)).getString(),
              ((JsonString) entry.get(1)).getString(),
              ((JsonNumber) entry.get(2)).longValue()));
    }
    return entries;
  }

  private static Optional<NavigationRequest> navigation(JsonObject json) {
    if (!json.containsKey("navigation") || json.isNull("navigation")) {
      return Optional.empty();
    }
    var request = NavigationRequest.parse(json.getString("navigation"));
    if (request.isEmpty() || request.get().toString().length() > LONGEST_NAVIGATION) {
      throw malformed();
    }
    return request;
  }

  private static Refused malformed() {
    return Refused.invalid("play.malformed");
  }
}
