package org.sarai.distribution;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code ./sarai run}, after the shell script has seen to a JDK and a build. */
public final class Main {
  private Main() {}

  /**
   * @param arguments those after {@code run}
   */
  public static void main(String[] arguments) {
    System.exit(run(Arrays.asList(arguments), System.out, System.err));
  }

  private static int run(List<String> arguments, PrintStream out, PrintStream err) {
    AtomicBoolean asked = new AtomicBoolean();
    try {
      Installation installation = Installation.locate();
      Options options = Options.parse(arguments, folder(), installation.home());
      Progress progress = Progress.on(out);
      try (Instance instance = new Instance(installation, options, progress)) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(instance, asked, progress)));
        instance.start();
        progress.say(
            "start.welcome", instance.address(), String.join(", ", Demo.ACCOUNTS), Demo.PASSWORD);
        throw instance.awaitDeath();
      }
    } catch (StartFailure e) {
      // Whoever asked us to stop need not read that the parts are gone.
      if (!asked.get()) {
        err.println(Messages.text("start.failed", e.getMessage()));
      }
      return 1;
    }
  }

  private static void stop(Instance instance, AtomicBoolean asked, Progress progress) {
    if (!instance.isClosed()) {
      asked.set(true);
      progress.say("stop.begin");
      instance.close();
      progress.say("stop.done");
    }
  }

  /** Where the person stands; the shell script changes folder before it starts Java. */
  private static Path folder() {
    return Path.of(System.getProperty("sarai.folder", "")).toAbsolutePath();
  }
}
