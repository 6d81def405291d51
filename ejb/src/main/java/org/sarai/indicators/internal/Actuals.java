package org.sarai.indicators.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.sarai.indicators.Breakdown;
import org.sarai.indicators.Breakdown.Part;
import org.sarai.indicators.Figure;
import org.sarai.indicators.Indicator;
import org.sarai.indicators.Measure;
import org.sarai.outreach.CounsellingSums;
import org.sarai.outreach.OutreachFigures;
import org.sarai.outreach.OutreachSums;
import org.sarai.outreach.ReachDimension;
import org.sarai.outreach.ReachQuestion;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;

/**
 * What an indicator's value is: asked of the same boundaries as every figure, as whoever calls, so
 * that nobody gets by an indicator what the figures would not give them.
 */
@Stateless
@PermitAll
public class Actuals {
  /** Dimensions that have an order of their own. */
  private static final Set<String> ORDERED =
      Set.of(
          Dimension.YEAR.parameter(), Dimension.MONTH.parameter(), Dimension.AGE_BAND.parameter());

  @EJB private OutreachFigures reach;
  @EJB private Statistics statistics;
  @EJB private IndicatorStore store;

  /**
   * @param asOf null for now
   */
  public Figure of(Indicator indicator, Instant asOf) {
    return of(indicator, indicator.question().to(), asOf);
  }

  /** What was there on a day, by what is known at the instant. */
  public Figure on(Indicator indicator, LocalDate day, Instant asOf) {
    var to = indicator.question().to();
    return of(indicator, to == null || day.isBefore(to) ? day : to, asOf);
  }

  private Figure of(Indicator indicator, LocalDate to, Instant asOf) {
    return switch (indicator.measure()) {
      case ENTERED -> entered(indicator, to, asOf);
      case OUTREACH -> counted(outreach(reach(indicator, to, asOf, List.of())).total().headcount());
      case COUNSELLING ->
          counted(counselling(reach(indicator, to, asOf, List.of())).total().interactions());
      default -> trained(indicator.measure(), trained(indicator, to, asOf, List.of()).total());
    };
  }

  private Figure entered(Indicator indicator, LocalDate to, Instant asOf) {
    var at = asOf == null ? Instant.now() : asOf;
    var day = to == null ? LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(1) : to;
    return store
        .valueOn(indicator.code(), day, at)
        .map(value -> new Figure(value.value(), false, 0))
        .orElse(Figure.UNKNOWN);
  }

  private static Figure trained(Measure measure, Trained.Total total) {
    if (total.isWithheld()) {
      return Figure.WITHHELD;
    }
    return switch (measure) {
      case PERSONS ->
          new Figure(
              Figure.of(total.persons()).value(), false, Math.max(0, total.possibleDuplicates()));
      case PARTICIPATIONS -> Figure.of(total.participations());
      case INSTITUTIONS -> counted(total.institutions());
      default -> counted(total.courses());
    };
  }

  private static Figure counted(long count) {
    return count == Trained.WITHHELD ? Figure.WITHHELD : Figure.of(count);
  }

  private Trained trained(Indicator indicator, LocalDate to, Instant asOf, List<Dimension> by) {
    var filters = new EnumMap<Dimension, String>(Dimension.class);
    indicator
        .question()
        .filters()
        .forEach((name, value) -> filters.put(Dimension.of(name).orElseThrow(), value));
    return asked(
        new TrainedQuestion(
            by, indicator.question().from(), to, asOf, indicator.audience(), filters));
  }

  /** What is asked too closely for whoever calls is withheld from them, and the rest is not. */
  private Trained asked(TrainedQuestion question) {
    return orWithheld(
        () -> statistics.trained(question),
        () -> new Trained(at(question.asOf()), null, Trained.Total.NONE_SAID, List.of()));
  }

  private OutreachSums outreach(ReachQuestion question) {
    return orWithheld(
        () -> reach.outreach(question),
        () -> new OutreachSums(at(question.asOf()), OutreachSums.Sums.NONE_SAID, List.of()));
  }

  private CounsellingSums counselling(ReachQuestion question) {
    return orWithheld(
        () -> reach.counselling(question),
        () -> new CounsellingSums(at(question.asOf()), CounsellingSums.Sums.NONE_SAID, List.of()));
  }

  private static Instant at(Instant asOf) {
    return asOf == null ? Instant.now() : asOf;
  }

  private static <T> T orWithheld(Supplier<T> answer, Supplier<T> withheld) {
    try {
      return answer.get();
    } catch (Refused refused) {
      if (refused.kind() != Refused.Kind.FORBIDDEN
          || refused.key().equals("refused.otherRegister")) {
        throw refused;
      }
      return withheld.get();
    }
  }

