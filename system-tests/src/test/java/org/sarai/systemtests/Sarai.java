package org.sarai.systemtests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sarai.distribution.Installation;
import org.sarai.distribution.Instance;
import org.sarai.distribution.Options;

/** The running whole that all tests of a run share, and the browser that looks at it. */
final class Sarai implements AutoCloseable {
  private final Instance instance;
  private final Playwright playwright;
  private final Browser browser;
  private final Api api;
  private final List<Window> windows = new ArrayList<>();
  private final Map<String, String> signedIn = new HashMap<>();
  private final Set<String> courses = new HashSet<>();

  private Sarai(Instance instance, Playwright playwright, Browser browser) {
    PlaywrightAssertions.setDefaultAssertionTimeout(Window.PATIENCE_MS);
    this.instance = instance;
    this.playwright = playwright;
    this.browser = browser;
    this.api = new Api(instance.address(), instance.realm());
  }

  /** Starts servers on an empty data folder, with the demo, and a browser. */
  static Sarai start() {
    Playwright playwright = null;
    Instance instance = null;
    try {
      playwright = Chromium.playwright();
      Browser browser = Chromium.launch(playwright);
      say(
          "Browser %s %s (%s), Playwright %s, axe %s, Java %s",
          browser.browserType().name(),
          browser.version(),
          Chromium.executable().map(Path::toString).orElse("Playwright's own"),
          System.getProperty("sarai.test.version.playwright"),
          System.getProperty("sarai.test.version.axe"),
          Runtime.version());
      Instant begin = Instant.now();
      instance = Instance.started(Installation.locate(), options());
      say(
          "Sarai answers at %s after %d s",
          instance.address(), Duration.between(begin, Instant.now()).toSeconds());
      return new Sarai(instance, playwright, browser);
    } catch (RuntimeException e) {
      if (instance != null) {
        instance.close();
      }
      if (playwright != null) {
        playwright.close();
      }
      throw e;
    }
  }

  private static void say(String line, Object... arguments) {
    System.out.printf(line + "%n", arguments);
  }

  private static Options options() {
    Path data = Path.of(System.getProperty("sarai.test.data")).toAbsolutePath().normalize();
    endLeftovers(data);
    delete(data);
    return new Options(data, Integer.getInteger("sarai.test.port.offset"), false);
  }

  /** A run that was killed may have left servers, which hold the ports. */
  private static void endLeftovers(Path data) {
    try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
      processes
          .filter(one -> one.info().commandLine().orElse("").contains(data + "/"))
          .forEach(
              one -> {
                one.destroyForcibly();
                one.onExit().join();
              });
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the LMS is, without a slash at the end. */
  String address() {
    return instance.address();
  }

  /** Where the realm is. */
  String realm() {
    return instance.realm();
  }

  /** The servers, for tests that hurt them. */
  Instance instance() {
    return instance;
  }

  /** The interface for machines, called as the integration client. */
  Api api() {
    return api;
  }

  /** A course of the golf package, made at the first call of a run, with these learners in it. */
  void golfCourse(String code, String english, String urdu, Person... learners) {
    if (courses.add(code)) {
      api.defineCourse(code, english, urdu);
      api.publish(code, Exam.golf());
    }
    for (Person learner : learners) {
      api.enrol(code, learner);
    }
  }

  /** A course of this package, made at the first call of a run, with these learners in it. */
  void course(String code, byte[] zip, Person... learners) {
    if (courses.add(code)) {
      api.defineCourse(code, code, code);
      api.publish(code, zip);
    }
    for (Person learner : learners) {
      api.enrol(code, learner);
    }
  }

  /** A new window of a browser that has never been here. */
  Window window(Tongue tongue) {
    return opened(tongue, null);
  }

  private Window opened(Tongue tongue, String state) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setLocale(tongue.locale())
            .setTimezoneId("UTC")
            .setViewportSize(1280, 800)
            .setStorageState(state);
    Window window = new Window(this, browser.newContext(options));
    windows.add(window);
    return window;
  }

  /**
   * A new window of somebody who has signed in. The first of each person signs in on the real
   * pages; later ones bring the cookies of that.
   */
  Window window(Tongue tongue, Person person) {
    String state = signedIn.get(person.username());
    if (state != null) {
      return opened(tongue, state);
    }
    Window window = window(tongue);
    window.signIn(person);
    signedIn.put(person.username(), window.page().context().storageState());
    return window;
  }

  void keepPictures(String name) {
    Path folder = Path.of(System.getProperty("sarai.test.reports"));
    for (int i = 0; i < windows.size(); i++) {
      windows.get(i).keep(folder.resolve(name + "-" + i));
    }
  }

  void closeWindows() {
    windows.forEach(Window::close);
    windows.clear();
  }

  @Override
  public void close() {
    closeWindows();
    browser.close();
    playwright.close();
    instance.close();
  }
}
