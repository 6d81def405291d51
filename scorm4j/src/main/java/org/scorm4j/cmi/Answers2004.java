package org.scorm4j.cmi;

import static org.scorm4j.cmi.ErrorCodes2004.NO_ERROR;
import static org.scorm4j.cmi.ErrorCodes2004.SET_FAILED;
import static org.scorm4j.cmi.ErrorCodes2004.TYPE_MISMATCH;
import static org.scorm4j.cmi.Types2004.LONG;
import static org.scorm4j.cmi.Types2004.SHORT;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The formats of answers to interactions, by the type of the interaction (SCORM 2004 4th Ed. RTE
 * 4.2.9.1 for correct responses, 4.2.9.2 for the learner's response).
 *
 * <p>The numbers of parts in the standard (36 choices, 10 blanks, 250 steps) are smallest permitted
 * maximums; only the length of the whole is bounded here, above all of them.
 */
final class Answers2004 {
  /** Above the longest answer that the standard requires: 250 steps of 250 + 250 characters. */
  static final int LONGEST = 130_000;

  private static final String AND = "[,]";
  private static final String IS = "[.]";
  private static final String TO = "[:]";
  private static final Set<String> WITH_ONE_PATTERN =
      Set.of("true-false", "likert", "numeric", "other");
  private static final Pattern BOOLEAN_DELIMITER =
      Pattern.compile("\\{(case_matters|order_matters)=(true|false)}");

  private final Types2004 types;
  private final Map<String, ValueType> learner;
  private final Map<String, ValueType> correct;

  Answers2004(Types2004 types) {
    this.types = types;
    var trueFalse = Types2004.oneOf("true", "false");
    var blanks = list(types.localized(SHORT));
    var longText = types.localized(LONG);
    var identifier = types.identifier(SHORT);
    var pairs = listOrNothing(this::pair);
    var order = listOrNothing(identifier);
    learner =
        Map.of(
            "true-false", trueFalse,
            "choice", this::choices,
            "fill-in", blanks,
            "long-fill-in", longText,
            "matching", pairs,
            "performance", list(step(types.text(SHORT))),
            "sequencing", order,
            "likert", identifier,
            "numeric", Types2004::real,
            "other", types.text(LONG));
    correct =
        Map.of(
            "true-false",
            trueFalse,
            "choice",
            this::choices,
            "fill-in",
            after(Set.of("case_matters", "order_matters"), blanks),
            "long-fill-in",
            after(Set.of("case_matters"), longText),
            "matching",
            pairs,
            "performance",
            after(Set.of("order_matters"), list(step(this::literalOrRange))),
            "sequencing",
            order,
            "likert",
            identifier,
            "numeric",
            this::range,
            "other",
            types.text(LONG));
  }

  /** The types of interactions, the vocabulary of {@code cmi.interactions.n.type}. */
  static String[] interactionTypes() {
    return new String[] {
      "true-false",
      "choice",
      "fill-in",
      "long-fill-in",
      "matching",
      "performance",
      "sequencing",
      "likert",
      "numeric",
      "other"
    };
  }

  /** Whether a learner could answer so: 0, 351 or 406. */
  int learnerResponse(String type, String value) {
    return value.length() > LONGEST ? SET_FAILED : learner.get(type).check(value);
  }

  /** Whether a correct response could be written so: 0, 351 or 406. */
  int correctResponse(String type, String value) {
    return value.length() > LONGEST ? SET_FAILED : correct.get(type).check(value);
  }

  /** Whether an interaction of the type has a single correct response. */
  static boolean hasOnePattern(String type) {
    return WITH_ONE_PATTERN.contains(type);
  }

  /** Whether two correct responses are the same set of choices, in whatever order. */
  static boolean sameChoices(String one, String other) {
    return Set.copyOf(parts(one, AND)).equals(Set.copyOf(parts(other, AND)));
  }

  /** A set of identifiers, maybe none, each at most once. */
  private int choices(String value) {
    var error = listOrNothing(types.identifier(SHORT)).check(value);
    if (error != NO_ERROR) {
      return error;
    }
    var parts = parts(value, AND);
    return Types2004.mismatchUnless(new HashSet<>(parts).size() == parts.size());
  }

  /** {@code source[.]target}. */
  private int pair(String value) {
    var parts = parts(value, IS);
    return parts.size() == 2 ? all(types.identifier(SHORT), parts) : TYPE_MISMATCH;
  }

  /** {@code name[.]answer}; one of both may be missing. */
  private ValueType step(ValueType answer) {
    return value -> {
      var at = value.indexOf(IS);
      if (at < 0 || value.length() == IS.length()) {
        return TYPE_MISMATCH;
      }
      var error = at == 0 ? NO_ERROR : types.identifier(SHORT).check(value.substring(0, at));
      return error != NO_ERROR ? error : answer.check(value.substring(at + IS.length()));
    };
  }

  private int literalOrRange(String value) {
    return value.contains(TO) ? range(value) : types.text(SHORT).check(value);
  }

  /** {@code least[:]most}; each may be missing for a range that is open on that side. */
  private int range(String value) {
    var parts = parts(value, TO);
    if (parts.size() == 1 && types.isTolerant()) {
      return Types2004.real(value);
    }
    if (parts.size() != 2) {
      return TYPE_MISMATCH;
    }
    var least = parts.get(0);
    var most = parts.get(1);
    if (!isRealOrMissing(least) || !isRealOrMissing(most)) {
      return TYPE_MISMATCH;
    }
    var open = least.isEmpty() || most.isEmpty();
    return Types2004.mismatchUnless(open || Double.parseDouble(least) <= Double.parseDouble(most));
  }

  private static boolean isRealOrMissing(String value) {
    return value.isEmpty() || Types2004.real(value) == NO_ERROR;
  }

  /** What comes after delimiters such as {@code {case_matters=true}}, which may be missing. */
  private static ValueType after(Set<String> allowed, ValueType rest) {
    return value -> {
      var start = 0;
      var delimiter = BOOLEAN_DELIMITER.matcher(value);
      while (delimiter.region(start, value.length()).lookingAt()
          && allowed.contains(delimiter.group(1))) {
        start = delimiter.end();
      }
      var text = value.substring(start);
      var broken = allowed.stream().anyMatch(name -> text.startsWith("{" + name + "="));
      return broken ? TYPE_MISMATCH : rest.check(text);
    };
  }

  private static ValueType list(ValueType part) {
    return value -> all(part, parts(value, AND));
  }

  private static ValueType listOrNothing(ValueType part) {
    return value -> value.isEmpty() ? NO_ERROR : all(part, parts(value, AND));
  }

  private static int all(ValueType type, List<String> parts) {
    for (var part : parts) {
      var error = type.check(part);
      if (error != NO_ERROR) {
        return error;
      }
    }
    return NO_ERROR;
  }

  private static List<String> parts(String value, String separator) {
    return List.of(value.split(Pattern.quote(separator), -1));
  }
}
