package org.scorm4j.packaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The manifests within a manifest, at any depth (IMS Content Packaging 1.1.4, "(sub)Manifest";
 * SCORM 1.2 CAM 2.3.2.3; discouraged since SCORM 2004 3rd Ed.). An item that refers to one takes in
 * its default organization as a branch; its resources are the package's.
 */
final class NestedManifests {
  private final Map<String, XmlElement> byIdentifier = new LinkedHashMap<>();

  private NestedManifests() {}

  static NestedManifests of(XmlElement manifest) {
    var nested = new NestedManifests();
    nested.collect(manifest);
    return nested;
  }

  private void collect(XmlElement manifest) {
    manifest
        .all("manifest")
        .forEach(
            one -> {
              byIdentifier.putIfAbsent(one.attribute("identifier"), one);
              collect(one);
            });
  }

  /** The manifest with that identifier, if it is one of these. */
  Optional<XmlElement> find(String identifier) {
    return identifier.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(byIdentifier.get(identifier));
  }

  /** All of them, by identifier. */
  Map<String, XmlElement> all() {
    return byIdentifier;
  }

  /** The organization that stands for a manifest: its default, else its first. */
  static Optional<XmlElement> organization(XmlElement manifest) {
    var group = manifest.first("organizations");
    var wanted = group.map(one -> one.attribute("default")).orElse("");
    return group
        .flatMap(
            one ->
                one.all("organization")
                    .filter(candidate -> candidate.attribute("identifier").equals(wanted))
                    .findFirst())
        .or(() -> group.flatMap(one -> one.first("organization")));
  }
}
