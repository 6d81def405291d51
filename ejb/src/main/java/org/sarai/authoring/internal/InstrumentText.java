package org.sarai.authoring.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sarai.courses.Fault;
import org.sarai.courses.Severity;
import org.sarai.courses.test.Question;
import org.sarai.courses.test.Questions;
import org.sarai.courses.text.SourceReader;
import org.sarai.shared.Refused;

/** The text of a test or survey in one language, without errors. */
public record InstrumentText(String text, Questions questions) {
  /** All languages of one instrument; they ask the same. */
  public static List<InstrumentText> all(List<String> texts, String language) {
    var read = texts.stream().map(text -> read(text, language)).toList();
    if (read.isEmpty()) {
      throw Refused.invalid("refused.noText");
    }
    var languages = read.stream().map(InstrumentText::language).distinct().count();
    if (languages < read.size()) {
      throw Refused.unprocessable("refused.textLanguage", read.get(0).language());
    }
    read.forEach(read.get(0)::requireSame);
    return read;
  }

  public static InstrumentText read(String text, String language) {
    var faults = new ArrayList<Fault>();
    var source = SourceReader.read("", text, faults);
    var questions = source.hasQuestions() ? Questions.of(source, faults) : null;
    faults.stream()
        .filter(fault -> fault.severity() == Severity.ERROR)
        .findFirst()
        .ifPresent(
            fault -> {
              throw Refused.unprocessable(
                  "refused.textFault",
                  String.valueOf(fault.line()),
                  fault.message(Locale.forLanguageTag(language)));
            });
    if (questions == null || questions.questions().isEmpty()) {
      throw Refused.unprocessable("refused.noQuestions");
    }
    return new InstrumentText(text, questions);
  }

  /** What was published has been checked before. */
  public static Map<String, Questions> published(Map<String, String> texts) {
    var questions = new LinkedHashMap<String, Questions>();
    texts.forEach(
        (language, text) ->
            questions.put(
                language,
                Questions.of(SourceReader.read("", text, new ArrayList<>()), new ArrayList<>())));
    return questions;
  }

  public String language() {
    return questions.source().language();
  }

  public String title() {
    return questions.source().title();
  }

  public String kind() {
    return questions.source().kind().toUpperCase(Locale.ROOT);
  }

  /** Answers are kept by names: a name must mean the same in every language, and so must rules. */
  public void requireSame(InstrumentText other) {
    if (!kind().equals(other.kind()) || !rules().equals(other.rules())) {
      throw Refused.unprocessable("refused.textDiffers", other.language());
    }
  }

  private Map<String, String> rules() {
    var rules =
        questions.questions().stream()
            .collect(Collectors.toMap(Question::id, Question::structure, (a, b) -> a));
    rules.put(
        "",
        List.of(
                questions.purpose(),
                String.valueOf(questions.instrument()),
                questions.pass(),
                questions.minutes(),
                questions.attempts(),
                questions.draw(),
                questions.shuffle(),
                questions.show())
            .toString());
    return rules;
  }
}
