package org.sarai.benchmarks;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.rendezVous;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.app.Gatling$;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A row as Gatling runs it: its users sign in, warm the servers up, then make rounds. At the
 * borders of a round all users wait for each other while the first one reads the meters.
 */
public final class Load extends Simulation {
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final String BEGIN = "begin";

  /** Gatling creates simulations by name, without arguments: this is how they get them. */
  private static Recorder next;

  private final Recorder recorder = next;

  /** Only for Gatling; call {@link #run}. */
  public Load() {
    var row = recorder.row();
    var size = row.size();
    setUp(
            scenario(row.name())
                .exec(row.prelude().get(), checked())
                .exec(asLongAs(session -> recorder.goesOn()).on(round(row)))
                .exec(first(recorder::weigh), checked())
                .injectOpen(atOnceUsers(size.users())))
        .protocols(
            http.acceptEncodingHeader("gzip")
                .acceptLanguageHeader("en")
                .acceptHeader("text/html,application/json;q=0.9,*/*;q=0.8")
                .disableCaching()
                .sign(
                    request -> {
                      recorder.requested();
                      return request;
                    }))
        .maxDuration(PATIENCE);
  }

  /**
   * Runs a row.
   *
   * @param recorder takes what is measured
   * @param folder for what Gatling writes
   * @throws IllegalStateException if Gatling could not run it to its end
   */
  static void run(Recorder recorder, Path folder) {
    next = recorder;
    String[] arguments = {
      "--simulation", Load.class.getName(), "--results-folder", folder.toString(), "--no-reports"
    };
    var code = Gatling$.MODULE$.fromArgs(arguments);
    if (code != 0) {
      throw new IllegalStateException("Gatling ended with code " + code);
    }
    recorder.requireComplete();
  }

  private ChainBuilder round(Row row) {
    var users = row.size().users();
    return exec(rendezVous(users))
        .exec(first(session -> recorder.begin()))
        .exec(rendezVous(users))
        .exec(repeat(row.size().repetitions()).on(timed(row.operation().get())))
        .exec(rendezVous(users))
        .exec(first(session -> recorder.end()))
        .exec(rendezVous(users));
  }

  private ChainBuilder timed(ChainBuilder operation) {
    return exec(session -> session.set(BEGIN, System.nanoTime()))
        .exec(operation)
        .exec(
            session -> {
              recorder.took(System.nanoTime() - session.getLong(BEGIN));
              return session;
            })
        .exec(checked());
  }

  /** A user whose request failed goes on, so that nobody waits for them; the row has failed. */
  private ChainBuilder checked() {
    return exec(
        session -> {
          if (session.isFailed()) {
            recorder.failed();
          }
          return session.markAsSucceeded();
        });
  }

  private static ChainBuilder first(Consumer<Session> action) {
    return exec(
        session -> {
          if (session.userId() == 1) {
            action.accept(session);
          }
          return session;
        });
  }
}
