package org.scorm4j.exam;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a call was answered with.
 *
 * @param value what came back; for {@code compareObjIds} the ids with commas between them
 * @param error the code that stood afterwards
 */
public record ExamAnswer(String value, String error) {
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?=.)(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?"
              + "(?:T(?=.)(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?)?");

  /**
   * Who is asked, where an answer must name them.
   *
   * @param name knows the learner's name
   * @param id knows the learner's id
   */
  public record Person(Predicate<String> name, Predicate<String> id) {}

  /** Whether this is what the call must be answered with. */
  public boolean isRight(ExamCase.Call call, Person learner) {
    return (call.error().isEmpty() || call.error().equals(error)) && isExpected(call, learner);
  }

  private boolean isExpected(ExamCase.Call call, Person learner) {
    var expected = call.expect();
    if (call.call().equals("compareObjIds")) {
      return set(value).equals(set(expected.isEmpty() ? call.argument() : expected));
    }
    if (call.argument().endsWith("._children")) {
      return set(value).equals(set(expected));
    }
    // Nothing at all is emptyCS; here it only matters that there is an answer.
    if (expected.isEmpty() && call.error().equals("0")) {
      return true;
    }
    return switch (expected) {
      case "@LN" -> learner.name().test(value);
      case "@LI" -> learner.id().test(value);
      case "less255" -> value.length() <= 255;
      case "emptyCS" -> value.isEmpty();
      default -> value.equals(expected) || isSameNumber(expected) || isSameDuration(expected);
    };
  }

  /** What is wrong, in the words of a message. */
  public String instead(ExamCase.Call call) {
    return "%s gives \"%s\", error %s instead of \"%s\"%s"
        .formatted(
            call,
            value,
            error,
            call.expect(),
            call.error().isEmpty() ? "" : ", error " + call.error());
  }

  private static Set<String> set(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toSet());
  }

  private boolean isSameNumber(String expected) {
    return NUMBER.matcher(value).matches()
        && NUMBER.matcher(expected).matches()
        && new BigDecimal(value).compareTo(new BigDecimal(expected)) == 0;
  }

  private boolean isSameDuration(String expected) {
    var one = duration(value);
    return !one.isEmpty() && one.equals(duration(expected));
  }

  /** Months and seconds, which have no common measure; nothing if it is no duration. */
  private static List<BigDecimal> duration(String text) {
    var matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return List.of();
    }
    var parts = new BigDecimal[7];
    for (var i = 1; i < parts.length; i++) {
      parts[i] = matcher.group(i) == null ? BigDecimal.ZERO : new BigDecimal(matcher.group(i));
    }
    var hours = parts[3].multiply(new BigDecimal(24)).add(parts[4]);
    var minutes = hours.multiply(new BigDecimal(60)).add(parts[5]);
    var seconds = minutes.multiply(new BigDecimal(60)).add(parts[6]);
    return List.of(
        parts[1].multiply(new BigDecimal(12)).add(parts[2]), seconds.stripTrailingZeros());
  }
}
