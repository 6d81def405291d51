package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.sarai.reporting.Trained;

/** Figures as JSON. What is withheld has no number, and says so. */
final class FiguresJson {
  private FiguresJson() {}

  static JsonObject of(Trained trained) {
    return builder(trained).add("asOf", trained.asOf().toString()).build();
  }

  /** All that the answer says, without the instant at which it was asked. */
  static JsonObject timeless(Trained trained) {
    return builder(trained).build();
  }

  private static JsonObjectBuilder builder(Trained trained) {
    var groups = JSON.createArrayBuilder();
    trained.groups().forEach(group -> groups.add(of(group)));
    return JSON.createObjectBuilder()
        .add("ruleVersion", trained.ruleVersion())
        .add("total", of(trained.total()))
        .add("groups", groups);
  }

  private static JsonObjectBuilder of(Trained.Group group) {
    var key = JSON.createObjectBuilder();
    group.key().forEach(key::add);
    var part = JSON.createObjectBuilder().add("key", key);
    if (group.institutionId() != null) {
      part.add("institutionId", group.institutionId());
    }
    return group.isWithheld()
        ? part.add("withheld", true)
        : part.add("persons", group.persons()).add("participations", group.participations());
  }

  static JsonObject of(Trained.Total total) {
    if (total.isWithheld()) {
      return JSON.createObjectBuilder().add("withheld", true).build();
    }
    var json =
        JSON.createObjectBuilder()
            .add("persons", total.persons())
            .add("possibleDuplicates", total.possibleDuplicates())
            .add("participations", total.participations());
    told(json, "institutions", total.institutions());
    told(json, "courses", total.courses());
    told(json, "sessions", total.sessions());
    return json.build();
  }

  /** What is withheld by itself is left out. */
  private static void told(JsonObjectBuilder json, String name, long figure) {
    if (figure != Trained.WITHHELD) {
      json.add(name, figure);
    }
  }
}
