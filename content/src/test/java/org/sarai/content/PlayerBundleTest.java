package org.sarai.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlayerBundleTest {
  private static final Pattern TOP_LEVEL =
      Pattern.compile(
          "^(?:async )?(?:const|let|function|class) ([A-Za-z_$][\\w$]*)", Pattern.MULTILINE);

  @Test
  void allModulesBecomeOneWithoutImports() {
    String bundle = PlayerBundle.of(PlayerFiles.all());
    assertThat(bundle)
        .doesNotContainPattern("(?m)^(import|export)\\b")
        .contains("class Journal", "class Commits", "createApi12", "start();");
  }

  @Test
  void namesAtTopLevelAreUnique() {
    List<String> names =
        TOP_LEVEL
            .matcher(PlayerBundle.of(PlayerFiles.all()))
            .results()
            .map(MatchResult::group)
            .map(line -> line.replaceAll(".* ", ""))
            .toList();
    assertThat(names).hasSizeGreaterThan(20).doesNotHaveDuplicates();
  }

  @Test
  void whatIsNeededComesFirst() {
    String bundle =
        PlayerBundle.of(
            modules(
                Map.of(
                    "shell.js", "import { b } from './b.js';\nb();\n",
                    "b.js", "import { c } from './c.js';\nexport const b = c;\n",
                    "c.js", "export const c = 1;\n")));
    assertThat(bundle).isEqualTo("const c = 1;\n\nconst b = c;\n\nb();\n\n");
  }

  @Test
  void commentsOnLinesOfTheirOwnAreLeftOut() {
    String bundle =
        PlayerBundle.of(
            modules(
                Map.of(
                    "shell.js",
                    "/*\n * What it is.\n */\nconst a = 1; // stays\n  // goes\n"
                        + "  /* goes */\n/* stays */ const b = '/*';\nconst c = '*/';\n")));
    assertThat(bundle)
        .isEqualTo("const a = 1; // stays\n/* stays */ const b = '/*';\nconst c = '*/';\n\n");
  }

  @Test
  void circlesAndGapsAreSaid() {
    assertThatThrownBy(
            () -> PlayerBundle.of(modules(Map.of("shell.js", "import { b } from './b.js';\n"))))
        .hasMessageContaining("b.js");
    assertThatThrownBy(
            () ->
                PlayerBundle.of(
                    modules(
                        Map.of(
                            "shell.js", "import { b } from './b.js';\n",
                            "b.js", "import { a } from './shell.js';\n"))))
        .hasMessageContaining("circle");
  }

  private static Map<String, byte[]> modules(Map<String, String> texts) {
    Map<String, byte[]> modules = new java.util.TreeMap<>();
    texts.forEach((name, text) -> modules.put(name, text.getBytes(UTF_8)));
    return modules;
  }
}
