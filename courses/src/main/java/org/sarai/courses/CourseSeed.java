package org.sarai.courses;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A course as its {@code course.md} says it. Maps are keyed by BCP 47 language and keep the order
 * of the text. The title is always there in the source language; courses of the catalogue say
 * everything in English and Urdu. Nothing is null except {@code phase}.
 *
 * @param code stable code, such as {@code O-08} or {@code M-11}
 * @param audience {@code officials} or {@code migrants}
 * @param phase {@code PEOS}, {@code PDOS} or {@code PAOS} for migrants; null for officials
 * @param minutes expected learning time in minutes
 * @param available true when it can be taken now; false when it is planned
 * @param title title by language
 * @param outline one plain paragraph by language
 * @param outcomes what a learner can do afterwards, by language
 * @param units the steps that exist already, in order; empty for a planned course
 * @param sourceLanguage language from which the units' texts are translated
 * @param drafts languages whose text was drafted by a machine and has not been reviewed by a named
 *     person; to be marked as such wherever it is shown
 */
public record CourseSeed(
    String code,
    String audience,
    String phase,
    int minutes,
    boolean available,
    Map<String, String> title,
    Map<String, String> outline,
    Map<String, List<String>> outcomes,
    List<UnitSeed> units,
    String sourceLanguage,
    Set<String> drafts) {}
