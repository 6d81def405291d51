package org.sarai.systemtests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that looks: the one that SARAI_BROWSER names, the system's, or Playwright's own. */
public final class Chromium {
  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable");

  private Chromium() {}

  /** The program, unless Playwright has to bring its own. */
  public static Optional<Path> executable() {
    String stated = System.getenv("SARAI_BROWSER");
    return Stream.concat(Stream.ofNullable(stated).filter(s -> !s.isBlank()), USUAL.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A Playwright, which belongs to the calling thread. */
  public static Playwright playwright() {
    Map<String, String> environment =
        executable().isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
  }

  /** A browser without a window on the screen. */
  public static Browser launch(Playwright playwright) {
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions();
    executable().ifPresent(options::setExecutablePath);
    // Chromium's sandbox refuses to work for root; as anybody else it stays on.
    options.setChromiumSandbox(!"root".equals(System.getProperty("user.name")));
    return playwright.chromium().launch(options);
  }
}
