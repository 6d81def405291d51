package org.sarai.web.records;

import java.util.List;
import org.sarai.learning.RecordStep;
import org.sarai.learning.ValueSet;

/**
 * A step as the page says it.
 *
 * @param step the step
 * @param navigation the request to navigate in words; null without one
 * @param values what was set, in words
 */
public record StepView(RecordStep step, String navigation, List<Said> values) {
  /**
   * A value in plain words.
   *
   * @param raw as the journal has it
   * @param name what the element is
   * @param value what it was set to; long texts shortened
   * @param words whether the value is words of the page's language, not of the lesson
   */
  public record Said(ValueSet raw, String name, String value, boolean words) {}

  public StepView {
    values = List.copyOf(values);
  }
}
