package org.sarai.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarai.systemtests.PlayerModules.Answer;
import org.scorm4j.cmi.CmiData;
import org.scorm4j.cmi.DataModel2004;
import org.scorm4j.cmi.Rules;
import org.scorm4j.cmi.SharedData;

/**
 * The data model of SCORM 2004 stands twice: in the browser, which answers content at once, and on
 * the server, which decides. They are given the same calls, and must say the same.
 */
@Order(5)
class TwinModelsIT {
  private static final int SHUFFLED = 6000;
  private static final SharedData RIGHTS =
      new SharedData(Set.of("urn:both", "urn:read"), Set.of("urn:both", "urn:write"));
  private static final Map<String, Object> STORES =
      Map.of("readable", RIGHTS.readable(), "writable", RIGHTS.writable());

  private static Playwright playwright;
  private static Browser browser;
  private static PlayerModules player;

  @BeforeAll
  static void open() {
    playwright = Chromium.playwright();
    browser = Chromium.launch(playwright);
    player = new PlayerModules(browser.newPage());
  }

  @AfterAll
  static void close() {
    browser.close();
    playwright.close();
  }

  @Test
  void everyElementTakesAndRefusesTheSameValues() {
    List<List<String>> calls = new ArrayList<>();
    for (String element : TwinTable.elements()) {
      calls.add(List.of("GetValue", element));
      for (String value : TwinTable.values()) {
        calls.add(List.of("SetValue", element, value));
        calls.add(List.of("GetValue", element));
      }
    }
    assertThat(calls).hasSizeGreaterThan(10_000);
    compare(TwinTable.plain(), calls);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void callsInAnyOrderGiveTheSame(long seed) {
    Random random = new Random(seed);
    List<String> elements = TwinTable.elements();
    List<String> values = TwinTable.values();
    List<List<String>> calls = new ArrayList<>();
    for (int i = 0; i < SHUFFLED; i++) {
      String element = elements.get(random.nextInt(elements.size()));
      calls.add(
          random.nextInt(3) == 0
              ? List.of("GetValue", element)
              : List.of("SetValue", element, values.get(random.nextInt(values.size()))));
    }
    compare(seed == 1 ? TwinTable.plain() : TwinTable.withThresholds(), calls);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true-false",
        "choice",
        "fill-in",
        "long-fill-in",
        "matching",
        "performance",
        "sequencing",
        "likert",
        "numeric",
        "other"
      })
  void answersOfEveryTypeAreJudgedTheSame(String type) {
    List<List<String>> calls = new ArrayList<>();
    calls.add(List.of("SetValue", "cmi.interactions.0.id", "i"));
    calls.add(List.of("SetValue", "cmi.interactions.0.type", type));
    for (String value : TwinTable.values()) {
      calls.add(List.of("SetValue", "cmi.interactions.0.learner_response", value));
      calls.add(List.of("SetValue", "cmi.interactions.0.correct_responses.0.pattern", value));
      calls.add(List.of("SetValue", "cmi.interactions.0.correct_responses.1.pattern", value));
      calls.add(List.of("GetValue", "cmi.interactions.0.correct_responses._count"));
    }
    compare(TwinTable.plain(), calls);
  }

  /** What the suite's packages call, element and value as they stand there. */
  @Test
  void theCallsOfRealPackagesGiveTheSame() throws IOException {
    Path cases = Path.of(System.getProperty("sarai.test.exam"), "adl2004/cases.json");
    assertThat(cases).as("the exam's cases lie beside the project").exists();
    Set<List<String>> calls = new LinkedHashSet<>();
    for (JsonNode exam : new ObjectMapper().readTree(Files.readString(cases))) {
      for (JsonNode visit : exam.path("visits")) {
        for (JsonNode call : visit.path("calls")) {
          String[] parts = call.path("argument").asText().replaceAll("&[^&]*&", "0").split("!", 2);
          switch (call.path("call").asText()) {
            case "doGetValue" -> calls.add(List.of("GetValue", parts[0]));
            case "doSetValue" ->
                calls.add(List.of("SetValue", parts[0], parts.length > 1 ? parts[1] : ""));
            default -> {}
          }
        }
      }
    }
    assertThat(calls).hasSizeGreaterThan(100);
    List<List<String>> twice = new ArrayList<>(calls);
    Collections.shuffle(twice, new Random(7));
    twice.addAll(0, calls);
    compare(TwinTable.plain(), twice);
  }

