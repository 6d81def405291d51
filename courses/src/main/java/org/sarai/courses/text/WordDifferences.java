package org.sarai.courses.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed within a block, word by word. */
public final class WordDifferences {
  /** A word with the blanks that follow it, or blanks alone at the beginning. */
  private static final Pattern WORD = Pattern.compile("\\S+\\s*|^\\s+");

  /** Comparing longer texts word by word would take too long; they are told as a whole. */
  private static final int MOST = 3000;

  /** What became of a piece. */
  public enum What {
    SAME,
    ADDED,
    REMOVED
  }

  /**
   * Words that follow each other and had the same fate.
   *
   * @param text as it stands, with its blanks
   */
  public record Piece(What what, String text) {}

  private WordDifferences() {}

  /** The pieces of both texts in reading order; what was removed before what came in its place. */
  public static List<Piece> between(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    if (old.size() > MOST || now.size() > MOST) {
      return List.of(new Piece(What.REMOVED, before), new Piece(What.ADDED, after));
    }
    int[][] common = common(old, now);
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && same(old.get(i), now.get(j))) {
        add(pieces, What.SAME, now.get(j));
        i++;
        j++;
      } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
        add(pieces, What.REMOVED, old.get(i++));
      } else {
        add(pieces, What.ADDED, now.get(j++));
      }
    }
    return List.copyOf(pieces);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Lengths of the longest common order of what follows each pair of places. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            same(old.get(i), now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static boolean same(String one, String other) {
    return one.strip().equals(other.strip());
  }

  private static void add(List<Piece> pieces, What what, String word) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).what() == what) {
      pieces.set(last, new Piece(what, pieces.get(last).text() + word));
    } else {
      pieces.add(new Piece(what, word));
    }
  }
}
