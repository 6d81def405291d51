package org.sarai.courses.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sarai.courses.text.WordDifferences.Piece;
import org.sarai.courses.text.WordDifferences.What;

class WordDifferencesTest {
  private static String told(String before, String after) {
    return WordDifferences.between(before, after).stream()
        .map(
            piece ->
                switch (piece.what()) {
                  case SAME -> piece.text();
                  case ADDED -> "+" + piece.text().strip() + "+ ";
                  case REMOVED -> "-" + piece.text().strip() + "- ";
                })
        .collect(Collectors.joining())
        .strip();
  }

  @Test
  void onlyTheWordsThatChangedAreTold() {
    assertThat(told("A crime needs an act.", "A crime needs a means."))
        .isEqualTo("A crime needs -an act.- +a means.+");
    assertThat(told("one two three", "one three")).isEqualTo("one -two- three");
    assertThat(told("", "new")).isEqualTo("+new+");
    assertThat(told("عمل اور مقصد", "عمل، ذریعہ اور مقصد"))
        .isEqualTo("-عمل- +عمل، ذریعہ+ اور مقصد");
    assertThat(told("same words", "same words")).isEqualTo("same words");
  }

  @Test
  void bothTextsCanBeReadOutOfThePieces() {
    List<Piece> pieces = WordDifferences.between("a b  c d", "b  x c e f");
    assertThat(without(pieces, What.ADDED)).isEqualTo("a b  c d");
    assertThat(without(pieces, What.REMOVED)).isEqualTo("b  x c e f");
    String many = "w ".repeat(4000);
    assertThat(WordDifferences.between(many, "w")).hasSize(2);
  }

  private static String without(List<Piece> pieces, What what) {
    return pieces.stream()
        .filter(piece -> piece.what() != what)
        .map(Piece::text)
        .collect(Collectors.joining());
  }
}
