package org.sarai.people.internal;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.sarai.people.MatchReason;
import org.sarai.people.internal.NameLikeness.Kind;

/**
 * Whether two people may be one: points for what is alike, fewer for what speaks against it. The
 * points were chosen on pairs of which the answer is known (docs/matching.md).
 *
 * @param score 0 to 100; 0 when they are surely two
 * @param reasons what the score is made of, the strongest first
 */
record Judgement(int score, List<MatchReason> reasons) {
  /** From here on somebody is asked. */
  static final int PROPOSED = 60;

  private static final Judgement APART = new Judgement(0, List.of());
  private static final MonthDay FIRST_OF_JANUARY = MonthDay.of(1, 1);

  boolean proposed() {
    return score >= PROPOSED;
  }

  /** The reasons as they are stored. */
  String codes() {
    return reasons.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  static Judgement of(Profile one, Profile other) {
    var number = numbers(one.number(), other.number());
    if (number == Nearness.FAR) {
      return APART;
    }
    var points = new Points();
    if (number != null) {
      points.add(
          number == Nearness.SAME ? 45 : 25,
          number == Nearness.SAME ? MatchReason.SAME_NUMBER : MatchReason.NUMBER_NEAR);
    }
    var names = NameLikeness.of(one.name(), other.name());
    if (names.kind() == Kind.NONE && number != Nearness.SAME) {
      return APART;
    }
    births(one.birth(), other.birth(), names, points);
    names(one, other, names, points);
    if (one.email() != null && one.email().equals(other.email())) {
      points.add(35, MatchReason.SAME_EMAIL);
    }
    if (one.phone() != null && one.phone().equals(other.phone())) {
      points.add(30, MatchReason.SAME_PHONE);
    }
    if (!Collections.disjoint(one.places(), other.places())) {
      points.add(20, MatchReason.SAME_INSTITUTION);
    }
    if ("FM".equals(one.sex() + other.sex()) || "MF".equals(one.sex() + other.sex())) {
      points.add(-25, MatchReason.OTHER_SEX);
    }
    return points.judgement();
  }

  private static void names(Profile one, Profile other, NameLikeness names, Points points) {
    switch (names.kind()) {
      case WHOLE -> points.add(40, wholeName(one, other, names));
      case PART -> points.add(32, MatchReason.PART_OF_NAME);
      case GIVEN -> {
        // Women marry; of men the other name is the father's, and too many have one given name.
        var woman = "F".equals(one.sex()) || "F".equals(other.sex());
        points.add(woman && !names.common() ? 22 : 12, MatchReason.OTHER_FAMILY_NAME);
      }
      case NONE -> {
        return;
      }
    }
    if (names.common()) {
      points.add(-10, MatchReason.COMMON_NAME);
    }
  }

  private static MatchReason wholeName(Profile one, Profile other, NameLikeness names) {
    if (one.written().equals(other.written())) {
      return MatchReason.SAME_NAME;
    }
    if (names.swapped()) {
      return MatchReason.NAMES_SWAPPED;
    }
    return script(one) == script(other) ? MatchReason.LIKE_NAME : MatchReason.NAME_IN_OTHER_SCRIPT;
  }

  private static Character.UnicodeScript script(Profile person) {
    return person
        .written()
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character.UnicodeScript::of)
        .findFirst()
        .orElse(Character.UnicodeScript.COMMON);
  }

  private static void births(LocalDate one, LocalDate other, NameLikeness names, Points points) {
    if (one == null || other == null) {
      return;
    }
    if (one.equals(other)) {
      points.add(40, MatchReason.SAME_BIRTH_DATE);
      if (MonthDay.from(one).equals(FIRST_OF_JANUARY)) {
        points.add(-15, MatchReason.FIRST_OF_JANUARY);
      }
    } else if (one.getYear() == other.getYear()
        && one.getDayOfMonth() == other.getMonthValue()
        && one.getMonthValue() == other.getDayOfMonth()) {
      points.add(30, MatchReason.DAY_AND_MONTH_SWAPPED);
    } else if (nearly(one, other)) {
      points.add(names.kind() == Kind.WHOLE ? 22 : 10, MatchReason.BIRTH_DATE_NEAR);
    } else {
      points.add(-40, MatchReason.OTHER_BIRTH_DATE);
    }
  }

  private static boolean nearly(LocalDate one, LocalDate other) {
    var years = Math.abs(one.getYear() - other.getYear());
    return years == 1 && MonthDay.from(one).equals(MonthDay.from(other))
        || Nearness.of(one.toString(), other.toString()) == Nearness.NEAR;
  }

  private static Nearness numbers(String one, String other) {
    return one == null || other == null ? null : Nearness.of(one, other);
  }

  /** Points that are being counted. */
  private static final class Points {
    private int sum;
    private final List<MatchReason> reasons = new ArrayList<>();

    void add(int points, MatchReason reason) {
      sum += points;
      reasons.add(reason);
    }

    Judgement judgement() {
      Collections.sort(reasons);
      return new Judgement(Math.max(0, Math.min(100, sum)), List.copyOf(reasons));
    }
  }
}
