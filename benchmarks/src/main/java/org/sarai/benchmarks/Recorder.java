package org.sarai.benchmarks;

import io.gatling.javaapi.core.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Takes down what happens while a row runs. Its users run on several threads. */
final class Recorder {
  private final Row row;
  private final Supplier<Reading> meters;
  private final AtomicLong requests = new AtomicLong();
  private final AtomicInteger failures = new AtomicInteger();
  private final Queue<Long> latencies = new ConcurrentLinkedQueue<>();
  private final List<Round> rounds = new ArrayList<>();
  private Reading begin;
  private Long bytes;
  private RuntimeException problem;

  Recorder(Row row, Supplier<Reading> meters) {
    this.row = row;
    this.meters = meters;
  }

  Row row() {
    return row;
  }

  void requested() {
    requests.incrementAndGet();
  }

  void took(long nanoseconds) {
    latencies.add(nanoseconds);
  }

  void failed() {
    failures.incrementAndGet();
  }

  synchronized void begin() {
    latencies.clear();
    requests.set(0);
    begin = meters.get();
  }

  synchronized void end() {
    var spent = meters.get().since(begin);
    var taken = latencies.stream().mapToLong(Long::longValue).toArray();
    rounds.add(new Round(taken.length, requests.get(), spent, taken));
  }

  /**
   * Whether another round is wanted: first until the servers are warm, or for as long as a row may
   * take to warm up, then the rounds that count. All users get the same answer between two rounds.
   */
  synchronized boolean goesOn() {
    var warm = warmUp();
    return warm < 0 || rounds.size() < warm + row.size().rounds();
  }

  /** How many rounds warmed the servers up; negative as long as they are cold. */
  private int warmUp() {
    var most = row.size().warmUp();
    for (var made = 0; made < most; made++) {
      if (made == rounds.size()) {
        return -1;
      }
      if (!rounds.get(made).isCold()) {
        return made + 1;
      }
    }
    return most;
  }

  synchronized void weigh(Session session) {
    try {
      var answers = row.weighed().apply(session);
      if (!answers.isEmpty()) {
        bytes = answers.stream().mapToLong(Weight::of).sum();
      }
    } catch (RuntimeException e) {
      // Gatling would only mark its user as failed; the cause belongs to whoever asked for the row.
      problem = e;
    }
  }

  /**
   * @throws IllegalStateException if a request failed, a round is missing or the weighing failed
   */
  synchronized void requireComplete() {
    if (problem != null) {
      throw new IllegalStateException(row.name() + ": the answers could not be weighed", problem);
    }
    if (failures.get() > 0 || goesOn()) {
      throw new IllegalStateException(
          "%s: %d requests failed, %d rounds were made"
              .formatted(row.name(), failures.get(), rounds.size()));
    }
  }

  /** What it came to, once it is known what the servers do when nobody asks. */
  synchronized Result result(Idle idle) {
    return Result.of(row, rounds(), idle, bytes);
  }

  /** All rounds, those first that warmed the servers up. */
  synchronized List<Round> all() {
    return List.copyOf(rounds);
  }

  /** The rounds that count. */
  synchronized List<Round> rounds() {
    return List.copyOf(rounds.subList(warmUp(), rounds.size()));
  }
}
