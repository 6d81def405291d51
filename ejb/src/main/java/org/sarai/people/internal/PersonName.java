package org.sarai.people.internal;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name in its parts, each by its sound, in whatever script it was written.
 *
 * @param tokens at least one, given names first
 */
record PersonName(List<NameToken> tokens) {
  private static final Pattern SERVANT = Pattern.compile("abd(ou|oo|[uoeaiy])?(l|r|s|z|n|d|sh|t)?");
  private static final Pattern SERVANT_OF =
      Pattern.compile("abd(?:ou|oo|[uoeaiy])(?:l|(.)(?=\\1))?(.{4,})");
  private static final Pattern OF_GOD = Pattern.compile("(.{3,})[uoi]ll?[ao]h?");
  private static final Pattern OF_FAITH = Pattern.compile("(.{2,}?[^aeiouy])[uoeai]d?d[ie]e?n");
  private static final Set<String> AFTER_ARTICLE =
      Set.of(
          "islam", "haq", "rahman", "rehman", "hasan", "alam", "amin", "karim", "huda", "bari",
          "kabir", "momin", "ahsan", "hussain", "aziz", "qadir", "ghani");
  private static final Map<String, List<NameSounds>> COMMON = heard(NameTables.common());
  private static final Map<String, List<NameSounds>> OFTEN = heard(NameTables.often());

  static PersonName of(String given, String family) {
    var tokens = new ArrayList<NameToken>();
    read(given, false, tokens);
    if (family != null) {
      read(family, true, tokens);
    }
    if (tokens.isEmpty()) {
      // A name of titles and marks alone is at least itself.
      tokens.add(token(NameTables.folded(given.strip()), false, false));
    }
    return new PersonName(List.copyOf(tokens));
  }

  private static void read(String text, boolean family, List<NameToken> tokens) {
    var words =
        NameTables.folded(
                text.replaceAll("[\\u2018\\u2019\\u02bb\\u02bc`'\\u0640]|\\u200c(?=زاد)", ""))
            .split("[^\\p{L}\\p{M}\\p{N}]+");
    for (var index = 0; index < words.length; index++) {
      var word = words[index];
      if (word.isEmpty()
          || NameTables.isTitle(word)
          || words.length > 1 && NameTables.isLink(word)) {
        continue;
      }
      var next = index + 1 < words.length ? NameTables.known(latin(words[index + 1])) : "";
      if (NameTables.known(word).equals(word)
          && UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.ARABIC) {
        if (word.equals("عبد")
            && Set.of("ullah")
                .contains(NameTables.known(words[Math.min(index + 1, words.length - 1)]))) {
          tokens.add(token("abdullah", false, family));
          index++;
        } else {
          readArabic(word, family, tokens);
        }
      } else {
        var open = UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.BENGALI;
        var known = NameTables.known(word);
        var latin = known.equals(word) ? NameTables.known(latin(word)) : known;
        if (latin.matches("abdu?") && next.equals("ullah")) {
          tokens.add(token("abdullah", false, family));
          index++;
        } else {
          readLatin(latin, next, open && !NameTables.isKnown(latin), family, tokens);
        }
      }
    }
  }

  private static void readArabic(String word, boolean family, List<NameToken> tokens) {
    if (word.equals("عبد")) {
      tokens.add(token("abd", false, family));
    } else if (word.startsWith("عبدال") && word.length() > 6) {
      tokens.add(token("abd", false, family));
      addArabic(word.substring(5), family, tokens);
    } else if (word.matches(".{2,}ال(دین|دين|له|لہ)")) {
      addArabic(word.substring(0, word.length() - (word.endsWith("ن") ? 5 : 4)), family, tokens);
      tokens.add(token(word.endsWith("ن") ? "din" : "ullah", false, family));
    } else if (word.startsWith("ال") && word.length() > 3) {
      addArabic(word.substring(2), family, tokens);
    } else {
      addArabic(word, family, tokens);
    }
  }

