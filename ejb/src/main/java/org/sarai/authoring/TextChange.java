package org.sarai.authoring;

import java.util.List;
import org.sarai.courses.lesson.Words;
import org.sarai.courses.text.Differences.Change;

/**
 * What changed in one text of a course.
 *
 * @param unit the unit's name
 * @param language BCP 47
 * @param title of the unit in this language
 * @param what whether the text itself came, went, or says something else
 * @param front keys of the front matter that have another value
 * @param blocks what changed in it, block by block
 */
public record TextChange(
    String unit,
    String language,
    String title,
    What what,
    List<String> front,
    List<Change> blocks) {
  public TextChange {
    front = List.copyOf(front);
    blocks = List.copyOf(blocks);
  }

  /** {@code rtl} or {@code ltr}: which way the text is read, whatever the page around it is in. */
  public String direction() {
    return Words.direction(language);
  }

  /** What became of a text. */
  public enum What {
    ADDED,
    REMOVED,
    CHANGED
  }
}
