package org.scorm4j;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real packages that lie beside the project, not in it. */
public final class Samples {
  private Samples() {}

  /** A package, for example {@code golf-scorm12-basic.zip}; its absence fails in CI, else skips. */
  public static Path sample(String name) {
    return shared("exam/packages/" + name);
  }

  /** A file or folder below {@code ../shared}, seen from the project's root. */
  public static Path shared(String name) {
    var module = Path.of("").toAbsolutePath();
    var root = Files.exists(module.resolve("mvnw")) ? module : module.getParent();
    var path = root.resolve("../shared").resolve(name).normalize();
    if (!Files.exists(path)) {
      var message = "The sample " + path + " is missing; this test cannot run without it";
      if ("true".equals(System.getenv("CI"))) {
        fail(message);
      }
      Assumptions.abort(message);
    }
    return path;
  }
}
