package org.scorm4j.sequencing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a learner, or content, asks for, in the words of SCORM 2004 (SN 5.6.6), which also serve
 * SCORM 1.2.
 *
 * @param kind what is asked for
 * @param target identifier of the activity, for choice and jump; empty otherwise
 */
public record NavigationRequest(Kind kind, String target) {
  private static final Pattern TARGETED =
      Pattern.compile("\\{target=(?<target>[^}]+)}(?<word>choice|jump)");

  /** The requests, and their words in {@code adl.nav.request} and on the wire. */
  public enum Kind {
    START("start"),
    RESUME_ALL("resumeAll"),
    CONTINUE("continue"),
    PREVIOUS("previous"),
    CHOICE("choice"),
    JUMP("jump"),
    EXIT("exit"),
    EXIT_ALL("exitAll"),
    ABANDON("abandon"),
    ABANDON_ALL("abandonAll"),
    SUSPEND_ALL("suspendAll");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** For example {@code suspendAll}. */
    public String word() {
      return word;
    }

    boolean needsTarget() {
      return this == CHOICE || this == JUMP;
    }
  }

  public NavigationRequest {
    if (kind.needsTarget() == target.isEmpty()) {
      throw new IllegalArgumentException(kind + " and target '" + target + "' do not go together");
    }
  }

  /** A request without a target. */
  public static NavigationRequest of(Kind kind) {
    return new NavigationRequest(kind, "");
  }

  /** The choice of an activity. */
  public static NavigationRequest choice(String activity) {
    return new NavigationRequest(Kind.CHOICE, activity);
  }

  /**
   * Reads {@code continue}, {@code {target=ACTIVITY}choice} and so on; empty for anything else,
   * {@code _none_} included.
   */
  public static Optional<NavigationRequest> parse(String text) {
    var targeted = TARGETED.matcher(text);
    var word = targeted.matches() ? targeted.group("word") : text;
    var target = targeted.matches() ? targeted.group("target") : "";
    for (var kind : Kind.values()) {
      if (kind.word.equals(word) && kind.needsTarget() != target.isEmpty()) {
        return Optional.of(new NavigationRequest(kind, target));
      }
    }
    return Optional.empty();
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    return kind.needsTarget() ? "{target=" + target + "}" + kind.word : kind.word;
  }
}
