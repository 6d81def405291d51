package org.sarai.reporting.internal;

import java.util.TreeMap;
import java.util.stream.Stream;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.TrainedQuestion;

/** A question as a line of the audit log. */
public final class Slices {
  /** Leaves room in the entry for which of the people were seen. */
  private static final int LONGEST = 440;

  private Slices() {}

  /**
   * What narrows a question, in the words of addresses. Told of questions that somebody answers to
   * alone, whose values therefore stand in the ledgers and were not just typed.
   *
   * @param question what was asked
   * @return for instance {@code audience=officials country=PK}
   */
  public static String words(TrainedQuestion question) {
    var words = new StringBuilder("audience=").append(question.audience());
    if (question.from() != null) {
      words.append(" from=").append(question.from());
    }
    if (question.to() != null) {
      words.append(" to=").append(question.to());
    }
    if (question.asOf() != null) {
      words.append(" asOf=").append(question.asOf());
    }
    new TreeMap<>(question.filters())
        .forEach(
            (by, value) ->
                words.append(' ').append(by.parameter()).append('=').append(shown(by, value)));
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words.toString();
  }

  /**
   * What a question asked about, without any of the values, which somebody may just have typed.
   *
   * @return for instance {@code audience=officials from by=sex country}
   */
  public static String names(TrainedQuestion question) {
    var words = new StringBuilder("audience=").append(question.audience());
    words.append(question.from() == null ? "" : " from=" + question.from());
    words.append(question.to() == null ? "" : " to=" + question.to());
    words.append(question.asOf() == null ? "" : " asOf=" + question.asOf());
    Stream.concat(
            question.filters().keySet().stream().sorted().map(Dimension::parameter),
            question.by().stream().map(dimension -> "by=" + dimension.parameter()))
        .forEach(name -> words.append(' ').append(name));
    return words.toString();
  }

  private static String shown(Dimension by, String value) {
    return by == Dimension.PROJECT ? String.join(",", Dimension.each(value)) : value;
  }
}
