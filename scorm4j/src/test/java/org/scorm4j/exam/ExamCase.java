package org.scorm4j.exam;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one package of the exam does, and what must come of it.
 *
 * @param id also the name of its manifest
 * @param start title of the activity that the learner chooses when launching; empty for none
 * @param visits the launches that must follow one another
 */
record ExamCase(String id, String start, List<Visit> visits) {
  /** One launch. */
  record Visit(String activity, List<Call> calls, List<Question> questions, List<Then> then) {}

  /** One call of the API. */
  record Call(String call, String argument, String expect, String error) {}

  /** Something that the system's own navigation must show. */
  record Question(String ask, String answer) {}

  /** What the learner does next. */
  record Then(String act, String title, String launched) {}

  /** All cases of a folder, in the order of the file. */
  static List<ExamCase> all(Path folder) throws IOException {
    try (var json = new JsonFactory().createParser(folder.resolve("cases.json").toFile())) {
      json.nextToken();
      var read = value(json);
      var cases = read instanceof Map<?, ?> map ? map.get("cases") : read;
      return ((List<?>) cases).stream().map(one -> examCase((Map<?, ?>) one)).toList();
    }
  }

  private static ExamCase examCase(Map<?, ?> json) {
    var visits =
        list(json, "visits").stream()
            .map(
                visit ->
                    new Visit(
                        text(visit, "activity"),
                        list(visit, "calls").stream().map(ExamCase::call).toList(),
                        list(visit, "questions").stream()
                            .map(one -> new Question(text(one, "ask"), text(one, "answer")))
                            .toList(),
                        list(visit, "then").stream()
                            .map(
                                one ->
                                    new Then(
                                        text(one, "do"),
                                        one.containsKey("root") ? "root" : text(one, "title"),
                                        text(one, "package")))
                            .toList()))
            .toList();
    return new ExamCase(text(json, "id"), text(json, "start"), visits);
  }

  private static Call call(Map<?, ?> json) {
    return new Call(
        text(json, "call"), text(json, "argument"), text(json, "expect"), text(json, "error"));
  }

  private static String text(Map<?, ?> json, String name) {
    return json.containsKey(name) ? String.valueOf(json.get(name)) : "";
  }

  private static List<Map<?, ?>> list(Map<?, ?> json, String name) {
    var maps = new ArrayList<Map<?, ?>>();
    ((List<?>) json.get(name)).forEach(one -> maps.add((Map<?, ?>) one));
    return maps;
  }

  private static Object value(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      var list = new ArrayList<Object>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(json));
      }
      return list;
    }
    if (json.currentToken() == JsonToken.START_OBJECT) {
      var map = new LinkedHashMap<String, Object>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        var name = json.currentName();
        json.nextToken();
        map.put(name, value(json));
      }
      return map;
    }
    return json.getText();
  }
}
