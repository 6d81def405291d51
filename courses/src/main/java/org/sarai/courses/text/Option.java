package org.sarai.courses.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that can be chosen: {@code - [x] {a} text | feedback}.
 *
 * @param id name of the option, the same in every language; null where it needs none
 * @param right whether it is ticked as right
 * @param text what it says, with inlines; a {@code |} in it is written with a backslash
 * @param feedback what is said to who chooses it; null if nothing
 * @param line line of the file
 */
public record Option(String id, boolean right, String text, String feedback, int line) {
  private static final Pattern LINE =
      Pattern.compile(
          "^- (?:\\[([ xX])\\][ \\t]*)?(?:\\{([^{}]*)\\}[ \\t]*)?((?:[^|\\\\]|\\\\.)*)(?:\\|(.*))?$");

  /**
   * Reads a line.
   *
   * @return empty if it is none of an option
   */
  public static Optional<Option> read(String text, int line) {
    Matcher option = LINE.matcher(text.strip());
    if (!option.matches()) {
      return Optional.empty();
    }
    String feedback = option.group(4) == null ? "" : option.group(4).strip();
    return Optional.of(
        new Option(
            option.group(2),
            "x".equalsIgnoreCase(option.group(1)),
            option.group(3).strip(),
            feedback.isEmpty() ? null : feedback,
            line));
  }

  /** The line as it is written canonically, with its box. */
  public String write() {
    return "- ["
        + (right ? "x" : " ")
        + "] "
        + (id == null ? "" : "{" + id + "} ")
        + text
        + (feedback == null ? "" : " | " + feedback);
  }

  /** The line without a box, where nothing is right or wrong. */
  public String writeUnmarked() {
    return "- " + write().substring("- [ ] ".length());
  }
}
