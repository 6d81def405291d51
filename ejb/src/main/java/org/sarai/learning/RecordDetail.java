package org.sarai.learning;

import java.util.List;
import org.sarai.shared.PageOf;

/**
 * One attempt, step by step.
 *
 * @param courseCode the course
 * @param row the summary
 * @param steps some of its steps in their order, play after play
 * @param elsewhere whether it was begun on another platform, which left no steps here
 */
public record RecordDetail(
    String courseCode, RecordRow row, PageOf<RecordStep> steps, boolean elsewhere) {

  /**
   * @return the steps shown
   */
  public List<RecordStep> shown() {
    return steps.rows();
  }
}
