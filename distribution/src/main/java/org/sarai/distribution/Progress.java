package org.sarai.distribution;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person at the terminal what has been done and how long each step took. */
public final class Progress {
  private final PrintStream out;

  private Progress(PrintStream out) {
    this.out = out;
  }

  /** Progress on a terminal or in a file. */
  public static Progress on(PrintStream out) {
    return new Progress(out);
  }

  /** For tests that have nobody to tell. */
  public static Progress silent() {
    return new Progress(new PrintStream(PrintStream.nullOutputStream()));
  }

  void say(String key, Object... arguments) {
    out.println(Messages.text(key, arguments));
    out.flush();
  }

  /** One finished step: what, how long, where. */
  void done(String step, Duration took, String remark) {
    out.println(
        String.format(Locale.ROOT, "  %-22s %6s   %s", step, seconds(took), remark)
            .stripTrailing());
    out.flush();
  }

  /** A duration as seconds with one decimal. */
  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
