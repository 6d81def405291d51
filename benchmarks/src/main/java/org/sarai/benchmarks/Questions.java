package org.sarai.benchmarks;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.sarai.benchmarks.Row.Size;

/** The rows of statistics: how many people were trained, over more and more of them. */
final class Questions {
  /** The question of the budget. */
  static final String ADDRESS = "/api/v1/statistics/trained?by=institution";

  private static final String OUTSIDE = "&outside=true";
  private static final Size QUICK = new Size(Journeys.users(), 15, 5, 20);
  private static final Size LARGE = new Size(Journeys.users(), 6, 5, 8);
  private static final Population TEN = new Population(72_000, 235_000, 1_600);
  private static final Population MILLIONS = new Population(2_300_000, 7_000_000, 50_000);

  private static final List<String> DIVISIONS =
      List.of("institution", "institution", "month", "sex,ageBand", "course,mode", "country");

  /** Of every dimension one, some that many people pass and some that few do; and two together. */
  private static final List<String> FILTERS =
      List.of(
          "",
          "&sex=F",
          "&ageBand=25_34",
          "&disability=YES",
          "&nationality=AF",
          "&institutionType=LAW_ENFORCEMENT",
          "&country=PK",
          "&course=O-05",
          "&programme=NOT_STATED",
          "&project=Project%207",
          "&mode=ONLINE",
          "&language=ur",
          "&month=2024-03",
          "&firstTime=true",
          "&from=2023-01-01&to=2023-12-31",
          "&sex=F&from=2022-05-01",
          "&country=PK&language=en");

  private final Target target;
  private final Learners learners;

  Questions(Target target, Learners learners) {
    this.target = target;
    this.learners = learners;
  }

  List<Row> rows() {
    return List.of(
        row("trained", "persons per institution", 20, QUICK, "", 1, null),
        row("trained-10", "the same, 235,000 participations", 30, QUICK, "", 10, TEN),
        row(
            "trained-2m",
            "2.3 million persons, any filter",
            500,
            LARGE,
            "&outside=false",
            300,
            MILLIONS),
        row(
            "outside-2m",
            "the same as those are told who see no names",
            500,
            LARGE,
            OUTSIDE,
            300,
            MILLIONS));
  }

  private Row row(
      String name,
      String what,
      double budget,
      Size size,
      String filter,
      int scale,
      Population population) {
    return new Row(
        name,
        what,
        new Budget(budget, name.endsWith("-2m") ? 50 : 5, null),
        size,
        () -> exec(session -> session.set("bearer", "Bearer " + learners.integrationToken())),
        () ->
            exec(session -> session.set("question", filter.isEmpty() ? ADDRESS : any(filter)))
                .exec(
                    http(name)
                        .get(target.lms() + "#{question}")
                        .header("Authorization", "#{bearer}")
                        .check(status().is(200))),
        session ->
            List.of(
                Journeys.weighable(target.lms() + ADDRESS)
                    .header("Authorization", session.getString("bearer"))
                    .build()),
        scale,
        population);
  }

  /** A division and a filter, drawn anew for each request. */
  private static String any(String more) {
    return "/api/v1/statistics/trained?by=" + drawn(DIVISIONS) + drawn(FILTERS) + more;
  }

  private static String drawn(List<String> from) {
    return from.get(ThreadLocalRandom.current().nextInt(from.size()));
  }
}
