package org.scorm4j.packaging;

import java.util.List;
import java.util.Map;

/**
 * What the metadata say of the whole package (LOM 1.1 to 1.5; CAM 4.2). Languages are tags as
 * written, for example {@code ur} or {@code en-GB}; empty where the manifest names none.
 *
 * @param titles by language, in the manifest's order
 * @param descriptions by language, in the manifest's order
 * @param keywords by language, in the manifest's order
 */
public record Metadata(
    Map<String, String> titles,
    Map<String, String> descriptions,
    Map<String, List<String>> keywords) {
  /** Of a package without metadata. */
  public static final Metadata NONE = new Metadata(Map.of(), Map.of(), Map.of());
}
