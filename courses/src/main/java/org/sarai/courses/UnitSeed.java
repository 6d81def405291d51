package org.sarai.courses;

import java.util.Map;

/**
 * One step of a course.
 *
 * @param kind {@code scorm}: a SCORM package
 * @param title title by language; English and Urdu are always there
 * @param resource name of the package inside this jar, for {@link Catalogue#open(String)}
 */
public record UnitSeed(String kind, Map<String, String> title, String resource) {}
