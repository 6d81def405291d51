package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sarai.authoring.DraftEvent;
import org.sarai.courses.Fault;
import org.sarai.courses.lesson.Words;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Kind;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.Translation.BlockStatus;
import org.sarai.shared.Refused;

/** Texts of drafts as editors read and write them: front matter and blocks, each as it is. */
final class DraftJson {
  private static final int MOST_BLOCKS = 2000;

  private DraftJson() {}

  /**
   * A text from what an editor sends.
   *
   * @throws Refused (invalid) if it has another form
   */
  static Source source(JsonObject body) {
    if (!(body.get("front") instanceof JsonObject front)
        || !(body.get("blocks") instanceof JsonArray blocks)
        || blocks.size() > MOST_BLOCKS) {
      throw Refused.invalid("problem.malformed");
    }
    var read = new ArrayList<Block>();
    for (var block : blocks) {
      if (!(block instanceof JsonObject one)) {
        throw Refused.invalid("problem.malformed");
      }
      read.add(block(one));
    }
    return new Source(texts(front), read);
  }

  private static Block block(JsonObject block) {
    var attributes = new LinkedHashMap<String, String>();
    if (block.get("attributes") instanceof JsonObject more) {
      attributes.putAll(texts(more));
    }
    if (text(block, "argument") != null) {
      attributes.put(Block.ARGUMENT, text(block, "argument"));
    }
    var kind = kind(text(block, "kind"));
    if (kind == Kind.HEADING && !attributes.getOrDefault(Block.LEVEL, "").matches("[23]")) {
      attributes.put(Block.LEVEL, "2");
    }
    var id = text(block, "id");
    var of = text(block, "of");
    var by = text(block, "reviewedBy");
    if (id != null && !id.matches(Block.ID)
        || of != null && !of.matches("[0-9a-f]{10}")
        || by != null && by.matches("(?s).*[\"{}\\n].*")) {
      throw Refused.invalid("problem.malformed");
    }
    var body = block.get("body") instanceof JsonString words ? words.getString() : "";
    return new Block(kind, id, of, by, attributes, body.replaceAll("\\r\\n?", "\n"), 0);
  }

  private static Kind kind(String word) {
    for (var kind : Kind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw Refused.invalid("problem.noValue", "kind");
  }

  private static Map<String, String> texts(JsonObject object) {
    var texts = new LinkedHashMap<String, String>();
    object.forEach(
        (name, value) -> {
          if (value instanceof JsonString text) {
            texts.put(name, text.getString().strip());
          } else if (value.getValueType() == JsonValue.ValueType.NUMBER) {
            texts.put(name, value.toString());
          }
        });
    texts.values().removeIf(String::isEmpty);
    return texts;
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString text && !text.getString().isBlank()
        ? text.getString().strip()
        : null;
  }

  /** Ids of the blocks that the editor says are translated from what the source says now. */
  static Set<String> translated(JsonObject body) {
    var ids = new HashSet<String>();
    for (var block : body.getJsonArray("blocks")) {
      if (block instanceof JsonObject one
          && one.getBoolean("translated", false)
          && text(one, "id") != null) {
        ids.add(text(one, "id"));
      }
    }
    return ids;
  }

  static JsonObjectBuilder front(Source source) {
    var front = JSON.createObjectBuilder();
    source.front().forEach(front::add);
    return front;
  }

  /**
   * Blocks with how each stands to the source.
   *
   * @param status of a translation's blocks; empty for the source itself
   * @param before what the source said of those that are behind, by id
   */
  static JsonArrayBuilder blocks(
      Source source, List<BlockStatus> status, Map<String, String> before) {
    var blocks = JSON.createArrayBuilder();
    for (var block : source.blocks()) {
      var state =
          status.stream()
              .filter(one -> one.id().equals(block.id()))
              .map(one -> one.state().name().toLowerCase(Locale.ROOT))
              .findFirst()
              .orElse(null);
      var json = block(block).add("status", text(state));
      if (block.id() != null && before.containsKey(block.id())) {
        json.add("was", before.get(block.id()));
      }
      blocks.add(json);
    }
    return blocks;
  }

  private static JsonObjectBuilder block(Block block) {
    var attributes = JSON.createObjectBuilder();
    block
        .attributes()
        .forEach(
            (name, value) -> {
              if (!name.equals(Block.ARGUMENT)) {
                attributes.add(name, value);
              }
            });
    return JSON.createObjectBuilder()
        .add("id", text(block.id()))
        .add("kind", block.kind().word())
        .add("argument", text(block.argument()))
        .add("attributes", attributes)
        .add("body", block.body())
        .add("of", text(block.of()))
        .add("reviewedBy", text(block.reviewedBy()));
  }

  static JsonArrayBuilder faults(List<Fault> faults, Locale locale) {
    var array = JSON.createArrayBuilder();
    for (var fault : faults) {
      array.add(
          JSON.createObjectBuilder()
              .add("severity", fault.severity().name().toLowerCase(Locale.ROOT))
              .add("file", fault.file())
              .add("line", fault.line())
              .add("block", text(fault.block()))
              .add("message", fault.message(locale)));
    }
    return array;
  }

  static JsonArrayBuilder events(List<DraftEvent> events) {
    var array = JSON.createArrayBuilder();
    for (var event : events) {
      array.add(
          JSON.createObjectBuilder()
              .add("what", event.what().name())
              .add("at", event.at().toString())
              .add("mine", event.by().mine())
              .add("by", text(event.by().name()))
              .add("reason", text(event.reason()))
              .add(
                  "version",
                  event.version() == null ? JsonValue.NULL : JSON.createValue(event.version()))
              .add("current", event.current()));
    }
    return array;
  }

  static String direction(String language) {
    return Words.direction(language);
  }

  static JsonValue text(String text) {
    return text == null ? JsonValue.NULL : JSON.createValue(text);
  }
}
