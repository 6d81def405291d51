package org.sarai.assessment.internal;

import java.util.Map;
import org.sarai.courses.test.Answer;

/**
 * What somebody handed in.
 *
 * @param personId who; of people who count as one, always the same
 * @param answers by question; those without an answer are not there
 */
public record TakenSurvey(
    long unitId, long personId, long attemptId, Map<String, Answer> answers) {}
