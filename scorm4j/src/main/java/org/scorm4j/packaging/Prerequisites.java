package org.scorm4j.packaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A prerequisites script of SCORM 1.2 (CAM 2.3.2.5.1, type {@code aicc_script}): identifiers of
 * items joined by {@code &}, {@code |}, {@code ~}, {@code =}, {@code <>}, parentheses and sets
 * {@code 2*{A,B,C}}. An identifier alone is true when the item is passed or completed.
 */
public final class Prerequisites {
  private static final int LONGEST = 1000;
  private static final Map<String, String> WORDS =
      Map.of(
          "p",
          "passed",
          "c",
          "completed",
          "f",
          "failed",
          "i",
          "incomplete",
          "b",
          "browsed",
          "n",
          "not attempted");

  private final Predicate<Function<String, String>> condition;
  private final Set<String> identifiers;

  private Prerequisites(Predicate<Function<String, String>> condition, Set<String> identifiers) {
    this.condition = condition;
    this.identifiers = Set.copyOf(identifiers);
  }

  /** Reads a script; empty when it is none that is understood. */
  public static Optional<Prerequisites> parse(String script) {
    if (script.length() > LONGEST) {
      return Optional.empty();
    }
    var parser = new Parser(script);
    try {
      var condition = parser.either();
      parser.end();
      return Optional.of(new Prerequisites(condition, parser.identifiers));
    } catch (SyntaxException notUnderstood) {
      return Optional.empty();
    }
  }

  /** The items that the script speaks of. */
  public Set<String> identifiers() {
    return identifiers;
  }

  /**
   * Whether the item may be entered.
   *
   * @param statusOf the lesson status of an item, for example {@code not attempted}
   */
  public boolean areFulfilled(Function<String, String> statusOf) {
    return condition.test(statusOf);
  }

  private static boolean isDone(String status) {
    return status.equals("passed") || status.equals("completed");
  }

  private static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Recursive descent: {@code ~} binds strongest, then {@code &}, then {@code |}. */
  private static final class Parser {
    private static final String SIGNS = "&|~()=<>{},*\"";

    private final String script;
    private final Set<String> identifiers = new HashSet<>();
    private int at;

    Parser(String script) {
      this.script = script;
    }

    Predicate<Function<String, String>> either() throws SyntaxException {
      var condition = both();
      while (accept("|")) {
        condition = condition.or(both());
      }
      return condition;
    }

    private Predicate<Function<String, String>> both() throws SyntaxException {
      var condition = single();
      while (accept("&")) {
        condition = condition.and(single());
      }
      return condition;
    }

    private Predicate<Function<String, String>> single() throws SyntaxException {
      if (accept("~")) {
        return single().negate();
      }
      if (accept("(")) {
        var inner = either();
        require(")");
        return inner;
      }
      var word = word();
      if (word.matches("\\d{1,4}") && accept("*")) {
        return set(Integer.parseInt(word));
      }
      identifiers.add(word);
      if (accept("<>")) {
        var status = status();
        return statusOf -> !statusOf.apply(word).equals(status);
      }
      if (accept("=")) {
        var status = status();
        return statusOf -> statusOf.apply(word).equals(status);
      }
      return statusOf -> isDone(statusOf.apply(word));
    }

    private Predicate<Function<String, String>> set(int needed) throws SyntaxException {
      require("{");
      List<Predicate<Function<String, String>>> members = new ArrayList<>();
      do {
        members.add(either());
      } while (accept(","));
      require("}");
      return statusOf -> members.stream().filter(member -> member.test(statusOf)).count() >= needed;
    }

    private String status() throws SyntaxException {
      String text;
      if (accept("\"")) {
        var close = script.indexOf('"', at);
        if (close < 0) {
          throw new SyntaxException();
        }
        text = script.substring(at, close).trim();
        at = close + 1;
      } else {
        text = word();
      }
      var status = WORDS.getOrDefault(text, text);
      if (!WORDS.containsValue(status)) {
        throw new SyntaxException();
      }
      return status;
    }

    private String word() throws SyntaxException {
      skipSpace();
      var start = at;
      while (at < script.length()
          && SIGNS.indexOf(script.charAt(at)) < 0
          && !Character.isWhitespace(script.charAt(at))) {
        at++;
      }
      if (start == at) {
        throw new SyntaxException();
      }
      return script.substring(start, at);
    }

    private boolean accept(String sign) {
      skipSpace();
      if (script.startsWith(sign, at)) {
        at += sign.length();
        return true;
      }
      return false;
    }

    private void require(String sign) throws SyntaxException {
      if (!accept(sign)) {
        throw new SyntaxException();
      }
    }

    void end() throws SyntaxException {
      skipSpace();
      if (at < script.length()) {
        throw new SyntaxException();
      }
    }

    private void skipSpace() {
      while (at < script.length() && Character.isWhitespace(script.charAt(at))) {
        at++;
      }
    }
  }
}
