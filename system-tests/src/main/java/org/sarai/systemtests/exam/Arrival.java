package org.sarai.systemtests.exam;

import com.microsoft.playwright.Frame;
import java.util.Map;

/**
 * A page that has been delivered and waits for what it shall say.
 *
 * @param frame where it is
 * @param page name of its file
 * @param test the case that its address names
 * @param activity the activity that its address names
 * @param api whether it found the API
 */
record Arrival(Frame frame, String page, String test, String activity, boolean api) {
  /** What a page says of itself. */
  static Arrival of(Frame frame, Map<?, ?> map) {
    return new Arrival(
        frame,
        String.valueOf(map.get("page")),
        String.valueOf(map.get("test")),
        String.valueOf(map.get("activity")),
        Boolean.TRUE.equals(map.get("api")));
  }

  PageKind kind() {
    return PageKind.of(page);
  }

  /** Whether the page is no longer shown. */
  boolean isGone() {
    return frame.isDetached() || frame.url().equals("about:blank");
  }
}
