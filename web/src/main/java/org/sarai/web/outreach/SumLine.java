package org.sarai.web.outreach;

import java.util.List;
import org.sarai.outreach.ReachDimension;
import org.sarai.web.shell.Texts;

/**
 * A line of a table of sums.
 *
 * @param name what it stands for, in the reader's language
 * @param numbers its sums, in the order of the columns
 */
public record SumLine(String name, List<Long> numbers) {
  public SumLine {
    numbers = List.copyOf(numbers);
  }

  /**
   * The value of a dimension in the reader's language.
   *
   * @param channels where the names of channels begin in the message bundle
   */
  static String name(ReachDimension by, String channels, String value, Texts say) {
    if (ReachDimension.NOT_STATED.equals(value)) {
      return say.of("notStated");
    }
    return switch (by) {
      case INSTITUTION_TYPE -> say.of("outreach.type." + value);
      case CHANNEL -> say.of(channels + value);
      case METHOD -> say.of("outreach.method." + value);
      case TOPIC -> say.of("outreach.topic." + value);
      case SEX -> say.of("profile.sex." + value);
      default -> value;
    };
  }
}