  @Test
  void aSessionGoesThroughItsStatesAsTheStandardSays() {
    List<List<String>> calls =
        List.of(
            List.of("Terminate", ""),
            List.of("GetValue", "cmi.mode"),
            List.of("SetValue", "cmi.location", "1"),
            List.of("Commit", ""),
            List.of("Initialize", "x"),
            List.of("Initialize", ""),
            List.of("Initialize", ""),
            List.of("Commit", "x"),
            List.of("Commit", ""),
            List.of("SetValue", "cmi", "illegal"),
            List.of("GetValue", "cmi.mode"),
            List.of("Terminate", "x"),
            List.of("Terminate", ""),
            List.of("Terminate", ""),
            List.of("GetValue", "cmi.mode"),
            List.of("SetValue", "cmi.location", "1"),
            List.of("Commit", ""),
            List.of("Initialize", ""),
            List.of("GetErrorString", "104"),
            List.of("GetErrorString", "4711"),
            List.of("GetDiagnostic", "351"));
    List<Answer> answers = player.replay(launch(TwinTable.plain()), calls, false);
    assertThat(answers.stream().map(one -> one.answer() + " " + one.error()))
        .containsExactly(
            "false 112",
            " 122",
            "false 132",
            "false 142",
            "false 201",
            "true 0",
            "false 103",
            "false 201",
            "true 0",
            "false 401",
            "normal 0",
            "false 201",
            "true 0",
            "false 113",
            " 123",
            "false 133",
            "false 143",
            "false 104",
            "scorm2004.104 104",
            " 104",
            "scorm2004.351 104");
  }

  @Test
  void whatCannotBeJournaledIsNotSaidToBeKept() {
    List<List<String>> calls =
        List.of(
            List.of("Initialize", ""),
            List.of("SetValue", "cmi.location", "1"),
            List.of("GetValue", "cmi.location"),
            List.of("Commit", ""),
            List.of("Terminate", ""));
    assertThat(
            player.replay(launch(TwinTable.plain()), calls, true).stream()
                .map(one -> one.answer() + " " + one.error()))
        .containsExactly("true 0", "false 351", " 403", "false 391", "false 111");
  }

  private static Map<String, Object> launch(Map<String, String> start) {
    return Map.of("elements", server(start).readable(), "stores", STORES);
  }

  private static CmiData server(Map<String, String> start) {
    return CmiData.of(new DataModel2004(Rules.STANDARD).with(RIGHTS), start);
  }

  private static void compare(Map<String, String> start, List<List<String>> calls) {
    List<List<String>> all = new ArrayList<>(calls);
    all.add(0, List.of("Initialize", ""));
    List<Answer> browser = player.replay(launch(start), all, false);
    CmiData data = server(start);
    Map<List<String>, String> differences = new LinkedHashMap<>();
    for (int i = 0; i < calls.size(); i++) {
      List<String> call = calls.get(i);
      Answer expected;
      if (call.get(0).equals("GetValue")) {
        var reply = data.get(call.get(1));
        expected = new Answer(reply.value(), String.valueOf(reply.error()));
      } else {
        var change = data.set(call.get(1), call.get(2));
        data = change.data();
        expected = new Answer(String.valueOf(change.error() == 0), String.valueOf(change.error()));
      }
      if (!expected.equals(browser.get(i + 1))) {
        differences.putIfAbsent(call, "server " + expected + ", browser " + browser.get(i + 1));
      }
    }
    assertThat(differences).isEmpty();
  }
}
