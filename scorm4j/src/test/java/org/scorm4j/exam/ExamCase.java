package org.scorm4j.exam;

import java.util.List;

/**
 * What one package of an exam does, and what must come of it.
 *
 * @param id also the name of its manifest
 * @param start title of the activity that the learner chooses when launching; empty for none
 * @param visits the launches that must follow one another
 */
public record ExamCase(String id, String start, List<Visit> visits) {
  /** The title that a choice of the organisation itself is known by. */
  public static final String ROOT = "root";

  /**
   * One launch.
   *
   * @param activity which activity must be delivered
   * @param calls what its page says, in order
   * @param questions what the system's navigation must show before
   * @param then what the learner does after, in order
   */
  public record Visit(
      String activity, List<Call> calls, List<Question> questions, List<Then> then) {}

  /**
   * One call of the API.
   *
   * @param call its name, such as {@code doGetValue}
   * @param argument for {@code doSetValue} element and value with an exclamation mark between them
   * @param expect what must come back
   * @param error the code that must stand afterwards; empty for any
   */
  public record Call(String call, String argument, String expect, String error) {
    /** The call as one writes it in a program. */
    @Override
    public String toString() {
      var name = call.startsWith("do") ? call.substring(2) : call;
      var text = call.equals("doSetValue") ? argument.replaceFirst("!", ", ") : argument;
      return name + "(" + text + ")";
    }
  }

  /**
   * Something that the system's own navigation must show.
   *
   * @param ask a word, or a word, an at sign and a title
   * @param answer {@code Y} or {@code N}
   */
  public record Question(String ask, String answer) {}

  /**
   * What the learner does next.
   *
   * @param act such as {@code continue}
   * @param title of the activity that is chosen, or {@link #ROOT}
   * @param launched the case whose package is launched
   */
  public record Then(String act, String title, String launched) {
    @Override
    public String toString() {
      return (act + " " + title + launched).strip();
    }
  }
}
