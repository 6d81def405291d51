package org.scorm4j.packaging;

import java.util.List;
import java.util.Map;

/**
 * One way through the content (CAM 3.4.1, {@code <organization>}).
 *
 * @param identifier unique in the manifest
 * @param title what learners read
 * @param items first level, in order
 * @param attributes all attributes as found, for example {@code objectivesGlobalToSystem}
 * @param extensions elements of other namespaces, for example {@code imsss:sequencing}
 */
public record Organization(
    String identifier,
    String title,
    List<Item> items,
    Map<String, String> attributes,
    List<XmlElement> extensions) {

  public Organization {
    items = List.copyOf(items);
    attributes = Map.copyOf(attributes);
    extensions = List.copyOf(extensions);
  }
}
