package org.scorm4j.cmi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.scorm4j.Samples;

/** Whatever the content of a public test suite sets, and in which form. */
class RecordedCallsTest {
  /** An objective by its id: {@code cmi.objectives.&ID&.score.raw}. */
  private static final Pattern BY_ID = Pattern.compile("cmi\\.objectives\\.&(.+)&(.*)");

  private static final Pattern BY_INDEX = Pattern.compile("cmi\\.objectives\\.(\\d+)\\.id");

  private final DataModel model = new DataModel2004(Rules.STANDARD);

  @Test
  void whatIsSetIsTakenAndReadsBack() throws IOException {
    var count = 0;
    for (var visit : visits()) {
      var values = new LinkedHashMap<String, String>();
      for (var call : visit) {
        var inSession = !List.of("122", "132").contains(call.get("error"));
        if (inSession && call.get("call").equals("doSetValue")) {
          set(values, call);
          count++;
        }
      }
    }
    assertThat(count).isGreaterThan(500);
  }

  private void set(Map<String, String> values, Map<String, String> call) {
    var parts = call.get("argument").split("!", 2);
    var element = prepare(values, parts[0]);
    var error = model.set(values, element, parts[1]);
    assertThat(error).as(call.toString()).isEqualTo(Integer.parseInt(call.get("error")));
    if (error == 0) {
      assertThat(model.get(values, element)).isIn(new Reply(parts[1], 0), new Reply("", 405));
    }
  }

  /** Objectives come from the manifest: those that are asked for are made beforehand. */
  private static String prepare(Map<String, String> values, String element) {
    var byIndex = BY_INDEX.matcher(element);
    if (byIndex.matches()) {
      values.put("cmi.objectives._count", byIndex.group(1));
      return element;
    }
    var byId = BY_ID.matcher(element);
    if (!byId.matches()) {
      return element;
    }
    var count = ElementPath.count(values, "cmi.objectives");
    var at = 0;
    while (at < count && !byId.group(1).equals(values.get("cmi.objectives." + at + ".id"))) {
      at++;
    }
    if (at == count) {
      values.put("cmi.objectives._count", String.valueOf(count + 1));
      values.put("cmi.objectives." + at + ".id", byId.group(1));
    }
    return "cmi.objectives." + at + byId.group(2);
  }

  /** The calls of each visit: arrays of objects of texts. */
  private static List<List<Map<String, String>>> visits() throws IOException {
    var visits = new ArrayList<List<Map<String, String>>>();
    var file = Samples.shared("exam/adl2004/cases.json").toFile();
    try (var json = new JsonFactory().createParser(file)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("calls")) {
          visits.add(calls(json));
        }
      }
    }
    return visits;
  }

  private static List<Map<String, String>> calls(JsonParser json) throws IOException {
    var calls = new ArrayList<Map<String, String>>();
    json.nextToken();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      var call = new HashMap<String, String>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        call.put(json.currentName(), json.nextTextValue());
      }
      calls.add(call);
    }
    return calls;
  }
}
