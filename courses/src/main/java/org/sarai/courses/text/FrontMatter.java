package org.sarai.courses.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sarai.courses.FaultCode;
import org.sarai.courses.FaultLog;

/**
 * The keys at the beginning of a text.
 *
 * @param end index of the first line after them
 */
record FrontMatter(Map<String, String> values, Map<String, Integer> lines, int end) {
  private static final List<String> REQUIRED = List.of("unit", "kind", "language", "title");
  static final List<String> OF_TESTS =
      List.of("purpose", "instrument", "pass", "attempts", "draw", "shuffle", "show");
  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry("unit", "[a-z][a-z0-9-]{0,59}"),
          Map.entry("kind", "lesson|document|audio|test|survey"),
          Map.entry("language", "en|ur|ar|bn|prs|fa|ps|ckb|tg|ru|uz|ky|tr|kk|tk"),
          Map.entry("title", ".{1,200}"),
          Map.entry("minutes", "\\d{1,3}"),
          Map.entry("purpose", "pre|post|follow-up|practice|survey"),
          Map.entry("instrument", "[A-Za-z0-9][A-Za-z0-9-]{0,59}"),
          Map.entry("pass", "\\d\\d?|100"),
          Map.entry("attempts", "\\d{1,2}"),
          Map.entry("draw", "[A-Za-z0-9-]+=\\d{1,3}( [A-Za-z0-9-]+=\\d{1,3})*"),
          Map.entry("shuffle", "yes|no"),
          Map.entry("show", "after|marks|never"),
          Map.entry("draft", "yes|no"),
          Map.entry("reviewed", "\\S.*, \\d{4}-\\d{2}-\\d{2}"));

  static FrontMatter read(String[] lines, FaultLog faults) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    if (!lines[0].strip().equals("---")) {
      faults.add(1, null, FaultCode.FRONT_MISSING);
      return new FrontMatter(values, numbers, 0);
    }
    int at = 1;
    for (; at < lines.length && !lines[at].strip().equals("---"); at++) {
      if (!lines[at].isBlank()) {
        key(lines[at], at + 1, values, numbers, faults);
      }
    }
    if (at == lines.length) {
      faults.add(1, null, FaultCode.FRONT_OPEN);
    }
    for (String key : REQUIRED) {
      if (!values.containsKey(key)) {
        faults.add(1, null, FaultCode.KEY_MISSING, key);
      }
    }
    return new FrontMatter(values, numbers, Math.min(at + 1, lines.length));
  }

  private static void key(
      String line,
      int number,
      Map<String, String> values,
      Map<String, Integer> numbers,
      FaultLog faults) {
    int colon = line.indexOf(':');
    String name = colon < 0 ? "" : line.substring(0, colon).strip();
    String value = line.substring(colon + 1).strip();
    String pattern = PATTERNS.get(name);
    if (name.isEmpty()) {
      faults.add(number, null, FaultCode.FRONT_LINE);
    } else if (values.containsKey(name)) {
      faults.add(number, null, FaultCode.KEY_TWICE, name);
    } else if (pattern == null) {
      faults.add(number, null, FaultCode.KEY_UNKNOWN, name);
    } else if (!value.matches(pattern)) {
      faults.add(number, null, FaultCode.KEY_VALUE, name, value);
    }
    if (!name.isEmpty() && !values.containsKey(name)) {
      values.put(name, value);
      numbers.put(name, number);
    }
  }
}
