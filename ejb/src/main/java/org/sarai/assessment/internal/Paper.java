package org.sarai.assessment.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sarai.assessment.ShownQuestion;
import org.sarai.assessment.TestResult.Reviewed;
import org.sarai.courses.lesson.MediaLookup;
import org.sarai.courses.test.Answer;
import org.sarai.courses.test.Marking;
import org.sarai.courses.test.Question;
import org.sarai.courses.test.Questions;
import org.sarai.courses.test.Shown;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Kind;
import org.sarai.shared.Clock;

/**
 * The questions of one attempt in one language.
 *
 * @param texts all languages of the instrument
 * @param language the one that is shown; it is among the texts
 * @param media where pictures and sounds are
 */
record Paper(AttemptRow attempt, Map<String, Questions> texts, String language, MediaLookup media) {
  /**
   * In the language asked for, else in the first that there is; for who only marks, no pictures.
   */
  static Paper of(AttemptRow attempt, Map<String, Questions> texts, String wanted) {
    return of(attempt, texts, wanted, path -> Optional.empty());
  }

  static Paper of(
      AttemptRow attempt, Map<String, Questions> texts, String wanted, MediaLookup media) {
    return new Paper(attempt, texts, language(texts, wanted), media);
  }

  static String language(Map<String, Questions> texts, String wanted) {
    return texts.containsKey(wanted) ? wanted : texts.keySet().iterator().next();
  }

  Questions questions() {
    return texts.get(language);
  }

  /** What the browser sent, as it is kept; empty if it does not fit, or nobody asked that. */
  Optional<Answer> answer(String question, List<String> sent) {
    return question != null && attempt.questions().contains(question)
        ? shown(question).answer(sent)
        : Optional.empty();
  }

  List<ShownQuestion> shown(Map<String, AnswerLedger.Saved> saved) {
    return attempt.questions().stream().map(name -> shown(name, saved.get(name))).toList();
  }

  private Shown shown(String name) {
    return Shown.of(
        questions().question(name).orElseThrow(), attempt.seed(), questions().shuffle());
  }

  private ShownQuestion shown(String name, AnswerLedger.Saved saved) {
    var shown = shown(name);
    var question = shown.question();
    return new ShownQuestion(
        name,
        question.type().name().toLowerCase(Locale.ROOT),
        html(stem(question)),
        html(question.prompt()),
        sound(question),
        choices(shown.choices()),
        choices(shown.matches()),
        saved == null ? List.of() : shown.sent(saved.answer()),
        saved == null ? null : Clock.instant(saved.savedAt()));
  }

  private String html(String prose) {
    return new Inline(media).html(prose);
  }

  /** What the text says of a file where it stands by itself is its transcript. */
  private ShownQuestion.Sound sound(Question question) {
    if (question.audio() == null) {
      return null;
    }
    var transcript =
        questions().source().blocks().stream()
            .filter(block -> block.kind() == Kind.AUDIO)
            .filter(block -> question.audio().equals(block.argument()))
            .findFirst()
            .map(block -> html(block.body()))
            .orElse(null);
    return media
        .find(question.audio())
        .map(file -> new ShownQuestion.Sound(file.href(), transcript))
        .orElse(transcript == null ? null : new ShownQuestion.Sound(null, transcript));
  }

  private String stem(Question question) {
    return question.stem() == null
        ? null
        : questions().source().block(question.stem()).map(Block::body).orElse(null);
  }

  private List<ShownQuestion.Choice> choices(List<Shown.Choice> choices) {
    return choices.stream()
        .map(choice -> new ShownQuestion.Choice(choice.name(), html(choice.text())))
        .toList();
  }

  /** Everything that a learner may see afterwards. */
  List<Reviewed> reviewed(Map<String, AnswerLedger.Saved> saved) {
    return attempt.questions().stream().map(name -> reviewed(name, saved.get(name))).toList();
  }

  private Reviewed reviewed(String name, AnswerLedger.Saved saved) {
    var question = questions().question(name).orElseThrow();
    var answer = saved == null ? Answer.of() : saved.answer();
    // Marked in the language in which it was read; what is said of it in the one that is shown.
    var read = saved == null ? questions() : texts.getOrDefault(saved.language(), questions());
    var mark = Marking.mark(read.question(name).orElseThrow(), answer);
    return new Reviewed(
        html(question.prompt()),
        words(question, answer),
        Answer.right(question).map(right -> words(question, right)).orElse(List.of()),
        html(Marking.mark(question, answer).feedback()),
        mark.points(),
        question.points());
  }

  /** An answer by what its values say; never null. */
  private List<String> words(Question question, Answer answer) {
    return switch (question.type()) {
      case NUMBER, TEXT, OPEN -> answer.values().stream().map(Paper::plain).toList();
      case MATCHING ->
          answer.values().stream()
              .map(pair -> pair.split("=", -1))
              .map(
                  sides ->
                      html(question.item(sides[0]).orElseThrow().text())
                          + " – "
                          + html(question.item(sides[1]).orElseThrow().match()))
              .toList();
      default ->
          answer.values().stream().map(id -> html(question.item(id).orElseThrow().text())).toList();
    };
  }

  private static String plain(String typed) {
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
