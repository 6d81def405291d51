package org.sarai.assessment.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sarai.assessment.TestPreview;
import org.sarai.assessment.TestResult;
import org.sarai.authoring.DraftedText;
import org.sarai.authoring.MediaRow;
import org.sarai.courses.Fault;
import org.sarai.courses.lesson.MediaFile;
import org.sarai.courses.lesson.MediaLookup;
import org.sarai.courses.test.Answer;
import org.sarai.courses.test.Marking;
import org.sarai.courses.test.Question;
import org.sarai.courses.test.Questions;
import org.sarai.courses.text.Media;
import org.sarai.shared.Clock;

/**
 * The questions of a draft as one attempt would have them. A draft may be wrong: what has errors
 * cannot be asked, let alone marked, and is left out.
 */
public final class DraftPaper {
  private static final double ALL = 100;

  private final Questions questions;
  private final List<MediaRow> files;
  private final String folder;
  private final int chance;
  private final int leftOut;
  private final Paper paper;

  /**
   * @param files of the draft
   * @param chance what order and draw come from
   */
  public DraftPaper(DraftedText drafted, List<MediaRow> files, int chance) {
    var faults = new ArrayList<>(drafted.faults());
    var read = Questions.of(drafted.text(), faults);
    var broken =
        faults.stream()
            .filter(Fault::isError)
            .map(Fault::block)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var sound =
        read.questions().stream().filter(question -> !broken.contains(question.id())).toList();
    this.questions =
        new Questions(
            read.source(),
            read.purpose(),
            read.instrument(),
            read.pass(),
            read.minutes(),
            read.attempts(),
            read.draw(),
            read.shuffle(),
            read.show(),
            sound);
    this.leftOut = read.questions().size() - sound.size();
    this.files = files;
    this.folder = "/api/v1/workshop/" + drafted.courseCode() + "/";
    this.chance = chance;
    var asked = questions.drawn(chance).stream().map(Question::id).toList();
    var attempt =
        new AttemptRow(
            0,
            "",
            0,
            0,
            drafted.courseCode(),
            0,
            1,
            chance,
            asked,
            drafted.language(),
            null,
            false);
    this.paper =
        Paper.of(attempt, Map.of(drafted.language(), questions), drafted.language(), media());
  }

  private MediaLookup media() {
    return path ->
        files.stream()
            .filter(file -> file.path().equals(path))
            .findFirst()
            .map(file -> new MediaFile(folder + path, file.bytes()));
  }

  /** As learners will see it. */
  public TestPreview preview() {
    var source = questions.source();
    var sizes = new LinkedHashMap<String, Long>();
    for (var path : Media.of(source)) {
      media().find(path).ifPresent(file -> sizes.put(file.href(), file.bytes()));
    }
    return new TestPreview(
        chance,
        Sheets.isSurvey(questions),
        source.title(),
        paper.language(),
        questions.minutes(),
        questions.pass(),
        questions.attempts(),
        questions.show(),
        paper.shown(Map.of()),
        sizes,
        leftOut);
  }

  /** What answers would come to. */
  public TestResult marked(Map<String, List<String>> sent) {
    var given = new LinkedHashMap<String, AnswerLedger.Saved>();
    sent.forEach(
        (question, values) ->
            paper
                .answer(question, values)
                .filter(answer -> !answer.isEmpty())
                .ifPresent(answer -> given.put(question, saved(question, answer))));
    var marks =
        paper.attempt().questions().stream()
            .map(name -> mark(name, Optional.ofNullable(given.get(name))))
            .toList();
    var points = marks.stream().mapToDouble(Marked::points).sum();
    var most = marks.stream().mapToDouble(Marked::most).sum();
    var score = most == 0 ? null : (Double) (ALL * points / most);
    return new TestResult(
        Instant.now(),
        false,
        score,
        questions.pass(),
        score == null ? null : (Boolean) HandingIn.isPassed(score, questions.pass()),
        Sheets.left(questions, 1),
        given.size(),
        marks.size(),
        paper.reviewed(given));
  }

  private AnswerLedger.Saved saved(String question, Answer answer) {
    return new AnswerLedger.Saved(0, question, answer, paper.language(), Clock.now());
  }

  private Marked mark(String name, Optional<AnswerLedger.Saved> saved) {
    var question = questions.question(name).orElseThrow();
    var answer = saved.map(AnswerLedger.Saved::answer).orElse(null);
    return Marked.of(question, saved.orElse(null), Marking.mark(question, answer));
  }
}
