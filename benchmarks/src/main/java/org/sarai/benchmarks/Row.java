package org.sarai.benchmarks;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One row of the table: what is asked for, how often, and what it may cost. Gatling lets chains be
 * built only inside of a simulation, hence the suppliers.
 *
 * @param name what it is called on the command line and in the results
 * @param what it is, for readers of the table
 * @param budget what it may cost
 * @param size how often it is asked for
 * @param prelude what each user does once before anything is measured
 * @param operation what is measured; all of its HTTP requests together are one request of the table
 * @param weighed the requests whose answers are weighed once; empty when the row is no page
 * @param scale the data: 1 is the demo programme's size
 * @param population who has to be there instead of the demo programme; null for that
 */
record Row(
    String name,
    String what,
    Budget budget,
    Size size,
    Supplier<ChainBuilder> prelude,
    Supplier<ChainBuilder> operation,
    Function<Session, List<HttpRequest>> weighed,
    int scale,
    Population population) {

  /** A row over the demo programme. */
  Row(
      String name,
      String what,
      Budget budget,
      Size size,
      Supplier<ChainBuilder> prelude,
      Supplier<ChainBuilder> operation,
      Function<Session, List<HttpRequest>> weighed) {
    this(name, what, budget, size, prelude, operation, weighed, 1, null);
  }

  /**
   * @param users who ask at the same time
   * @param repetitions how often each of them asks in a round
   * @param rounds how many rounds count; those before them warm the servers up
   * @param warmUp the most rounds that warm up; fewer when the servers have become warm
   */
  record Size(int users, int repetitions, int rounds, int warmUp) {}
}
