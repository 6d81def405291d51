package org.sarai.people.internal;

import java.util.Arrays;

/**
 * What it takes to turn one word's sounds into another's: little where people and scripts write one
 * name differently, much where the name becomes another.
 */
final class SoundDistance {
  private static final double OTHER = 1;
  private static final String[] NEAR = {
    "Xs2", "jz1", "dz4", "kg4", "kh5", "bv4", "pb5", "fp3", "td4", "Cj5", "Cs5", "vw0", "hg5"
  };
  private static final String[] VOWELS = {
    "ae2", "ei1", "ao3", "ou0", "EI2", "Ee1", "Ei1", "Ea4", "Oo1", "Ou1", "OU1", "Oa4", "AE4",
    "ye1", "yi1", "yI0", "yE1", "wu0", "wo0", "wU0", "wO0", "vu3", "vU3", "vo3", "vO3", "yA6"
  };
  private static final double[][] COSTS = new double[128][128];

  static {
    for (var row : COSTS) {
      Arrays.fill(row, OTHER);
    }
    var vowels = "aeiouAEIOU";
    for (var one : vowels.toCharArray()) {
      for (var other : vowels.toCharArray()) {
        put(one, other, 0.6);
      }
      put(one, '@', 0);
      put('y', one, 0.6);
      put('w', one, 0.6);
    }
    put('@', 'y', 0.2);
    put('@', 'w', 0.2);
    for (var pair : VOWELS) {
      put(pair.charAt(0), pair.charAt(1), (pair.charAt(2) - '0') / 10.0);
    }
    for (var sound = 0; sound < COSTS.length; sound++) {
      COSTS[sound][sound] = 0;
    }
    // A long vowel is another spelling of the short one.
    for (var one : vowels.toCharArray()) {
      for (var other : "aeiou".toCharArray()) {
        var longer = Character.toUpperCase(other);
        if (longer == 'A' || longer == 'I' || longer == 'U') {
          put(one, longer, Math.min(COSTS[one][longer], COSTS[one][other] + 0.02));
        }
      }
    }
    for (var pair : NEAR) {
      put(pair.charAt(0), pair.charAt(1), (pair.charAt(2) - '0') / 10.0);
    }
  }

  private SoundDistance() {}

  private static void put(char one, char other, double cost) {
    COSTS[one][other] = cost;
    COSTS[other][one] = cost;
  }

  static boolean isVowel(char sound) {
    return "aeiouAEIOU@".indexOf(sound) >= 0;
  }

  static double of(NameSounds one, NameSounds other) {
    var left = one.sounds();
    var right = other.sounds();
    var costs = new double[left.length() + 1][right.length() + 1];
    for (var i = 0; i <= left.length(); i++) {
      for (var j = 0; j <= right.length(); j++) {
        if (i == 0 && j == 0) {
          continue;
        }
        var cheapest = Double.MAX_VALUE;
        if (i > 0) {
          cheapest = costs[i - 1][j] + missing(left, i - 1, one.open(), other.open());
        }
        if (j > 0) {
          cheapest =
              Math.min(cheapest, costs[i][j - 1] + missing(right, j - 1, other.open(), one.open()));
        }
        if (i > 0 && j > 0) {
          cheapest =
              Math.min(
                  cheapest,
                  costs[i - 1][j - 1] + replaced(left.charAt(i - 1), right.charAt(j - 1)));
        }
        costs[i][j] = cheapest;
      }
    }
    return costs[left.length()][right.length()];
  }

  private static double replaced(char one, char other) {
    return one < 128 && other < 128 ? COSTS[one][other] : one == other ? 0 : OTHER;
  }

  /** What it costs that a sound of one word is not in the other. */
  private static double missing(String word, int at, boolean openHere, boolean openThere) {
    var sound = word.charAt(at);
    var last = at == word.length() - 1;
    if (sound == '@') {
      return 0.15;
    }
    if ("aeiou".indexOf(sound) >= 0) {
      // Who has a name of two sexes is told apart by the vowel at its end.
      return last ? 0.6 : openThere ? 0.03 : 0.5;
    }
    if (sound == 'A') {
      return last ? 0.6 : openThere && openHere ? 0.35 : openThere ? 0.1 : 0.5;
    }
    if (isVowel(sound)) {
      return openThere ? 0.7 : 0.5;
    }
    if (openHere && (sound == 'w' || sound == 'y')) {
      return 0.6;
    }
    return sound == 'h' ? last ? 0.3 : 0.5 : OTHER;
  }
}
