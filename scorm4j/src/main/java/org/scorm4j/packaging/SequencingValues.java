package org.scorm4j.packaging;

import java.util.function.Function;

/** Reads attribute values of sequencing elements; what is wrong is told and the default holds. */
final class SequencingValues {
  /** Is told what is wrong. */
  interface Problems {
    void invalid(XmlElement element, String attribute, String value);
  }

  private final Problems problems;

  SequencingValues(Problems problems) {
    this.problems = problems;
  }

  /**
   * An identifier of an objective or store: white space and its percent-encoded form around and
   * within it mean the same.
   */
  static String identifier(String value) {
    var decoded = value.replaceAll("%(20|09|0[aAdD])", " ");
    return decoded.trim().replaceAll("\\s+", " ");
  }

  boolean yes(XmlElement element, String attribute, boolean otherwise) {
    return switch (element.attribute(attribute)) {
      case "" -> otherwise;
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> {
        invalid(element, attribute);
        yield otherwise;
      }
    };
  }

  double number(XmlElement element, String attribute, double least, double most, double otherwise) {
    return number(element, attribute, element.attribute(attribute), least, most, otherwise);
  }

  double number(
      XmlElement element, String name, String text, double least, double most, double otherwise) {
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.matches("[+-]?\\d{1,9}(\\.\\d{1,12})?")) {
      var value = Double.parseDouble(text);
      if (value >= least && value <= most) {
        return value;
      }
    }
    problems.invalid(element, name, text);
    return otherwise;
  }

  <E extends Enum<E>> E word(
      XmlElement element,
      String attribute,
      Class<E> words,
      Function<E, String> spelling,
      E otherwise) {
    var value = element.attribute(attribute);
    for (var word : words.getEnumConstants()) {
      if (spelling.apply(word).equals(value)) {
        return word;
      }
    }
    if (!value.isEmpty()) {
      invalid(element, attribute);
    }
    return otherwise;
  }

  void invalid(XmlElement element, String attribute) {
    invalid(element, attribute, element.attribute(attribute));
  }

  void invalid(XmlElement element, String name, String value) {
    problems.invalid(element, name, value);
  }
}
