package org.sarai.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlayerAssetsTest {
  private final PlayerAssets assets = PlayerAssets.of(PlayerFiles.all());

  @Test
  void thePageNamesFilesThatExistUnderTheCurrentVersion() {
    String shell = new String(assets.shell().bytes(), UTF_8);
    Pattern address = Pattern.compile("(?:href|src)=\"/player/([^/\"]+)/([^\"]+)\"");
    assertThat(address.matcher(shell).results())
        .hasSize(3)
        .allSatisfy(
            found -> {
              assertThat(found.group(1)).isEqualTo(assets.version());
              assertThat(assets.file(found.group(2))).isPresent();
            });
  }

  @Test
  void anotherContentIsAnotherVersion() {
    SortedMap<String, byte[]> changed = PlayerFiles.all();
    changed.put("player.css", "body{}".getBytes(UTF_8));
    assertThat(PlayerAssets.of(changed).version()).isNotEqualTo(assets.version());
    assertThat(PlayerAssets.of(PlayerFiles.all()).version()).isEqualTo(assets.version());
  }

  @Test
  void pagesAreNotServedAsFiles() {
    assertThat(assets.file("shell.html")).isEmpty();
    assertThat(assets.file("../web.xml")).isEmpty();
  }

  @Test
  void theLostFindASentenceInEachLanguage() {
    String page = new String(assets.notFound().bytes(), UTF_8);
    assertThat(page).doesNotContain("{text:").contains("<p lang=\"ur\" dir=\"rtl\">");
  }

  @Test
  void thePlayerIsSmall() {
    int bytes =
        assets.shell().bytes().length
            + assets.file("player.js").orElseThrow().bytes().length
            + assets.file("player.css").orElseThrow().bytes().length;
    assertThat(bytes).isBetween(20 * 1024, 90 * 1024);
  }
}
