package org.sarai.people;

import java.time.LocalDate;
import java.util.List;

/**
 * Two people side by side.
 *
 * @param left one
 * @param right the other
 * @param score how much speaks for their being one, 0 to 100; 0 when nothing is proposed
 * @param reasons why, the strongest first; empty when nothing is proposed
 * @param lines what is known of both, in the order of reading
 * @param one whether both count as one already
 * @param apart whether somebody has decided that they are two
 * @param asked whether a focal point says that they are one
 */
public record Comparison(
    Side left,
    Side right,
    int score,
    List<MatchReason> reasons,
    List<Line> lines,
    boolean one,
    boolean apart,
    boolean asked) {
  public Comparison {
    reasons = List.copyOf(reasons);
    lines = List.copyOf(lines);
  }

  /** What is compared. */
  public enum Field {
    GIVEN_NAME,
    FAMILY_NAME,
    OTHER_WRITINGS,
    BIRTH_DATE,
    NATIONAL_ID,
    NATIONALITY,
    SEX,
    DISABILITY,
    EMAIL,
    PHONE,
    AFFILIATIONS
  }

  /**
   * A person of the comparison.
   *
   * @param personId whom they count as
   * @param name full name; null when the identity was erased
   * @param completions what they took part in, the newest first
   */
  public record Side(long personId, String name, List<Done> completions) {
    public Side {
      completions = List.copyOf(completions);
    }
  }

  /**
   * Something that somebody took part in.
   *
   * @param title code of the course, or the title of the event
   * @param completedOn last day; null when not completed
   * @param institution where they belonged then; may be null
   */
  public record Done(String title, LocalDate completedOn, String institution) {}

  /**
   * One thing that is known of both.
   *
   * @param field what
   * @param left values of the one; empty when not stated
   * @param right values of the other; empty when not stated
   */
  public record Line(Field field, List<String> left, List<String> right) {
    public Line {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }

    /**
     * @return whether both are stated and are not the same
     */
    public boolean differs() {
      return !left.isEmpty() && !right.isEmpty() && !left.equals(right);
    }
  }
}
