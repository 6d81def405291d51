package org.sarai.web.texts;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the texts of a page: keys that it asks for, and sentences that it should not hold. */
final class PageTexts {
  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
  private static final Pattern QUOTED_KEY = Pattern.compile("'([A-Za-z]+(?:\\.[A-Za-z0-9]+)+)'");
  private static final Pattern LONE_KEY = Pattern.compile("m\\['([A-Za-z]+)']");
  private static final Pattern SHOWN_ATTRIBUTE =
      Pattern.compile(
          "\\b(?:title|alt|placeholder|aria-label|headerText|itemLabel|label|requiredMessage"
              + "|validatorMessage|ariaRowLabel)=\"([^\"]*)\"|<h:(?:commandButton|outputLabel|outputText)"
              + "[^>]*\\bvalue=\"([^\"]*)\"");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

  private PageTexts() {}

  /** Keys that the page asks for in its expressions. Names of files are no keys. */
  static Set<String> keys(String page) {
    var keys = new TreeSet<String>();
    EXPRESSION
        .matcher(page)
        .results()
        .map(found -> found.group())
        .filter(expression -> !expression.contains("assets.url"))
        .forEach(
            expression -> {
              QUOTED_KEY.matcher(expression).results().forEach(key -> keys.add(key.group(1)));
              LONE_KEY.matcher(expression).results().forEach(key -> keys.add(key.group(1)));
            });
    return keys;
  }

  /** Words that a reader would see and that no bundle holds. */
  static List<String> literals(String page) {
    var bare = page.replaceAll("(?s)<!--.*?-->", "");
    var between =
        Stream.of(
            EXPRESSION
                .matcher(bare)
                .replaceAll(" ")
                .replaceAll("(?s)<[^>]*>", "\u0000")
                .split("\u0000"));
    var attributes =
        SHOWN_ATTRIBUTE
            .matcher(bare)
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .map(value -> EXPRESSION.matcher(value).replaceAll(" "));
    return Stream.concat(between, attributes)
        .map(String::strip)
        .filter(text -> LETTERS.matcher(text).find())
        .toList();
  }
}
