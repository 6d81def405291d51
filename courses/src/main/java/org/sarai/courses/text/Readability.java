package org.sarai.courses.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How easily a text reads, by what can be counted. Words for a sentence are counted in every
 * language; the Flesch-Kincaid grade (Kincaid and others, 1975: 0.39 words for a sentence + 11.8
 * syllables for a word − 15.59; the school year in which it is understood) only makes sense in
 * English.
 *
 * @param words words of all running text: headings, paragraphs, lists, callouts, questions
 * @param sentences sentences, lines and options; at least 1
 * @param syllables groups of vowels, as English spells them
 */
public record Readability(int words, int sentences, int syllables) {
  private static final Pattern END = Pattern.compile("[.!?؟۔।:]+(?=[\\s\"»”)]|$)|\\n+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’-]*\\p{L}[\\p{L}\\p{M}'’-]*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  /** Of everything that a lesson says; terms, tables and fact cards are looked up, not read. */
  public static Readability of(Source text) {
    int words = 0;
    int sentences = 0;
    int syllables = 0;
    for (Block block : text.blocks()) {
      switch (block.kind()) {
        case HEADING, PARAGRAPH, LIST, CALLOUT, ACCORDION, CHOICE, SCENARIO -> {
          Readability one = of(plain(block.body()));
          words += one.words;
          sentences += one.sentences;
          syllables += one.syllables;
        }
        default -> {}
      }
    }
    return new Readability(words, Math.max(1, sentences), syllables);
  }

  private static Readability of(String plain) {
    int words = 0;
    int sentences = 0;
    int syllables = 0;
    for (String sentence : END.split(plain)) {
      int before = words;
      Matcher word = WORD.matcher(sentence);
      while (word.find()) {
        words++;
        syllables += syllables(word.group().toLowerCase(Locale.ROOT));
      }
      sentences += words > before ? 1 : 0;
    }
    return new Readability(words, sentences, syllables);
  }

  private static int syllables(String word) {
    String spoken = word.replaceAll("(?<=[^l])e$|(?<=[^td])ed$", "");
    return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
  }

  /** Without marks, addresses, and what steers a story. */
  private static String plain(String body) {
    return body.replaceAll("!?\\[((?:[^\\]\\\\]|\\\\.)*)\\]\\([^)]*\\)", "$1")
        .replaceAll("(?m)^### [a-z][a-z0-9-]*(?: end)?$", "")
        .replaceAll("(?m)->.*$", "")
        .replaceAll("(?m)^\\s*(?:- |\\d{1,2}[.)] )(?:\\[[ xX]\\] )?(?:\\{[^}]*\\} )?", "")
        .replace('|', '\n')
        .replaceAll("[*_`#\\\\]", "");
  }

  /** Words for a sentence. */
  public double sentenceLength() {
    return (double) words / sentences;
  }

  /** The school year of English in which it is understood; may be below 1. */
  public double grade() {
    return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
  }
}
