package org.sarai.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that loads script modules as they lie in the sources, without a server. */
final class ModulePage {
  private static final String ORIGIN = "http://modules.test/";

  private ModulePage() {}

  /**
   * Opens the page and waits until its script has set {@code window.ready}.
   *
   * @param folder where the modules are, from the project's own
   * @param html the page, which imports them as {@code ./NAME.js}
   */
  static void open(Page page, String folder, String html) {
    Path sources = Path.of(System.getProperty("sarai.home"), folder);
    page.route(ORIGIN + "**", route -> serve(route, sources, html));
    page.navigate(ORIGIN);
    page.waitForFunction("window.ready");
  }

  private static void serve(Route route, Path sources, String html) {
    String name = route.request().url().substring(ORIGIN.length());
    if (name.isEmpty()) {
      route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(html));
    } else if (Files.isRegularFile(sources.resolve(name))) {
      route.fulfill(
          new Route.FulfillOptions()
              .setContentType("text/javascript")
              .setBodyBytes(Exam.bytes(sources.resolve(name))));
    } else {
      route.fulfill(new Route.FulfillOptions().setStatus(404));
    }
  }
}
