package org.scorm4j.packaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code <resources>} (CAM 3.4.1.18 and following). */
final class ResourceReader {
  private static final String LAUNCHED_KIND = "scormtype";

  private final FileLocator locator;
  private final FaultLog faults;
  private final Set<String> launched;

  /**
   * @param launched identifiers of the resources that items launch
   */
  ResourceReader(FileLocator locator, FaultLog faults, Set<String> launched) {
    this.locator = locator;
    this.faults = faults;
    this.launched = launched;
  }

  /** All resources by identifier, in document order. */
  Map<String, Resource> read(XmlElement manifest) {
    var elements = new LinkedHashMap<String, XmlElement>();
    var bases = new HashMap<String, String>();
    collect(manifest, "", elements, bases);
    var needed = needed(elements);
    var resources = new LinkedHashMap<String, Resource>();
    elements.forEach(
        (id, element) ->
            resources.put(
                id, resource(id, element, bases.get(id), needed.contains(id), elements.keySet())));
    return resources;
  }

  /** Those of a manifest, then those of the manifests within it; bases add up (XML Base). */
  private void collect(
      XmlElement manifest,
      String outside,
      Map<String, XmlElement> elements,
      Map<String, String> bases) {
    var outer = locator.base(outside, manifest.attribute("xml:base"), manifest.line(), "");
    for (var group : manifest.all("resources").toList()) {
      var base = locator.base(outer, group.attribute("xml:base"), group.line(), "");
      for (var element : group.all("resource").toList()) {
        var id = element.attribute("identifier");
        if (id.isEmpty()) {
          faults.manifest(FaultCode.RESOURCE_IDENTIFIER_MISSING, element.line(), "");
        } else if (elements.putIfAbsent(id, element) != null) {
          faults.manifest(FaultCode.IDENTIFIER_DUPLICATE, element.line(), id, id);
        } else {
          bases.put(id, locator.base(base, element.attribute("xml:base"), element.line(), id));
        }
      }
    }
    manifest.all("manifest").forEach(nested -> collect(nested, outer, elements, bases));
  }

  /** What items launch and all that these depend on: a file that is absent there is an error. */
  private Set<String> needed(Map<String, XmlElement> elements) {
    var needed = new HashSet<String>();
    var open = new ArrayList<>(launched.isEmpty() ? elements.keySet() : launched);
    while (!open.isEmpty()) {
      var id = open.remove(open.size() - 1);
      var element = elements.get(id);
      if (element != null && needed.add(id)) {
        element.all("dependency").forEach(one -> open.add(one.attribute("identifierref")));
      }
    }
    return needed;
  }

  private Resource resource(
      String id, XmlElement element, String base, boolean needed, Set<String> known) {
    var absent = needed ? Severity.ERROR : Severity.WARNING;
    var href = element.attribute("href");
    var launch = Optional.<FileLocator.Target>empty();
    if (!href.isEmpty()) {
      launch = locator.locate(base, href, element.line(), id, absent);
    }
    var files = new ArrayList<String>();
    for (var file : element.all("file").toList()) {
      var fileHref = file.attribute("href");
      if (fileHref.isEmpty() || fileHref.equals(href)) {
        continue;
      }
      var external = fileHref.matches("(?i)https?://.*") ? Severity.WARNING : absent;
      locator
          .locate(base, fileHref, file.line(), id, external)
          .ifPresent(target -> files.add(target.path()));
    }
    launch
        .map(FileLocator.Target::path)
        .filter(path -> !files.contains(path))
        .ifPresent(files::add);
    return new Resource(
        id,
        kind(id, element),
        element.attribute("type"),
        href,
        launch.map(at -> LaunchAddress.encodePath(at.path()) + at.suffix()).orElse(""),
        files,
        dependencies(id, element, known),
        element.line());
  }

  private List<String> dependencies(String id, XmlElement element, Set<String> known) {
    var dependencies = new ArrayList<String>();
    for (var dependency : element.all("dependency").toList()) {
      var target = dependency.attribute("identifierref");
      if (known.contains(target)) {
        dependencies.add(target);
      } else {
        faults.manifest(FaultCode.DEPENDENCY_UNKNOWN, dependency.line(), id, target);
      }
    }
    return dependencies;
  }

  private Resource.Kind kind(String id, XmlElement element) {
    // "scormtype" in 1.2, "scormType" in 2004, and authors mix them up.
    var value =
        element.attributes().entrySet().stream()
            .filter(one -> one.getKey().equalsIgnoreCase(LAUNCHED_KIND))
            .map(one -> one.getValue().trim().toLowerCase(Locale.ROOT))
            .findFirst()
            .orElse("");
    if (value.equals("sco")) {
      return Resource.Kind.SCO;
    }
    if (!value.equals("asset")) {
      faults.manifest(FaultCode.RESOURCE_KIND_UNKNOWN, element.line(), id, id, value);
    }
    return Resource.Kind.ASSET;
  }
}
