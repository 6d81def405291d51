package org.sarai.people.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * In what two names are alike.
 *
 * @param kind how much of them
 * @param swapped whether given and family names changed places
 * @param common whether so many bear what is alike that it says little
 */
record NameLikeness(Kind kind, boolean swapped, boolean common) {

  enum Kind {
    /** All that tells one person from another. */
    WHOLE,
    /** One has parts more. */
    PART,
    /** Given names; family names differ. */
    GIVEN,
    /** Given names differ, or nothing is alike. */
    NONE
  }

  private static final NameLikeness NONE = new NameLikeness(Kind.NONE, false, false);

  static NameLikeness of(PersonName one, PersonName other) {
    var left = new ArrayList<>(one.tokens());
    var right = new ArrayList<>(other.tokens());
    var matched = new ArrayList<NameToken>();
    var commons = new ArrayList<NameToken>();
    var crossed = 0;
    while (true) {
      var best = best(left, right);
      if (best == null) {
        break;
      }
      matched.add(best[0]);
      if (PersonName.isCommon(best[0]) || PersonName.isCommon(best[1])) {
        commons.add(best[0]);
      }
      if (!best[0].often() && best[0].family() != best[1].family()) {
        crossed++;
      }
      left.remove(best[0]);
      right.remove(best[1]);
    }
    var telling = matched.stream().filter(token -> !token.often()).toList();
    if (matched.isEmpty() || (telling.isEmpty() && !(left.isEmpty() && right.isEmpty()))) {
      return onlyOften(one, other, matched);
    }
    var common = commons.containsAll(telling.isEmpty() ? matched : telling);
    var kind = kind(one, other, rest(left), rest(right), telling);
    return kind == Kind.NONE
        ? NONE
        : new NameLikeness(kind, kind == Kind.WHOLE && crossed > 1, common);
  }

  /** Muhammad Khan has a part that is often left out and yet is his only given name. */
  private static NameLikeness onlyOften(PersonName one, PersonName other, List<NameToken> matched) {
    var whole = matched.size() == one.tokens().size() && matched.size() == other.tokens().size();
    return whole ? new NameLikeness(Kind.WHOLE, false, true) : NONE;
  }

  private static List<NameToken> rest(List<NameToken> tokens) {
    return tokens.stream().filter(token -> !token.often()).toList();
  }

  private static Kind kind(
      PersonName one,
      PersonName other,
      List<NameToken> left,
      List<NameToken> right,
      List<NameToken> matched) {
    if (left.isEmpty() && right.isEmpty()) {
      return given(one, other) ? Kind.WHOLE : Kind.NONE;
    }
    if (!given(one, other)) {
      return Kind.NONE;
    }
    if (left.isEmpty() || right.isEmpty()) {
      return matched.size() > 1 || one.tokens().size() == 1 || other.tokens().size() == 1
          ? Kind.PART
          : Kind.GIVEN;
    }
    var givenLeft = left.stream().anyMatch(token -> !token.family());
    var givenRight = right.stream().anyMatch(token -> !token.family());
    return givenLeft && givenRight ? Kind.NONE : Kind.GIVEN;
  }

  /** Whether each one's given name, or one of several, is somewhere in the other's name. */
  private static boolean given(PersonName one, PersonName other) {
    return givenIn(one, other) && givenIn(other, one);
  }

  private static boolean givenIn(PersonName one, PersonName other) {
    var given = one.tokens().stream().filter(token -> !token.family()).toList();
    var telling = given.stream().filter(token -> !token.often()).toList();
    var asked = telling.isEmpty() ? given : telling;
    return asked.isEmpty()
        || asked.stream()
            .anyMatch(
                token -> other.tokens().stream().anyMatch(candidate -> candidate.sameAs(token)));
  }

  private static NameToken[] best(List<NameToken> left, List<NameToken> right) {
    NameToken[] best = null;
    var highest = NameSounds.SAME;
    for (var one : new HashSet<>(left)) {
      for (var other : right) {
        var likeness = one.sounds().likeness(other.sounds());
        // Of equal ones, those that stand in the same place.
        var placed = likeness + (one.family() == other.family() ? 0.001 : 0);
        if (likeness >= NameSounds.SAME && placed >= highest) {
          highest = placed;
          best = new NameToken[] {one, other};
        }
      }
    }
    return best;
  }
}
