package org.sarai.people.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is known of letters and of names, written down beside this class. */
final class NameTables {
  /** Letters of other scripts as Latin ones. */
  static final Map<Integer, String> LETTERS = letters("letters.txt");

  /** Letters of the Arabic script as sounds. */
  static final Map<Integer, String> ARABIC = letters("letters-arabic.txt");

  private static final Map<String, String> SAME = new HashMap<>();
  private static final Map<String, Set<String>> SETS = new HashMap<>();

  static {
    for (var line : lines("names.txt")) {
      var kind = line.substring(0, line.indexOf(' '));
      var rest = line.substring(kind.length() + 1);
      if (kind.equals("SAME")) {
        var name = rest.substring(0, rest.indexOf(' '));
        SAME.put(name, name);
        for (var other : rest.substring(name.length() + 1).split(",")) {
          SAME.put(folded(other), name);
        }
      } else {
        var words = SETS.computeIfAbsent(kind, unused -> new HashSet<>());
        List.of(rest.split(",")).forEach(word -> words.add(folded(word)));
      }
    }
  }

  private NameTables() {}

  /** The name that a word is a known spelling of, or the word itself. */
  static String known(String word) {
    return SAME.getOrDefault(word, word);
  }

  static boolean isTitle(String word) {
    return SETS.get("TITLE").contains(word);
  }

  static boolean isLink(String word) {
    return SETS.get("LINK").contains(word);
  }

  /** Whether a word is a name that is written down, in its first spelling. */
  static boolean isKnown(String word) {
    return word.equals(SAME.get(word));
  }

  /** Parts of names that are often left out. */
  static Set<String> often() {
    return SETS.get("OFTEN");
  }

  /** Names that so many bear that an equal one says little. */
  static Set<String> common() {
    return SETS.get("COMMON");
  }

  /**
   * A word without case, accents and marks that stand beside letters; equal for all ways to encode
   * it.
   */
  static String folded(String word) {
    var lower = composed(word).toLowerCase(Locale.ROOT);
    var known = new StringBuilder();
    lower
        .codePoints()
        .forEach(
            letter -> {
              // What is a letter of its own keeps its mark: й is not и, ş is not s.
              if (LETTERS.containsKey(letter) || ARABIC.containsKey(letter)) {
                known.appendCodePoint(letter);
              } else {
                known.append(
                    Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                        .replaceAll("[\\u0300-\\u036f\\u064b-\\u065f\\u0670\\u0640]", ""));
              }
            });
    return known.toString();
  }

  /** Bengali letters with a dot are two characters in every normal form; here they are one. */
  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace("\u09af\u09bc", "\u09df")
        .replace("\u09a1\u09bc", "\u09dc")
        .replace("\u09a2\u09bc", "\u09dd");
  }

  private static Map<Integer, String> letters(String file) {
    var letters = new HashMap<Integer, String>();
    for (var line : lines(file)) {
      var parts = line.split(" ");
      letters.put(parts[0].codePointAt(0), parts[1].equals("-") ? "" : parts[1]);
    }
    return Map.copyOf(letters);
  }

  private static List<String> lines(String file) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                NameTables.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> composed(line.strip()))
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
