package org.sarai.courses;

import java.util.Map;
import java.util.Set;

/**
 * One step of a course.
 *
 * @param kind {@code scorm}, {@code lesson}, {@code document}, {@code audio}, {@code test} or
 *     {@code survey}
 * @param source stable name of the unit within its course
 * @param title title by language; English and Urdu are always there
 * @param resource name of the package inside this jar, for {@link Catalogue#open(String)}; null for
 *     tests and surveys, which are no packages
 * @param texts what the unit says by language, in the source format; empty for {@code scorm}
 * @param media paths of the course's files that the texts may name, {@code media/NAME}; each is a
 *     resource of this jar below {@code catalogue/FOLDER/}; empty for {@code scorm}
 * @param folder the course's folder in this jar, such as {@code catalogue/O-08-…}
 */
public record UnitSeed(
    String kind,
    String source,
    Map<String, String> title,
    String resource,
    Map<String, String> texts,
    Set<String> media,
    String folder) {}
