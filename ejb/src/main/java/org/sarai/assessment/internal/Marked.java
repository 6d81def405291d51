package org.sarai.assessment.internal;

import org.sarai.courses.test.Mark;
import org.sarai.courses.test.Question;

/**
 * What a question of an attempt came to.
 *
 * @param answerId of the answer that counts; null if there is none
 * @param most what it could have come to; 0 where nothing is marked
 */
record Marked(String question, Long answerId, double points, double most, boolean right) {
  static Marked of(Question question, AnswerLedger.Saved saved, Mark mark) {
    return new Marked(
        question.id(),
        saved == null ? null : (Long) saved.id(),
        mark.points(),
        question.points(),
        mark.right());
  }
}
