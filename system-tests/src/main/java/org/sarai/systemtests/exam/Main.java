package org.sarai.systemtests.exam;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sarai.distribution.Installation;
import org.sarai.distribution.Instance;
import org.sarai.distribution.Options;
import org.sarai.distribution.Progress;
import org.sarai.distribution.StartFailure;
import org.scorm4j.exam.ExamFault;
import org.scorm4j.exam.ExamFolder;

/**
 * {@code ./sarai exam DIR [CASE...] [--trace]}: starts an instance over a folder of its own, takes
 * the cases in its player, and throws the instance away. Ends with 0 if all of them passed, with 1
 * if one failed or the instance did not start, with 2 if there is nothing to take.
 */
public final class Main {
  private final PrintStream out;
  private final Path folder;
  private final Path reports;

  private Main(PrintStream out, Path folder, Path reports) {
    this.out = out;
    this.folder = folder;
    this.reports = reports;
  }

  /**
   * @param arguments the folder, ids of cases, options
   */
  public static void main(String[] arguments) {
    System.exit(run(Arrays.asList(arguments)));
  }

  private static int run(List<String> arguments) {
    var reports = Path.of("");
    try {
      var standing = Path.of(System.getProperty("sarai.folder", ""));
      var order = Order.of(arguments, standing);
      var exam = ExamFolder.read(order.folder());
      exam.groups(order.cases());
      var installation = Installation.locate();
      // Beside the data of ./sarai run, and as private.
      var folder = installation.home().resolve(".sarai");
      reports = folder.resolve("exam-report");
      var outcomes = new Main(System.out, folder, reports).take(installation, order, exam);
      System.out.println(Report.summary(outcomes));
      return outcomes.stream().allMatch(Outcome::isPassed) ? 0 : 1;
    } catch (ExamFault | IllegalArgumentException e) {
      System.err.println("Sarai: " + e.getMessage());
      return 2;
    } catch (StartFailure e) {
      System.err.println("Sarai: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      System.err.println("Sarai: the exam stopped at an unforeseen fault: " + e);
      keepTrace(e, reports.resolve("fault.txt"));
    }
    return 1;
  }

  /** For whoever mends it; a screen full of frames tells nobody else anything. */
  private static void keepTrace(Exception fault, Path file) {
    try (var trace = new PrintWriter(Files.newBufferedWriter(file))) {
      fault.printStackTrace(trace);
      System.err.println("Where it happened: " + file);
    } catch (IOException noFolder) {
      fault.addSuppressed(noFolder);
      fault.printStackTrace();
    }
  }

  private List<Outcome> take(Installation installation, Order order, ExamFolder exam)
      throws IOException, InterruptedException {
    var data = folder.resolve("exam");
    delete(data);
    delete(reports);
    Files.createDirectories(
        reports,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var options = new Options(data, order.portOffset(), true);
    List<Outcome> outcomes;
    try (var instance = new Instance(installation, options, Progress.on(out))) {
      Runtime.getRuntime().addShutdownHook(new Thread(instance::close));
      instance.start();
      outcomes =
          new Exam(
                  Target.of(instance),
                  exam,
                  reports,
                  step -> {
                    if (order.trace()) {
                      out.println(step);
                    }
                  },
                  out::println)
              .run(order.cases());
    }
    keepLogs(data);
    delete(data);
    var report = reports.resolve("report.txt");
    Report.write(report, outcomes);
    out.println("Report: " + report);
    return outcomes;
  }

  /** What the servers had to say outlives them. */
  private void keepLogs(Path data) throws IOException {
    try (var logs = Files.list(data.resolve("logs"))) {
      for (var log : logs.filter(Files::isRegularFile).toList()) {
        Files.copy(log, reports.resolve(log.getFileName()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