  private static void addArabic(String word, boolean family, List<NameToken> tokens) {
    var known = NameTables.known(word);
    if (!known.equals(word)) {
      tokens.add(token(known, false, family));
      return;
    }
    var sounds = NameSounds.ofArabic(word);
    tokens.add(new NameToken(sounds, sounds.bone(), family, isAmong(OFTEN, sounds)));
  }

  private static void readLatin(
      String written, String next, boolean open, boolean family, List<NameToken> tokens) {
    // Turkmen writes ow where others write ov.
    var word = written.replaceAll("(.{3,}[oe])w(a?)$", "$1v$2");
    var servant = SERVANT_OF.matcher(word);
    var god = OF_GOD.matcher(word);
    var faith = OF_FAITH.matcher(word);
    if (SERVANT.matcher(word).matches()) {
      tokens.add(token("abd", false, family));
    } else if (!word.matches("abd[uao]ll?[ao].*") && servant.matches()) {
      tokens.add(token("abd", false, family));
      tokens.add(token(NameTables.known(servant.group(2)), open, family));
    } else if (!word.startsWith("abdull") && god.matches()) {
      tokens.add(token(NameTables.known(god.group(1)), open, family));
      tokens.add(token("ullah", false, family));
    } else if (word.length() > 6 && faith.matches()) {
      tokens.add(token(NameTables.known(faith.group(1)), open, family));
      tokens.add(token("din", false, family));
    } else if (word.matches(".{2,}(ul|ur|us|uz)") && AFTER_ARTICLE.contains(next)) {
      tokens.add(token(NameTables.known(word.substring(0, word.length() - 2)), open, family));
    } else {
      // Women's form of a Slavic family name.
      tokens.add(token(word.replaceAll("(.{2,}(?:ov|ev))a$", "$1"), open, family));
    }
  }

  private static NameToken token(String latin, boolean open, boolean family) {
    var sounds = NameSounds.ofLatin(latin, open);
    return new NameToken(sounds, sounds.bone(), family, isAmong(OFTEN, sounds));
  }

  /**
   * A word in Latin letters; Bengali vowels that are not written are marked, lest doubles fall
   * together.
   */
  private static String latin(String word) {
    var text = new StringBuilder();
    var letters = word.codePoints().toArray();
    for (var index = 0; index < letters.length; index++) {
      var latin = NameTables.LETTERS.get(letters[index]);
      text.append(latin == null ? Character.toString(letters[index]) : latin);
      var consonant = letters[index] >= 0x0995 && letters[index] <= 0x09b9;
      if (consonant
          && index + 1 < letters.length
          && letters[index + 1] >= 0x0995
          && letters[index + 1] <= 0x09b9) {
        text.append('.');
      }
    }
    return text.toString();
  }

  /**
   * The parts by which a person is told: without those that are often left out, if others remain.
   */
  List<NameToken> telling() {
    var telling = tokens.stream().filter(token -> !token.often()).toList();
    return telling.isEmpty() ? tokens : telling;
  }

  /** Equal for nearly all spellings and orders of a name. */
  String skeleton() {
    return telling().stream().map(NameToken::bone).sorted().collect(Collectors.joining(" "));
  }

  /** Whether so many bear a part of a name that its being equal says little. */
  static boolean isCommon(NameToken token) {
    return isAmong(COMMON, token.sounds());
  }

  private static boolean isAmong(Map<String, List<NameSounds>> names, NameSounds sounds) {
    return names.getOrDefault(sounds.bone(), List.of()).stream()
        .anyMatch(name -> name.likeness(sounds) >= NameSounds.SAME);
  }

  private static Map<String, List<NameSounds>> heard(Set<String> words) {
    return words.stream()
        .map(word -> NameSounds.ofLatin(latin(NameTables.known(word)), false))
        .collect(Collectors.groupingBy(NameSounds::bone));
  }
}