  private static ReachQuestion reach(
      Indicator indicator, LocalDate to, Instant asOf, List<ReachDimension> by) {
    var filters = new EnumMap<ReachDimension, String>(ReachDimension.class);
    indicator
        .question()
        .filters()
        .forEach((name, value) -> filters.put(ReachDimension.of(name).orElseThrow(), value));
    return new ReachQuestion(by, indicator.question().from(), to, asOf, filters);
  }

  /** The value divided by each of its dimensions. */
  public List<Breakdown> breakdowns(Indicator indicator, Instant asOf) {
    return indicator.question().by().stream()
        .map(name -> new Breakdown(name, inOrder(name, parts(indicator, name, asOf))))
        .toList();
  }

  /** Months and ages in their order, everything else as answered: the largest first. */
  private static List<Part> inOrder(String name, List<Part> parts) {
    return ORDERED.contains(name)
        ? parts.stream().sorted(Comparator.comparing(part -> rank(part.key()))).toList()
        : parts;
  }

  /** The youngest have a word for an age, and come first. */
  private static String rank(String key) {
    return key.startsWith("UNDER") ? "" : key;
  }

  private List<Part> parts(Indicator indicator, String name, Instant asOf) {
    var to = indicator.question().to();
    return switch (indicator.measure()) {
      case ENTERED -> List.of();
      case OUTREACH ->
          outreach(reach(indicator, to, asOf, reachDimension(name))).groups().stream()
              .map(
                  group ->
                      new Part(
                          group.key().get(name),
                          group.institutionId(),
                          counted(group.sums().headcount())))
              .toList();
      case COUNSELLING ->
          counselling(reach(indicator, to, asOf, reachDimension(name))).groups().stream()
              .map(
                  group ->
                      new Part(
                          group.key().get(name),
                          group.institutionId(),
                          counted(group.sums().interactions())))
              .toList();
      case INSTITUTIONS -> things(indicator, name, asOf, Dimension.INSTITUTION);
      case COURSES -> things(indicator, name, asOf, Dimension.COURSE);
      default -> people(indicator, name, asOf);
    };
  }

  private static List<ReachDimension> reachDimension(String name) {
    return List.of(ReachDimension.of(name).orElseThrow());
  }

  private List<Part> people(Indicator indicator, String name, Instant asOf) {
    var by = List.of(Dimension.of(name).orElseThrow());
    return trained(indicator, indicator.question().to(), asOf, by).groups().stream()
        .map(
            group ->
                new Part(group.key().get(name), group.institutionId(), people(indicator, group)))
        .toList();
  }

  private static Figure people(Indicator indicator, Trained.Group group) {
    if (group.isWithheld()) {
      return Figure.WITHHELD;
    }
    return Figure.of(
        indicator.measure() == Measure.PERSONS ? group.persons() : group.participations());
  }

  /**
   * How many institutions or courses: each combination that occurs is one of them. Where one is
   * withheld, nobody may be in it.
   */
  private List<Part> things(Indicator indicator, String name, Instant asOf, Dimension thing) {
    var dimension = Dimension.of(name).orElseThrow();
    var by = dimension == thing ? List.of(thing) : List.of(dimension, thing);
    var counts = new LinkedHashMap<String, Long>();
    var ids = new HashMap<String, Long>();
    var withheld = new HashSet<String>();
    for (var group : trained(indicator, indicator.question().to(), asOf, by).groups()) {
      var key = group.key().get(name);
      if (group.isWithheld()) {
        withheld.add(key);
      }
      var stated = !Dimension.NOT_STATED.equals(group.key().get(thing.parameter()));
      counts.merge(key, stated ? 1L : 0L, Long::sum);
      if (dimension == Dimension.INSTITUTION) {
        ids.put(key, group.institutionId());
      }
    }
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(
            count ->
                new Part(
                    count.getKey(),
                    ids.get(count.getKey()),
                    withheld.contains(count.getKey())
                        ? Figure.WITHHELD
                        : Figure.of(count.getValue())))
        .toList();
  }

  /**
   * What the figures are asked for the people of some projects together.
   *
   * @param projects codes; never empty
   */
  public Trained ofProjects(String audience, List<String> projects, Instant asOf) {
    var filters = new EnumMap<Dimension, String>(Dimension.class);
    filters.put(Dimension.PROJECT, Dimension.anyOf(projects));
    return asked(new TrainedQuestion(List.of(), null, null, asOf, audience, filters));
  }

  public Trained byProject(String audience, Instant asOf) {
    return asked(
        new TrainedQuestion(List.of(Dimension.PROJECT), null, null, asOf, audience, Map.of()));
  }
}
