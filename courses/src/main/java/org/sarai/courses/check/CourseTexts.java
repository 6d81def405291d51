package org.sarai.courses.check;

import java.util.List;
import java.util.Map;
import org.sarai.courses.text.Source;

/**
 * What a course consists of, for {@link Checks}.
 *
 * @param sourceLanguage BCP 47 language from which the others are translated
 * @param texts every unit in every language; their {@code file} is told with each fault
 * @param media content of the files by path, {@code media/NAME}
 */
public record CourseTexts(String sourceLanguage, List<Source> texts, Map<String, byte[]> media) {}
