package org.sarai.benchmarks;

import io.gatling.javaapi.core.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Takes down what happens while a row runs. Its users run on several threads. */
final class Recorder {
  private final Row row;
  private final Meters meters;
  private final AtomicLong requests = new AtomicLong();
  private final AtomicInteger failures = new AtomicInteger();
  private final Queue<Long> latencies = new ConcurrentLinkedQueue<>();
  private final List<Round> rounds = new ArrayList<>();
  private Reading begin;
  private Long bytes;

  Recorder(Row row, Meters meters) {
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
    begin = meters.read();
  }

  synchronized void end() {
    var spent = meters.read().since(begin);
    var taken = latencies.stream().mapToLong(Long::longValue).toArray();
    rounds.add(new Round(taken.length, requests.get(), spent, taken));
  }

  synchronized void weigh(Session session) {
    var answers = row.weighed().apply(session);
    if (!answers.isEmpty()) {
      bytes = answers.stream().mapToLong(Weight::of).sum();
    }
  }

  /**
   * @throws IllegalStateException if a request failed or a round is missing
   */
  synchronized void requireComplete() {
    if (failures.get() > 0 || rounds.size() < row.size().rounds()) {
      throw new IllegalStateException(
          "%s: %d requests failed, %d of %d rounds were made"
              .formatted(row.name(), failures.get(), rounds.size(), row.size().rounds()));
    }
  }

  /** What it came to, once it is known what the servers do when nobody asks. */
  synchronized Result result(Idle idle) {
    return Result.of(row, rounds, idle, bytes);
  }

  /** The rounds as they were measured. */
  synchronized List<Round> rounds() {
    return List.copyOf(rounds);
  }
}
