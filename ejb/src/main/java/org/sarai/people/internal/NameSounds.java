package org.sarai.people.internal;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a word sounds, in one alphabet for all scripts: consonants as Latin letters with C for ch and
 * X for sh; short vowels a e i o u, long ones and diphthongs A E I O U; @ for some vowel; w and y
 * of the Arabic script for what may be a consonant or a long vowel.
 *
 * @param sounds never empty
 * @param open whether short vowels may stand between the consonants without being written
 */
record NameSounds(String sounds, boolean open) {
  /** From here on two words may be one name. */
  static final double SAME = 0.88;

  private static final int LONG = 5;
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("y", "i"),
          Map.entry("aa", "A"),
          Map.entry("ee", "I"),
          Map.entry("ii", "I"),
          Map.entry("ie", "I"),
          Map.entry("iy", "I"),
          Map.entry("ea", "I"),
          Map.entry("oo", "U"),
          Map.entry("ou", "U"),
          Map.entry("uu", "U"),
          Map.entry("ai", "E"),
          Map.entry("ay", "E"),
          Map.entry("ei", "E"),
          Map.entry("ey", "E"),
          Map.entry("ae", "E"),
          Map.entry("aye", "E"),
          Map.entry("aee", "E"),
          Map.entry("ayee", "E"),
          Map.entry("aie", "E"),
          Map.entry("au", "O"),
          Map.entry("ao", "O"));

  /** Of a word in the Arabic script, folded. */
  static NameSounds ofArabic(String word) {
    var sounds = new StringBuilder();
    word.codePoints().forEach(letter -> sounds.append(NameTables.ARABIC.getOrDefault(letter, "")));
    var text = sounds.toString().replace("~", "");
    var first = word.codePointAt(0);
    if (first == 'ع') {
      text = text.startsWith("A") ? text : '@' + text;
    } else if (first != 'آ' && text.startsWith("A")) {
      text = '@' + text.substring(1);
    } else if (text.startsWith("w")) {
      text = 'v' + text.substring(1);
    }
    if (text.length() > 2 && text.endsWith("h") && "هہةۃۀ".indexOf(last(word)) >= 0) {
      text = text.substring(0, text.length() - 1);
      text = text.endsWith("A") ? text : text + 'a';
    }
    text = text.replace("yy", "y");
    return new NameSounds(text.isEmpty() ? "@" : text, true);
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }

  /**
   * Of a word in Latin letters.
   *
   * @param open whether vowels may be missing in it
   */
  static NameSounds ofLatin(String word, boolean open) {
    var text =
        word.replaceAll("(?<=[aeo])w(?=[^aeiouy]|$)", "u")
            .replaceAll("(?<=[hk])que$|que?$", "k")
            .replaceAll("(?<=[aeiou])h$", "")
            .replace("x", "kh")
            .replaceAll("tch|ch", "C")
            .replaceAll("sh|sch", "X")
            .replaceAll("dzh|dj|zh", "j")
            .replace("kh", "h")
            .replace("gh", "g")
            .replace("ph", "f")
            .replaceAll("t[sz]", "s")
            .replaceAll("dze$", "ze")
            .replaceAll("(?<=[tdb])h", "")
            .replaceAll("ck|[qc]", "k")
            .replace('w', 'v')
            .replaceAll("([^aeiou.])\\1+", "$1");
    var sounds = new StringBuilder();
    var from = 0;
    if (text.matches("y[aeiou].*")) {
      sounds.append('y');
      from = 1;
    }
    var groups = VOWELS.matcher(text);
    while (groups.find(from)) {
      sounds.append(text, from, groups.start()).append(vowels(groups.group()));
      from = groups.end();
    }
    sounds.append(text.substring(from));
    var heard = sounds.toString().replace(".", "");
    return new NameSounds(heard.isEmpty() ? "@" : heard, open);
  }

  private static String vowels(String group) {
    if (group.length() == 1 && !group.equals("y")) {
      return group;
    }
    var known = GROUPS.get(group);
    if (known != null) {
      return known;
    }
    if (group.matches("[ae]i?y+[aou]+")) {
      return "ay" + group.charAt(group.length() - 1);
    }
    var begins =
        group.matches("[ae][iy].*")
            ? 'E'
            : "yie".indexOf(group.charAt(0)) >= 0 ? 'i' : group.charAt(0);
    var ends = group.charAt(group.length() - 1) == 'y' ? 'i' : group.charAt(group.length() - 1);
    return begins == ends ? String.valueOf(begins) : "" + begins + ends;
  }

  /**
   * What is left when vowels are taken away, and what scripts confuse is made one: the same for
   * nearly all ways to write a name, and for some other names, too.
   */
  String bone() {
    var first = sounds.charAt(0);
    var beginning = "aeiouAEIOU@y".indexOf(first) >= 0 ? "a" : first == 'w' ? "v" : "" + first;
    return (beginning + sounds.substring(1).replaceAll("[aeiouAEIOU@ywv]", ""))
        .replace('X', 's')
        .replace('j', 'z')
        .replaceAll("(.)\\1+", "$1");
  }

  /**
   * How alike two words sound.
   *
   * @return 1 for the same, 0 for nothing in common; above {@link #SAME} they may be one name
   */
  double likeness(NameSounds other) {
    if (sounds.equals(other.sounds)) {
      return 1;
    }
    var likeness = 1 - SoundDistance.of(this, other) / Math.max(weight(), other.weight());
    // In a long name the consonants tell; its vowels are easily mistyped.
    var sameBone = bone().length() >= LONG && bone().equals(other.bone());
    return Math.max(sameBone ? SAME : 0, likeness);
  }

  private double weight() {
    return sounds.chars().mapToDouble(sound -> SoundDistance.isVowel((char) sound) ? 0.5 : 1).sum();
  }
}
