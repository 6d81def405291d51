package org.scorm4j.packaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a manifest, as found.
 *
 * @param namespace namespace name; may be empty
 * @param name local name
 * @param attributes values by local name; those of the {@code xml} prefix as {@code xml:base}
 * @param text the element's own text, trimmed
 * @param children child elements in document order
 * @param line line of the start tag, counted from 1
 */
public record XmlElement(
    String namespace,
    String name,
    Map<String, String> attributes,
    String text,
    List<XmlElement> children,
    int line) {

  public XmlElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** The attribute's trimmed value; empty when absent. */
  public String attribute(String localName) {
    return attributes.getOrDefault(localName, "").trim();
  }

  /** All children of that local name. */
  public Stream<XmlElement> all(String localName) {
    return children.stream().filter(child -> child.name.equals(localName));
  }

  /** The first child of that local name. */
  public Optional<XmlElement> first(String localName) {
    return all(localName).findFirst();
  }

  /** The text of the first child of that local name; empty when absent. */
  public String textOf(String localName) {
    return first(localName).map(XmlElement::text).orElse("");
  }
}
