package org.sarai.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/**
 * Pictures for the guides and for who looks at pages, wide and narrow, of what stands in a window.
 * They are taken only when a folder for them was named, since each takes half a second.
 */
final class Pictures {
  private static final int WIDE = 1280;
  private static final int NARROW = 360;
  private static final String FOLDER = System.getProperty("sarai.test.screenshots", "");

  private Pictures() {}

  static void take(Window window, Tongue tongue, String name) {
    for (int width : FOLDER.isBlank() ? new int[0] : new int[] {WIDE, NARROW}) {
      Page page = window.page();
      page.setViewportSize(width, width == WIDE ? 800 : 740);
      page.evaluate("document.fonts.ready");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setAnimations(ScreenshotAnimations.DISABLED)
              .setPath(Path.of(FOLDER, "%s-%s-%d.png".formatted(name, tongue.tag(), width))));
    }
    window.page().setViewportSize(WIDE, 800);
  }
}
