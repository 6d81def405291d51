package org.sarai.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** The player's modules as they lie in the sources, in a page of their own, without a server. */
final class PlayerModules {
  private static final String SOURCES = "content/src/main/webapp/WEB-INF/player";
  private static final String HARNESS =
      """
      <!doctype html><meta charset="utf-8"><script type="module">
      import { createApi2004 } from './api2004.js';
      window.replay = (text) => {
        const { current, calls, full } = JSON.parse(text);
        const asked = Object.fromEntries(Object.entries(current.elements)
          .filter(([element]) => element.startsWith('adl.nav.request_valid.')));
        const api = createApi2004(current, {
          record: () => !full, commit: () => !full, finish: () => !full, ask: () => asked,
        }, (key) => key);
        return JSON.stringify(calls.map(([call, ...values]) =>
          [api[call](...values), api.GetLastError()]));
      };
      window.ready = true;
      </script>
      """;

  private final ObjectMapper json = new ObjectMapper();
  private final Page page;

  /** An answer of the API and the error that it left. */
  record Answer(String answer, String error) {}

  PlayerModules(Page page) {
    this.page = page;
    ModulePage.open(page, SOURCES, HARNESS);
  }

  /**
   * Makes calls on a new API object of SCORM 2004.
   *
   * @param launch what the server would send: elements and stores
   * @param calls each the function's name and its arguments
   * @param full whether the browser's storage takes nothing any more
   */
  List<Answer> replay(Map<String, Object> launch, List<List<String>> calls, boolean full) {
    try {
      String text =
          json.writeValueAsString(Map.of("current", launch, "calls", calls, "full", full));
      String answers = (String) page.evaluate("text => window.replay(text)", text);
      return json.readValue(answers, new TypeReference<List<List<String>>>() {}).stream()
          .map(one -> new Answer(one.get(0), one.get(1)))
          .toList();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
