package org.sarai.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages stay small: at most 120 lines and three injections; styles stay logical and colourless. */
class PagesTest {
  private static final Path BEANS = Path.of("src/main/java/org/sarai/web");
  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Pattern PHYSICAL =
      Pattern.compile(
          "(?<![-\\w])(?:margin|padding|border|inset)?-?(?:left|right|top|bottom)\\s*:"
              + "|(?<![-\\w])(?:width|height|min-width|max-width|min-height|max-height)\\s*:"
              + "|text-align\\s*:\\s*(?:left|right)|float\\s*:");
  private static final Pattern COLOUR =
      Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|hsl)a?\\(|:\\s*(?:white|black|red|teal)\\b");

  private static final Pattern FORM =
      Pattern.compile("<h:form id=\"([^\"]+)\"[^>]*(?<!/)>(.*?)</h:form>", Pattern.DOTALL);

  @Test
  void pageBeansAreSmall() throws IOException {
    var beans = files(BEANS, "Page.java");
    assertThat(beans).hasSizeGreaterThan(5);
    for (var bean : beans) {
      assertThat(tooLarge(Files.readString(bean))).as(bean.toString()).isEmpty();
    }
  }

  @Test
  void aLargeBeanWouldBeFound() {
    assertThat(tooLarge("x\n".repeat(121))).contains("lines");
    assertThat(tooLarge("@Inject A a;\n@EJB B b;\n@Inject C c;\n@EJB D d;\n"))
        .contains("injections");
    assertThat(tooLarge("x\n".repeat(120))).isEmpty();
  }

  /** A page asks for a bean by its simple name; with two of a name nothing is deployed. */
  @Test
  void noTwoBeansHaveOneName() throws IOException {
    var named = new ArrayList<String>();
    for (var bean : files(BEANS, ".java")) {
      if (Files.readString(bean).contains("\n@Named")) {
        named.add(bean.getFileName().toString());
      }
    }
    assertThat(named).hasSizeGreaterThan(30).doesNotHaveDuplicates();
  }

  /** What is sent under the name of a form is the form's own mark, and hides what was typed. */
  @Test
  void noFormIsCalledLikeOneOfItsFields() throws IOException {
    var pages = files(WEBAPP, ".xhtml");
    assertThat(pages).hasSizeGreaterThan(20);
    for (var page : pages) {
      assertThat(confused(Files.readString(page))).as(page.toString()).isEmpty();
    }
  }

  @Test
  void aFormCalledLikeItsFieldWouldBeFound() {
    assertThat(confused("<h:form id=\"name\" x=\"y\"><input name=\"name\"/></h:form>"))
        .containsExactly("name");
    assertThat(confused("<h:form id=\"a\"/><h:form id=\"b\"><input name=\"a\"/></h:form>"))
        .isEmpty();
  }

  private static List<String> confused(String page) {
    return FORM.matcher(page)
        .results()
        .filter(form -> form.group(2).contains(" name=\"" + form.group(1) + '"'))
        .map(form -> form.group(1))
        .toList();
  }

  @Test
  void stylesUseLogicalPropertiesOnly() throws IOException {
    for (var style : files(WEBAPP, ".css")) {
      assertThat(physical(Files.readString(style))).as(style.toString()).isEmpty();
    }
  }

  @Test
  void aPhysicalPropertyWouldBeFound() {
    assertThat(physical("a { margin-left: 1px; }")).hasSize(1);
    assertThat(physical("a { width: 1px; }")).hasSize(1);
    assertThat(physical("a { text-align: right; }")).hasSize(1);
    assertThat(physical("@media (max-width: 40rem) { a { inline-size: 1px; } }")).isEmpty();
  }

  @Test
  void onlyTheTokensDecideColours() throws IOException {
    var styles = files(WEBAPP, ".css");
    assertThat(styles).anyMatch(style -> style.endsWith("tokens.css"));
    for (var style : styles) {
      if (!style.endsWith("tokens.css")) {
        assertThat(colours(Files.readString(style))).as(style.toString()).isEmpty();
      }
    }
    for (var page : files(WEBAPP, ".xhtml")) {
      assertThat(Files.readString(page)).as(page.toString()).doesNotContain("style=\"", "<style");
    }
  }

  @Test
  void aColourWouldBeFound() {
    assertThat(colours("a { color: #fff; }")).hasSize(1);
    assertThat(colours("a { color: rgb(1 2 3); }")).hasSize(1);
    assertThat(colours("a { color: var(--sarai-ink); }")).isEmpty();
  }

  private static String tooLarge(String bean) {
    var lines = bean.lines().count();
    var injections =
        bean.lines().filter(line -> line.strip().matches("@(?:Inject|EJB)\\b.*")).count();
    return (lines > 120 ? lines + " lines " : "")
        + (injections > 3 ? injections + " injections" : "");
  }

  private static List<String> physical(String style) {
    // Conditions of media queries have no logical names.
    return PHYSICAL
        .matcher(style.replaceAll("@media[^{]*", "").replaceAll("(?s)/\\*.*?\\*/", ""))
        .results()
        .map(found -> found.group())
        .toList();
  }

  private static List<String> colours(String style) {
    return COLOUR
        .matcher(style.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("url\\([^)]*\\)", ""))
        .results()
        .map(found -> found.group())
        .toList();
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      var found = all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      assertThat(found).as(root.toString()).isNotEmpty();
      return found;
    }
  }
}
