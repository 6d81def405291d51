package org.sarai.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The editor's library lies built among the sources, and says what it was built from. */
class EditorBundleTest {
  private static final Path SOURCES = Path.of("src/editor");
  private static final Path BUILT = Path.of("src/main/webapp/assets/editor/prosemirror.js");
  private static final int LARGEST = 400_000;

  @Test
  void theBuiltFileSaysTheVersionsOfItsSources() throws IOException {
    var first = Files.readString(BUILT).lines().findFirst().orElseThrow();
    var licences = Files.readString(SOURCES.resolve("LICENCES"));
    assertThat(versions()).hasSizeGreaterThan(10);
    versions()
        .forEach(
            (name, version) -> {
              assertThat(version).as(name).matches("\\d+\\.\\d+\\.\\d+");
              assertThat(first).contains(name + " " + version);
              assertThat(licences).contains(name + " " + version + ": MIT");
            });
  }

  @Test
  void theLockSaysTheSameVersionsAndNoAddress() throws IOException {
    var text = Files.readString(SOURCES.resolve("package-lock.json"));
    assertThat(text).doesNotContain("resolved");
    var packages = json("package-lock.json").getJsonObject("packages");
    versions()
        .forEach(
            (name, version) ->
                assertThat(packages.getJsonObject("node_modules/" + name).getString("version"))
                    .as(name)
                    .isEqualTo(version));
  }

  @Test
  void itStaysSmall() throws IOException {
    assertThat(Files.size(BUILT)).isLessThan(LARGEST);
  }

  private static Map<String, String> versions() throws IOException {
    var versions = new TreeMap<String, String>();
    var wanted = json("package.json").getJsonObject("dependencies");
    wanted.keySet().forEach(name -> versions.put(name, wanted.getString(name)));
    return versions;
  }

  private static JsonObject json(String file) throws IOException {
    try (var reader = Json.createReader(Files.newBufferedReader(SOURCES.resolve(file)))) {
      return reader.readObject();
    }
  }
}
