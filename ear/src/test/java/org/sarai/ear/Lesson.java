package org.sarai.ear;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.sarai.learning.Plays;

/** A play or preview, used by the protocol of the content hosts. */
final class Lesson {
  private final Plays plays;
  private final PlayedCourse.Play play;
  private int seq;

  Lesson(Plays plays, PlayedCourse.Play play) {
    this.plays = plays;
    this.play = play;
  }

  JsonObject launch() {
    return json(plays.launch(play.reference(), play.token()));
  }

  /** The next commit; the journal is JSON. */
  JsonObject commit(String journal) {
    return commit(journal, "");
  }

  /** The same with further members of the body, each with a comma before it. */
  JsonObject commit(String journal, String more) {
    var body = "{\"seq\":" + ++seq + ",\"journal\":" + journal + more + "}";
    return json(plays.commit(play.reference(), play.token(), body).json());
  }

  PlayedCourse.Play play() {
    return play;
  }

  /** What content can read at its start. */
  static JsonObject elements(JsonObject launch) {
    return launch.getJsonObject("current").getJsonObject("elements");
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
