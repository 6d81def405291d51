package org.sarai.assessment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sarai.assessment.ItemFigures;
import org.sarai.courses.test.Question;
import org.sarai.courses.test.Questions;

/**
 * How the questions of one test work, language by language. A question is suspect in a language
 * when it is harder there than in the others by at least fifteen points more than the test's other
 * questions are, and its difference alone is not chance (the 95 % interval leaves zero out): the
 * readers of a language may know less, but a question that only fails in Urdu is a translation
 * error.
 */
final class ItemAnalysis {
  private static final double PERCENT = 100;
  private static final double GAP = 0.15;

  /** Below this a language's figures are anecdotes. */
  private static final int FEWEST = 10;

  private final long unitId;
  private final Questions questions;
  private final List<TakenTest> taken;

  ItemAnalysis(long unitId, Questions questions, List<TakenTest> taken) {
    this.unitId = unitId;
    this.questions = questions;
    this.taken = taken.stream().filter(one -> one.unitId() == unitId).toList();
  }

  List<ItemFigures> all() {
    var figures = new ArrayList<ItemFigures>();
    for (var question : questions.questions()) {
      for (var language : languages()) {
        var asked = asked(question.id(), language);
        if (question.type().isMarked() && !asked.isEmpty()) {
          figures.add(figures(question, language, asked));
        }
      }
    }
    return figures;
  }

  private TreeSet<String> languages() {
    return taken.stream()
        .flatMap(one -> one.marks().values().stream())
        .map(TakenTest.Marked::language)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<TakenTest> asked(String question, String language) {
    return taken.stream()
        .filter(one -> one.marks().containsKey(question))
        .filter(one -> one.marks().get(question).language().equals(language))
        .toList();
  }

  private ItemFigures figures(Question question, String language, List<TakenTest> asked) {
    var shares = shares(question.id(), asked);
    return new ItemFigures(
        unitId,
        questions.source().title(),
        question.id(),
        Inline.plain(question.prompt()),
        language,
        asked.size(),
        PERCENT * Comparison.mean(shares),
        discrimination(question.id(), asked),
        chosen(question, asked),
        isSuspect(question.id(), language));
  }

  private static List<Double> shares(String question, List<TakenTest> asked) {
    return asked.stream().map(one -> one.marks().get(question).share()).toList();
  }

  /** Corrected: the rest of the test is without the question itself. */
  private static Double discrimination(String question, List<TakenTest> asked) {
    var item = new ArrayList<Double>();
    var rest = new ArrayList<Double>();
    for (var one : asked) {
      var others = new TreeSet<>(one.marks().keySet());
      others.remove(question);
      one.share(others)
          .ifPresent(
              share -> {
                item.add(one.marks().get(question).share());
                rest.add(share);
              });
    }
    return correlation(item, rest);
  }

  /** Pearson's; null where one of the two does not vary. */
  static Double correlation(List<Double> one, List<Double> other) {
    var mean = Comparison.mean(one);
    var otherMean = Comparison.mean(other);
    double together = 0;
    double alone = 0;
    double otherAlone = 0;
    for (var index = 0; index < one.size(); index++) {
      var away = one.get(index) - mean;
      var otherAway = other.get(index) - otherMean;
      together += away * otherAway;
      alone += away * away;
      otherAlone += otherAway * otherAway;
    }
    return alone == 0 || otherAlone == 0
        ? null
        : (Double) (together / Math.sqrt(alone * otherAlone));
  }

  private static Map<String, Integer> chosen(Question question, List<TakenTest> asked) {
    var chosen = new TreeMap<String, Integer>();
    if (question.type().hasBoxes()) {
      question.items().forEach(item -> chosen.put(item.id(), 0));
      asked.stream()
          .map(one -> one.marks().get(question.id()).answer())
          .filter(answer -> answer != null)
          .forEach(answer -> answer.values().forEach(id -> chosen.merge(id, 1, Integer::sum)));
    }
    return chosen;
  }

  private boolean isSuspect(String question, String language) {
    var here = shares(question, asked(question, language));
    var elsewhere = elsewhere(question, language);
    if (here.size() < FEWEST || elsewhere.size() < FEWEST) {
      return false;
    }
    var gap = Comparison.mean(elsewhere) - Comparison.mean(here);
    var usual =
        questions.questions().stream()
            .map(Question::id)
            .filter(other -> !other.equals(question))
            .filter(other -> !asked(other, language).isEmpty())
            .filter(other -> !elsewhere(other, language).isEmpty())
            .mapToDouble(
                other ->
                    Comparison.mean(elsewhere(other, language))
                        - Comparison.mean(shares(other, asked(other, language))))
            .average()
            .orElse(0);
    return gap - usual >= GAP && Comparison.independent(elsewhere, here).high() < 0;
  }

  private List<Double> elsewhere(String question, String language) {
    return taken.stream()
        .map(one -> one.marks().get(question))
        .filter(mark -> mark != null && !mark.language().equals(language))
        .map(TakenTest.Marked::share)
        .toList();
  }
}
