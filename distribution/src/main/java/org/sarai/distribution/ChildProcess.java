package org.sarai.distribution;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A server that runs as a child of this process, with its output in a log file and its process id
 * in a file beside the others.
 */
public final class ChildProcess {
  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private final String part;
  private final Process process;
  private final Path log;
  private final Path pidFile;

  private ChildProcess(String part, Process process, Path log, Path pidFile) {
    this.part = part;
    this.process = process;
    this.log = log;
    this.pidFile = pidFile;
  }

  /**
   * Starts a server.
   *
   * @param part its name in sentences
   * @param command program and arguments
   * @param environment added to this process's own
   * @param folder where it runs
   * @param output takes what it prints, appended
   * @param log the file that explains its end, which may be another one
   * @param pidFile takes its process id
   */
  static ChildProcess start(
      String part,
      List<String> command,
      Map<String, String> environment,
      Path folder,
      Path output,
      Path log,
      Path pidFile) {
    List<String> full = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      // Ctrl-C goes to the whole group of the terminal; the servers must hear of it in order, from
      // us. setsid replaces itself by the program, so the process id is the server's.
      full.add(SETSID.toString());
    }
    full.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(full)
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      Files.writeString(pidFile, process.pid() + "\n");
      return new ChildProcess(part, process, log, pidFile);
    } catch (IOException e) {
      throw new StartFailure(e, "part.unstartable", part, e.getMessage());
    }
  }

  /** The process id of the server itself. */
  public long pid() {
    return process.pid();
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  String part() {
    return part;
  }

  Path log() {
    return log;
  }

  /** Completes with this when the server has ended, for whatever reason. */
  CompletableFuture<ChildProcess> ended() {
    return process.onExit().thenApply(ignored -> this);
  }

  /** Why it is gone, as a sentence that names the part and its log. */
  StartFailure death() {
    return new StartFailure("part.died", part, String.valueOf(process.exitValue()), log);
  }

  /** Ends it at once, as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    await(Duration.ofSeconds(10));
    forget();
  }

  /** Asks it to end, waits, and insists when the time is over. */
  void stop(Duration patience) {
    process.destroy();
    if (!await(patience)) {
      process.destroyForcibly();
      await(Duration.ofSeconds(10));
    }
    forget();
  }

  private boolean await(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void forget() {
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
