package org.sarai.courses.test;

import java.util.List;
import java.util.Set;
import org.sarai.courses.FaultCode;
import org.sarai.courses.FaultLog;
import org.sarai.courses.text.Kind;
import org.sarai.courses.text.Source;

/** What no question can know of itself: whether the whole fits together. */
final class QuestionsCheck {
  private static final Set<String> COMPARED = Set.of("pre", "post", "follow-up");
  private static final List<String> OF_TESTS = List.of("pass", "draw");

  private final Questions read;
  private final Source source;
  private final FaultLog faults;

  QuestionsCheck(Questions read, FaultLog faults) {
    this.read = read;
    this.source = read.source();
    this.faults = faults;
  }

  void check() {
    boolean survey = "survey".equals(source.kind());
    if (read.questions().isEmpty()) {
      faults.add(1, null, FaultCode.QUESTIONS_MISSING);
    }
    if (survey != read.purpose().equals("survey")) {
      faults.add(source.line("purpose"), null, FaultCode.SETTING, "purpose", source.kind());
    }
    for (String key : OF_TESTS) {
      if (survey && source.value(key) != null) {
        faults.add(source.line(key), null, FaultCode.SETTING, key, source.kind());
      }
    }
    if (COMPARED.contains(read.purpose()) && read.instrument() == null) {
      faults.add(source.line("purpose"), null, FaultCode.INSTRUMENT_MISSING);
    }
    read.questions().forEach(question -> check(question, survey));
    pools();
  }

  private void check(Question question, boolean survey) {
    if (!survey && !question.type().isMarked()) {
      faults.add(
          question.line(), question.id(), FaultCode.QUESTION_TYPE_PLACE, question.type().word());
    }
    boolean story =
        question.stem() == null
            || source
                .block(question.stem())
                .filter(block -> block.kind() != Kind.QUESTION)
                .isPresent();
    if (!story) {
      faults.add(question.line(), question.id(), FaultCode.STEM, question.stem());
    }
    if (COMPARED.contains(read.purpose()) && question.domain() == null) {
      faults.add(question.line(), question.id(), FaultCode.DOMAIN_MISSING);
    }
  }

  private void pools() {
    read.draw()
        .forEach(
            (pool, wanted) -> {
              long there = read.questions().stream().filter(q -> pool.equals(q.pool())).count();
              if (there < wanted || wanted == 0) {
                faults.add(source.line("draw"), null, FaultCode.DRAW_POOL, pool, there, wanted);
              }
            });
    if (!read.draw().isEmpty()) {
      read.questions().stream()
          .map(Question::pool)
          .distinct()
          .filter(pool -> !read.draw().containsKey(pool))
          .forEach(
              pool ->
                  faults.add(
                      source.line("draw"),
                      null,
                      FaultCode.POOL_UNDRAWN,
                      pool == null ? "–" : pool));
    }
  }
}
