package org.sarai.ear;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of tests with as many questions as one wants; of each question, option a is right. */
final class TestText {
  private TestText() {}

  static String of(int questions, String language, String settings) {
    return """
        ---
        unit: twenty
        kind: test
        language: %s
        title: %s
        %s
        ---

        """
            .formatted(language, language.equals("ur") ? "بیس سوال" : "Twenty questions", settings)
        + IntStream.rangeClosed(1, questions)
            .mapToObj(number -> question(number, language))
            .collect(Collectors.joining("\n"));
  }

  private static String question(int number, String language) {
    var urdu = language.equals("ur");
    return """
        :::question single domain=knowledge {#q%d}
        %s
        - [x] {a} %s | %s
        - [ ] {b} %s
        - [ ] {c} %s
        :::
        """
        .formatted(
            number,
            urdu ? "سوال نمبر " + number : "Question number " + number + "?",
            urdu ? "درست" : "The right one",
            urdu ? "جی ہاں" : "Yes",
            urdu ? "غلط" : "A wrong one",
            urdu ? "یہ بھی غلط" : "Wrong, too");
  }
}
