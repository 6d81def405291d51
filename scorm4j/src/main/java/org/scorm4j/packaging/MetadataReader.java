package org.scorm4j.packaging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Reads LOM metadata: {@code langstring} with {@code xml:lang} in SCORM 1.2, {@code string} with
 * {@code language} in 2004.
 */
final class MetadataReader {
  private MetadataReader() {}

  /** Of the manifest's {@code metadata} element. */
  static Metadata read(XmlElement metadata) {
    var titles = new LinkedHashMap<String, String>();
    var descriptions = new LinkedHashMap<String, String>();
    var keywords = new LinkedHashMap<String, List<String>>();
    var general =
        metadata.all("lom").flatMap(lom -> lom.all("general")).findFirst().stream().toList();
    for (var element : general) {
      texts(element, "title", titles::putIfAbsent);
      texts(element, "description", descriptions::putIfAbsent);
      texts(
          element,
          "keyword",
          (language, word) ->
              keywords.computeIfAbsent(language, none -> new ArrayList<>()).add(word));
    }
    keywords.replaceAll((language, words) -> List.copyOf(words));
    return new Metadata(unmodifiable(titles), unmodifiable(descriptions), unmodifiable(keywords));
  }

  private static <T> Map<String, T> unmodifiable(Map<String, T> map) {
    return Collections.unmodifiableMap(map);
  }

  private static void texts(XmlElement general, String name, BiConsumer<String, String> taker) {
    general
        .all(name)
        .flatMap(element -> element.children().stream())
        .forEach(
            text -> {
              var value = text.text().replaceAll("\\s+", " ");
              if (!value.isEmpty()) {
                taker.accept(language(text), value);
              }
            });
  }

  private static String language(XmlElement text) {
    var language = text.attribute("language");
    return language.isEmpty() ? text.attribute("xml:lang") : language;
  }
}
