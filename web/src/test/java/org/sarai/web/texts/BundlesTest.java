package org.sarai.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Languages are equal: one key set, no key missing, no sentence outside the bundles. */
class BundlesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/sarai/web");
  private static final Path JAVA = Path.of("src/main/java");
  private static final Path FEATURES = Path.of("../ejb/src/main/java");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  @Test
  void languagesHaveTheSameKeys() throws IOException {
    assertThat(bundle("ur").stringPropertyNames())
        .hasSizeGreaterThan(100)
        .isEqualTo(bundle("en").stringPropertyNames());
  }

  @Test
  void noSentenceIsEmptyAndPlaceholdersAreTheSame() throws IOException {
    var english = bundle("en");
    var urdu = bundle("ur");
    for (var key : english.stringPropertyNames()) {
      assertThat(english.getProperty(key)).as(key).isNotBlank();
      assertThat(urdu.getProperty(key)).as(key).isNotBlank();
      assertThat(placeholders(urdu.getProperty(key)))
          .as("placeholders of %s", key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  /** Of two lines with one key the last would silently win. */
  @Test
  void noKeyStandsTwice() throws IOException {
    for (var language : Set.of("en", "ur")) {
      var keys =
          Files.readAllLines(BUNDLES.resolve("messages_" + language + ".properties")).stream()
              .filter(line -> line.matches("[A-Za-z].*=.*"))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();
      assertThat(keys).as(language).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }
  }

  @Test
  void noApostropheSpoilsAPattern() throws IOException {
    for (var language : Set.of("en", "ur")) {
      var bundle = bundle(language);
      assertThat(bundle.stringPropertyNames())
          .noneMatch(key -> bundle.getProperty(key).contains("'"));
    }
  }

  @Test
  void everyKeyOfAPageExists() throws IOException {
    var used = new TreeSet<String>();
    for (var page : files(PAGES, ".xhtml")) {
      used.addAll(PageTexts.keys(Files.readString(page)));
    }
    assertThat(used).hasSizeGreaterThan(100);
    assertThat(bundle("en").stringPropertyNames()).containsAll(used);
  }

  @Test
  void everyKeyInJavaExists() throws IOException {
    var families =
        bundle("en").stringPropertyNames().stream()
            .filter(key -> key.contains("."))
            .map(key -> key.substring(0, key.indexOf('.')))
            .filter(family -> !Set.of("jakarta", "primefaces").contains(family))
            .collect(Collectors.joining("|"));
    var key = Pattern.compile("\"((?:" + families + ")\\.[A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)*)\"");
    var used = new TreeSet<String>();
    for (var file : files(JAVA, ".java")) {
      key.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
    }
    var refusal = Pattern.compile("\"((?:refused|import|play)\\.[A-Za-z]+)\"");
    for (var file : files(FEATURES, ".java")) {
      refusal.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
    }
    assertThat(used).hasSizeGreaterThan(30);
    assertThat(bundle("en").stringPropertyNames()).containsAll(used);
  }

  @Test
  void noSentenceStandsInAPage() throws IOException {
    for (var page : files(PAGES, ".xhtml")) {
      assertThat(PageTexts.literals(Files.readString(page))).as(page.toString()).isEmpty();
    }
  }

  @Test
  void aSentenceInAPageWouldBeFound() {
    assertThat(PageTexts.literals("<p>#{m['a.b']}</p><p>Hello you</p>"))
        .containsExactly("Hello you");
    assertThat(PageTexts.literals("<input title=\"Hello\" value=\"#{x}\"/>"))
        .containsExactly("Hello");
    assertThat(PageTexts.literals("<h:commandButton value=\"Save\"/>")).containsExactly("Save");
    assertThat(PageTexts.literals("<p>سلام</p>")).containsExactly("سلام");
    assertThat(PageTexts.keys("#{m['no.such']} #{say.of('x.y', 1)} #{m[a ? 'b.c' : 'd.e']}"))
        .containsExactlyInAnyOrder("no.such", "x.y", "b.c", "d.e");
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toSet());
  }

  private static Properties bundle(String language) throws IOException {
    var properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(BUNDLES.resolve("messages_" + language + ".properties"))) {
      properties.load(reader);
    }
    return properties;
  }

  private static Set<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      var found =
          all.filter(file -> file.toString().endsWith(ending))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(found).as(root.toString()).isNotEmpty();
      return found;
    }
  }
}
