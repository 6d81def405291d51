package org.sarai.indicators.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sarai.indicators.Funder;
import org.sarai.indicators.Funding;
import org.sarai.indicators.Indicator;
import org.sarai.indicators.IndicatorQuestion;
import org.sarai.indicators.Measure;
import org.sarai.indicators.Milestone;
import org.sarai.indicators.Project;
import org.sarai.outreach.ReachDimension;
import org.sarai.reporting.Dimension;
import org.sarai.shared.Refused;
import org.sarai.shared.Typed;

/** What can be promised; everything comes out as it is kept. */
public final class Sound {
  /** What funders ask for wherever people are counted. */
  private static final List<String> USUAL = List.of("sex", "ageBand", "disability");

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,29}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Set<String> TAKEN = Set.of("NEW");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);
  private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);
  private static final int NAME = 200;
  private static final int TEXT = 2_000;
  private static final int LONGEST = 500;
  private static final int MOST = 12;
  private static final int DECIMALS = 2;

  private Sound() {}

  public static Indicator indicator(Indicator told) {
    if (told.measure() == null || told.unit() == null == (told.measure() == Measure.ENTERED)) {
      throw Refused.invalid("refused.indicatorMeasure");
    }
    return new Indicator(
        code(told.code()),
        told.audience(),
        words(told.names(), NAME, "refused.indicatorName"),
        words(told.definitions(), TEXT, "refused.indicatorDefinition"),
        told.measure(),
        told.unit(),
        question(told.measure(), told.question()),
        milestone(told.baseline()),
        milestones(told),
        milestone(told.target()),
        text(told.source(), LONGEST),
        text(told.responsible(), LONGEST),
        told.position(),
        told.draft());
  }

  /** A code as it is kept: in capitals. */
  public static String code(String code) {
    var plain = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
    if (!CODE.matcher(plain).matches() || TAKEN.contains(plain)) {
      throw Refused.invalid("refused.indicatorCode", plain);
    }
    return plain;
  }

  private static Map<String, String> words(Map<String, String> told, int longest, String key) {
    var words = new TreeMap<String, String>();
    told.forEach(
        (language, text) -> {
          if (text != null && !text.isBlank()) {
            if (!LANGUAGE.matcher(language).matches() || text.strip().length() > longest) {
              throw Refused.invalid(key, longest);
            }
            words.put(language, text.strip());
          }
        });
    if (!words.containsKey(Indicator.ENGLISH)) {
      throw Refused.invalid(key, longest);
    }
    return words;
  }

  private static IndicatorQuestion question(Measure measure, IndicatorQuestion told) {
    if (measure == Measure.ENTERED) {
      return IndicatorQuestion.ALL;
    }
    if (told.from() != null && told.to() != null && told.from().isAfter(told.to())) {
      throw Refused.invalid("refused.indicatorPeriod");
    }
    var people = measure == Measure.PERSONS || measure == Measure.PARTICIPATIONS;
    var by = told.by().isEmpty() && people ? USUAL : told.by().stream().distinct().toList();
    var names = new ArrayList<>(by);
    names.addAll(told.filters().keySet());
    names.stream()
        .filter(known(measure).negate())
        .findFirst()
        .ifPresent(
            name -> {
              throw Refused.invalid("problem.noDimension", name);
            });
    return new IndicatorQuestion(told.from(), told.to(), told.filters(), by);
  }

  private static Predicate<String> known(Measure measure) {
    return name ->
        switch (measure) {
          case OUTREACH -> ReachDimension.of(name).filter(ReachDimension::ofOutreach).isPresent();
          case COUNSELLING ->
              ReachDimension.of(name).filter(ReachDimension::ofCounselling).isPresent();
          default -> Dimension.of(name).isPresent();
        };
  }

  private static Milestone milestone(Milestone told) {
    if (told == null || told.day() == null || told.value() == null) {
      throw Refused.invalid("refused.indicatorTarget");
    }
    return new Milestone(told.day(), value(told.value()));
  }

  public static BigDecimal value(BigDecimal value) {
    if (value == null
        || value.abs().compareTo(LARGEST) > 0
        || value.stripTrailingZeros().scale() > DECIMALS) {
      throw Refused.invalid("refused.indicatorValue");
    }
    return value;
  }

  private static List<Milestone> milestones(Indicator told) {
    var baseline = milestone(told.baseline());
    var target = milestone(told.target());
    if (!target.day().isAfter(baseline.day()) || target.value().compareTo(baseline.value()) == 0) {
      throw Refused.invalid("refused.indicatorTarget");
    }
    var milestones =
        told.milestones().stream()
            .map(Sound::milestone)
            .sorted(Comparator.comparing(Milestone::day))
            .toList();
    var between =
        milestones.stream()
            .allMatch(one -> one.day().isAfter(baseline.day()) && one.day().isBefore(target.day()));
    var days = milestones.stream().map(Milestone::day).distinct().count();
    if (!between || days < milestones.size() || milestones.size() > MOST) {
      throw Refused.invalid("refused.indicatorMilestones", MOST);
    }
    return milestones;
  }

  /** A day that has begun somewhere on earth. */
  public static LocalDate past(LocalDate day) {
    if (day == null || day.isAfter(LocalDate.now(EARLIEST))) {
      throw Refused.invalid("refused.indicatorDay");
    }
    return day;
  }

  /** A text that says something. */
  public static String said(String text, int longest, String key) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      throw Refused.invalid(key, longest);
    }
    return text.strip();
  }

  private static String text(String text, int longest) {
    var typed = Typed.text(text);
    return typed == null ? null : said(typed, longest, "refused.indicatorText");
  }

  /**
   * @param known codes of funders
   */
  public static Project project(Project told, Set<String> known) {
    var code = said(told.code(), NAME, "refused.projectCode");
    var period =
        told.begins() == null || told.ends() == null || !told.begins().isAfter(told.ends());
    var currency = told.currency() == null ? "EUR" : told.currency().toUpperCase(Locale.ROOT);
    var sound =
        told.budget() == null
            || value(told.budget()).signum() >= 0 && CURRENCY.matcher(currency).matches();
    if (!period || !sound) {
      throw Refused.invalid("refused.project");
    }
    return new Project(
        code,
        words(told.names(), NAME, "refused.indicatorName"),
        told.begins(),
        told.ends(),
        told.budget(),
        told.budget() == null ? null : currency,
        fundings(told.fundings(), known));
  }

  private static List<Funding> fundings(List<Funding> told, Set<String> known) {
    var fundings =
        told.stream().map(one -> new Funding(code(one.funder()), share(one.share()))).toList();
    var codes = new HashSet<String>();
    for (var funding : fundings) {
      if (!known.contains(funding.funder())) {
        throw Refused.invalid("refused.noFunder", funding.funder());
      }
      codes.add(funding.funder());
    }
    var all =
        fundings.stream()
            .map(Funding::share)
            .filter(share -> share != null)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (codes.size() < fundings.size() || all.compareTo(HUNDRED) > 0) {
      throw Refused.invalid("refused.projectShares");
    }
    return fundings;
  }

  private static BigDecimal share(BigDecimal share) {
    if (share != null && (value(share).signum() <= 0 || share.compareTo(HUNDRED) > 0)) {
      throw Refused.invalid("refused.projectShares");
    }
    return share;
  }

  public static Funder funder(Funder told) {
    return new Funder(code(told.code()), words(told.names(), NAME, "refused.indicatorName"));
  }
}
