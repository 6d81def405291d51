package org.sarai.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sarai.distribution.ChildProcess;
import org.sarai.distribution.Installation;
import org.sarai.distribution.Instance;
import org.sarai.distribution.Options;
import org.sarai.distribution.Progress;
import org.sarai.distribution.Secrets;
import org.sarai.distribution.StartFailure;

/**
 * {@code ./sarai bench [ROW...]}: starts an instance over a folder of its own, with the demo
 * programme, measures rows one after the other, and throws the instance away.
 */
public final class Main {
  /** Beside an instance that runs, and the tests' own. */
  private static final int PORT_OFFSET = 5000;

  private static final int DATABASE_PORT = 3390 + PORT_OFFSET;

  /** In the order of {@link Instance#processes()}. */
  private static final List<String> SERVERS = List.of("MariaDB", "Keycloak", "WildFly");

  private static final Path SERVER_LOG = Path.of("logs", "wildfly.log");

  /** How the line begins in which the server says what its columns hold. */
  private static final String SIZE = "Columns of ";

  private static final Duration SETTLE = Duration.ofSeconds(5);
  private static final Duration QUIET = Duration.ofSeconds(20);

  private final PrintStream out;
  private final Path folder;

  private Main(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  /**
   * @param arguments names of rows; none for all
   */
  public static void main(String[] arguments) {
    // Content hosts are asked by address, since no resolver knows their names.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    var code = 1;
    try {
      var installation = Installation.locate();
      // Beside the data of ./sarai run, and as private.
      var folder = installation.home().resolve(".sarai");
      System.setProperty("sarai.bench.log", folder.resolve("bench.log").toString());
      new Main(System.out, folder).run(installation, Arrays.asList(arguments));
      code = 0;
    } catch (StartFailure | IllegalArgumentException e) {
      System.err.println("Sarai: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | SQLException | RuntimeException e) {
      e.printStackTrace();
    }
    // Gatling leaves threads behind.
    System.exit(code);
  }

  private void run(Installation installation, List<String> names)
      throws IOException, SQLException, InterruptedException {
    var data = folder.resolve("bench");
    var options = new Options(data, PORT_OFFSET, false);
    var instance = new Instance(installation, options, Progress.on(out));
    var target = new Target(instance.address(), instance.realm());
    var learners = new Learners(target);
    var journeys = new Journeys(target, learners);
    var rows = chosen(journeys.rows(), names);
    if (!Files.exists(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    delete(data);
    Runtime.getRuntime().addShutdownHook(new Thread(instance::close));
    try (instance) {
      instance.start();
      var results = measured(instance, learners, journeys, rows);
      out.print("\n" + Table.of(rows, results));
      var file = folder.resolve("bench.json");
      ResultFile.write(file, results);
      out.println("\nAlso in " + file);
    }
    delete(data);
  }

  private static List<Row> chosen(List<Row> rows, List<String> names) {
    var known = rows.stream().map(Row::name).toList();
    for (var name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "there is no row " + name + "; the rows are " + String.join(", ", known) + ".");
      }
    }
    return rows.stream().filter(row -> names.isEmpty() || names.contains(row.name())).toList();
  }

  private List<Result> measured(
      Instance instance, Learners learners, Journeys journeys, List<Row> rows)
      throws SQLException, IOException, InterruptedException {
    var processes = instance.processes().stream().map(ChildProcess::pid).toList();
    try (var statements =
        Statements.of(DATABASE_PORT, "sarai", instance.secrets().get(Secrets.Name.DATABASE_CORE))) {
      var meters = new Meters(new CpuClock(processes), statements);
      learners.create(Journeys.users(), instance.secrets().get(Secrets.Name.KEYCLOAK_ADMIN));
      learners.publish();
      Load.run(new Recorder(journeys.arrival(), meters::read), folder);
      learners.enrol(Journeys.users());
      var recorders = new ArrayList<Recorder>();
      var there = (Population) null;
      for (var row : rows) {
        if (row.population() != null && !row.population().equals(there)) {
          there = row.population();
          move(there, instance, learners);
        }
        out.println("Measuring " + row.name());
        var recorder = new Recorder(row, meters::read);
        Load.run(recorder, folder);
        recorders.add(recorder);
        out.println(Memory.of(SERVERS, processes));
      }
      out.println("Measuring the servers at rest");
      var idle = Idle.measured(meters, SETTLE, QUIET);
      out.printf(
          Locale.ROOT,
          "  %.0f ms of CPU and %.1f statements in a second%n",
          idle.cpuMsPerSecond(),
          idle.queriesPerSecond());
      recorders.forEach(recorder -> out.print(rounds(recorder, idle)));
      return recorders.stream().map(recorder -> recorder.result(idle)).toList();
    }
  }

  /** Nobody else asks while the first question is answered, which reads everything. */
  private void move(Population population, Instance instance, Learners learners)
      throws SQLException, IOException {
    out.printf(
        Locale.ROOT,
        "Moving %,d people in, with %,d participations%n",
        population.people(),
        population.participations());
    population.move(DATABASE_PORT, "sarai", instance.secrets().get(Secrets.Name.DATABASE_CORE));
    var begin = System.nanoTime();
    learners.ask(instance.address() + Questions.ADDRESS);
    out.printf(Locale.ROOT, "  first question: %.1f s%n", (System.nanoTime() - begin) / 1e9);
    try (var log = Files.lines(instance.options().data().resolve(SERVER_LOG))) {
      log.filter(line -> line.contains(SIZE))
          .reduce((one, other) -> other)
          .ifPresent(line -> out.println("  " + line.substring(line.indexOf(SIZE))));
    }
  }

  /** The CPU milliseconds of each round, for whoever wants to know how much they differ. */
  private static String rounds(Recorder recorder, Idle idle) {
    var counting = recorder.rounds();
    var line =
        new StringBuilder(
            "  %s: warm after %d rounds; CPU ms by round:"
                .formatted(recorder.row().name(), recorder.all().size() - counting.size()));
    counting.forEach(round -> line.append(String.format(Locale.ROOT, " %.2f", round.cpuMs(idle))));
    return line.append('\n').toString();
  }

  private static void delete(Path data) throws IOException {
    if (Files.exists(data)) {
      try (var files = Files.walk(data)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
