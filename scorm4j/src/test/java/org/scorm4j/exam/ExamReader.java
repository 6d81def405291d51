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
import java.util.Set;

/** Reads {@code cases.json} and accepts the words of the format only. */
final class ExamReader {
  private static final Set<String> CALLS =
      Set.of(
          "doInitialize",
          "doGetValue",
          "doSetValue",
          "doCommit",
          "doTerminate",
          "doGetLastError",
          "doGetErrorString",
          "doGetDiagnostic",
          "compareObjIds");
  private static final Set<String> QUESTIONS =
      Set.of(
          "continue.enabled",
          "continue.disabled",
          "previous.enabled",
          "previous.disabled",
          "toc.enabled",
          "toc.enabled.selectable",
          "toc.visible",
          "click.button");
  private static final Set<String> ABOUT_A_TITLE = Set.of("toc.enabled.selectable", "toc.visible");
  private static final Set<String> ACTS =
      Set.of(
          "continue",
          "previous",
          "choice",
          "suspendAll",
          "exitAll",
          "exit",
          "launch",
          "expectEnded");

  /** Where in the file it is, for the sentence that says what is wrong there. */
  private final String place;

  private final Map<?, ?> json;

  private ExamReader(String place, Object json) {
    this.place = place;
    if (!(json instanceof Map<?, ?> map)) {
      throw new ExamFault(place + " is no object.");
    }
    this.json = map;
  }

  /**
   * @throws ExamFault if it is JSON and yet no exam
   */
  static List<ExamCase> read(Path file) throws IOException {
    try (var parser = new JsonFactory().createParser(file.toFile())) {
      parser.nextToken();
      if (!(value(parser) instanceof List<?> list)) {
        throw new ExamFault(file + " is no list of cases.");
      }
      var cases = new ArrayList<ExamCase>();
      for (var one : list) {
        cases.add(new ExamReader("case " + (cases.size() + 1) + " of " + file, one).examCase());
      }
      return cases;
    }
  }

  private ExamCase examCase() {
    var id = text("id");
    if (id.isEmpty()) {
      throw new ExamFault(place + " has no id.");
    }
    var visits = below("visits", "case " + id + ", visit").stream().map(ExamReader::visit).toList();
    if (visits.isEmpty()) {
      throw new ExamFault("case " + id + " has no visits.");
    }
    return new ExamCase(id, text("start"), visits);
  }

  private ExamCase.Visit visit() {
    if (text("activity").isEmpty()) {
      throw new ExamFault(place + " has no activity.");
    }
    return new ExamCase.Visit(
        text("activity"),
        below("calls", place + ", call").stream().map(ExamReader::call).toList(),
        below("questions", place + ", question").stream().map(ExamReader::question).toList(),
        below("then", place + ", step").stream().map(ExamReader::then).toList());
  }

  private ExamCase.Call call() {
    return new ExamCase.Call(
        word("call", CALLS, text("call")), text("argument"), text("expect"), text("error"));
  }

  private ExamCase.Question question() {
    var parts = text("ask").split("@", 2);
    word("ask", QUESTIONS, parts[0]);
    if (ABOUT_A_TITLE.contains(parts[0]) && parts.length < 2) {
      throw new ExamFault(place + " asks " + parts[0] + " of no title.");
    }
    return new ExamCase.Question(text("ask"), word("answer", Set.of("Y", "N"), text("answer")));
  }

  private ExamCase.Then then() {
    var act = word("do", ACTS, text("do"));
    var root = "true".equals(text("root"));
    if (act.equals("choice") && !root && text("title").isEmpty()) {
      throw new ExamFault(place + " chooses nothing: it has no title.");
    }
    if (act.equals("launch") && text("package").isEmpty()) {
      throw new ExamFault(place + " launches nothing: it has no package.");
    }
    return new ExamCase.Then(act, root ? ExamCase.ROOT : text("title"), text("package"));
  }

  private String word(String name, Set<String> known, String word) {
    if (!known.contains(word)) {
      throw new ExamFault(place + ": \"" + word + "\" is no word for \"" + name + "\".");
    }
    return word;
  }

  private String text(String name) {
    var value = json.get(name);
    if (value instanceof Map || value instanceof List) {
      throw new ExamFault(place + ": \"" + name + "\" is no text.");
    }
    return value == null ? "" : value.toString();
  }

  private List<ExamReader> below(String name, String places) {
    var value = json.get(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw new ExamFault(place + ": \"" + name + "\" is no list.");
    }
    var readers = new ArrayList<ExamReader>();
    list.forEach(one -> readers.add(new ExamReader(places + " " + (readers.size() + 1), one)));
    return readers;
  }

  private static Object value(JsonParser parser) throws IOException {
    var token = parser.currentToken();
    if (token == JsonToken.START_ARRAY) {
      var list = new ArrayList<Object>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    if (token == JsonToken.START_OBJECT) {
      var map = new LinkedHashMap<String, Object>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        var name = parser.currentName();
        parser.nextToken();
        map.put(name, value(parser));
      }
      return map;
    }
    return token == null || token == JsonToken.VALUE_NULL ? null : parser.getText();
  }
}
