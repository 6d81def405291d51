package org.sarai.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All words of the player lie in its bundles, in every language. */
class PlayerTextsTest {
  private static final Pattern ENTRY = Pattern.compile("\"([^\"]+)\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
  private static final Pattern LITERAL = Pattern.compile("'[^'\\n]*'|\"[^\"\\n]*\"|`[^`]*`");
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,} \\p{L}{2,}");

  /** Values and style classes, which are not text for people. */
  private static final Set<String> VOCABULARY =
      Set.of("'not attempted'", "'way primary'", "'continue,no message'");

  @Test
  void theLanguagesHaveTheSameKeysAndPlaceholders() {
    Map<String, String> english = bundle("en");
    Map<String, String> urdu = bundle("ur");
    assertThat(english).hasSizeGreaterThan(40);
    assertThat(urdu.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, sentence) ->
            assertThat(placeholders(urdu.get(key))).as(key).isEqualTo(placeholders(sentence)));
  }

  @Test
  void everyKeyThatTheModulesNameExists() {
    Set<String> keys = bundle("en").keySet();
    String sources = sources("js") + text("shell.html");
    List<String> named =
        Pattern.compile("(?:\\btext\\('|\\bcounted\\('|data-(?:text|label)=\")([\\w. ]+)['\"]")
            .matcher(sources)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(named).hasSizeGreaterThan(15);
    assertThat(named)
        .allMatch(key -> keys.contains(key) || keys.contains(key + ".other"), "is in the bundle");
  }

  @Test
  void noSentenceStandsInAModule() {
    assertThat(sentences(sources("js"))).isEmpty();
    assertThat(sentences("const x = 'Please wait'; // that's it")).hasSize(1);
  }

  @Test
  void noWordStandsInThePage() {
    assertThat(words(text("shell.html"))).isBlank();
    assertThat(words("<p>Hello</p>")).isEqualTo("Hello");
    assertThat(text("shell.html"))
        .doesNotContainPattern(" (?:title|alt|placeholder|aria-label)=\"[^\"]+\"")
        .doesNotContainPattern(" (?:style|on\\w+)=\"");
  }

  private static List<String> sentences(String source) {
    String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
    return LITERAL
        .matcher(code)
        .results()
        .map(MatchResult::group)
        .filter(literal -> WORDS.matcher(literal).find() && !VOCABULARY.contains(literal))
        .toList();
  }

  private static String words(String page) {
    return page.replaceAll("(?s)<[^>]*>", "").trim();
  }

  private static Map<String, String> bundle(String language) {
    Map<String, String> bundle = new TreeMap<>();
    ENTRY
        .matcher(text("i18n/" + language + ".json"))
        .results()
        .forEach(entry -> bundle.put(entry.group(1), entry.group(2)));
    return bundle;
  }

  private static Set<String> placeholders(String sentence) {
    Set<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(sentence).results().forEach(one -> found.add(one.group()));
    return found;
  }

  private static String sources(String kind) {
    StringBuilder sources = new StringBuilder();
    PlayerFiles.all()
        .forEach(
            (path, bytes) -> {
              if (path.endsWith("." + kind)) {
                sources.append(new String(bytes, UTF_8));
              }
            });
    return sources.toString();
  }

  private static String text(String path) {
    return new String(PlayerFiles.all().get(path), UTF_8);
  }
}
