package org.sarai.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Servers that a launcher left behind because it was killed itself. They hold the ports and the
 * database's files, so the next start over the same data ends them first.
 */
final class Leftovers {
  private Leftovers() {}

  /**
   * Ends what is left; only processes that name the data folder in their own command line.
   *
   * @return how many there were
   */
  static int end(Path data) {
    int ended = 0;
    for (String part : List.of("wildfly", "keycloak", "mariadb")) {
      Path pidFile = data.resolve("run").resolve(part + ".pid");
      Optional<ProcessHandle> process = ours(pidFile, data);
      if (process.isPresent()) {
        end(process.get());
        ended++;
      }
      try {
        Files.deleteIfExists(pidFile);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return ended;
  }

  private static Optional<ProcessHandle> ours(Path pidFile, Path data) {
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readString(pidFile).strip());
      Path commandLine = Path.of("/proc", String.valueOf(pid), "cmdline");
      if (!Files.exists(commandLine)
          || !new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8)
              .contains(data.toString())) {
        return Optional.empty();
      }
      return ProcessHandle.of(pid);
    } catch (IOException | NumberFormatException e) {
      // The process has just gone, or the file is no process id: nothing of ours runs.
      return Optional.empty();
    }
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(e, "start.interrupted");
    }
  }
}
