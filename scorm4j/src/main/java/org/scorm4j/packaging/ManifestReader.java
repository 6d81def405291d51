package org.scorm4j.packaging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gives a manifest's elements their meaning. */
final class ManifestReader {
  private static final Set<String> OWN =
      Set.of("metadata", "organizations", "resources", "manifest");

  private final PackageArchive archive;
  private final FaultLog faults;

  ManifestReader(PackageArchive archive, FaultLog faults) {
    this.archive = archive;
    this.faults = faults;
  }

  /** The package; to be thrown away when there are errors among the faults. */
  Optional<ContentPackage> read(XmlElement manifest) {
    if (!manifest.name().equals("manifest")) {
      faults.manifest(FaultCode.MANIFEST_ROOT, manifest.line(), "", manifest.name());
      return Optional.empty();
    }
    if (manifest.attribute("identifier").isEmpty()) {
      faults.manifest(FaultCode.IDENTIFIER_MISSING, manifest.line(), "", manifest.name());
    }
    var metadata = manifest.first("metadata");
    var described = described(manifest);
    var schemaVersion = metadata.map(one -> one.textOf("schemaversion")).orElse("");
    var version = new VersionDetector(faults).detect(manifest, schemaVersion);
    var organizationReader = new OrganizationReader(faults);
    var organizations = organizationReader.read(manifest);
    var nested = NestedManifests.of(manifest).all();
    nested.values().stream()
        .filter(one -> !organizationReader.included().contains(one.attribute("identifier")))
        .forEach(
            one ->
                faults.manifest(
                    FaultCode.MANIFEST_NESTED, one.line(), one.attribute("identifier")));
    var locator = new FileLocator(archive, faults);
    var resources =
        new ResourceReader(locator, faults, organizationReader.launched()).read(manifest);
    if (organizations.isEmpty()) {
      organizations = assumed(manifest, resources).stream().toList();
    } else {
      var launchable = false;
      for (var organization : organizations) {
        launchable |= check(organization.items(), resources);
        prerequisites(organization.items(), identifiers(organization));
      }
      if (!launchable) {
        faults.manifest(FaultCode.NOTHING_TO_LAUNCH, manifest.line(), "");
      }
    }
    if (version.isEmpty() || organizations.isEmpty()) {
      return Optional.empty();
    }
    var extensions =
        Stream.concat(Stream.of(manifest), nested.values().stream())
            .flatMap(one -> one.children().stream())
            .filter(one -> !OWN.contains(one.name()))
            .toList();
    if (version.get().is2004()) {
      organizations.forEach(new SequencingCheck(faults, extensions)::check);
    }
    var byDefault = defaultOrganization(manifest, organizations);
    var title = title(described).orElse(byDefault.title());
    return Optional.of(
        new ContentPackage(
            version.get(),
            schemaVersion,
            manifest.attribute("identifier"),
            title,
            byDefault.identifier(),
            organizations,
            List.copyOf(resources.values()),
            extensions,
            described));
  }

  /** Whether any of the items can be launched. */
  private boolean check(List<Item> items, Map<String, Resource> resources) {
    var launchable = false;
    for (var item : items) {
      if (!item.resource().isEmpty()) {
        var resource = resources.get(item.resource());
        if (resource == null) {
          faults.manifest(
              FaultCode.ITEM_RESOURCE_UNKNOWN,
              item.line(),
              item.identifier(),
              item.identifier(),
              item.resource());
        } else if (resource.href().isEmpty()) {
          faults.manifest(
              FaultCode.ITEM_LAUNCH_MISSING,
              item.line(),
              item.identifier(),
              item.identifier(),
              item.resource());
        }
        launchable = true;
      }
      launchable |= check(item.children(), resources);
    }
    return launchable;
  }

  private void prerequisites(List<Item> items, Set<String> known) {
    for (var item : items) {
      var script = item.prerequisites();
      if (!script.isEmpty()
          && Prerequisites.parse(script)
              .filter(one -> known.containsAll(one.identifiers()))
              .isEmpty()) {
        faults.manifest(
            FaultCode.ITEM_VALUE_INVALID, item.line(), item.identifier(), "prerequisites", script);
      }
      prerequisites(item.children(), known);
    }
  }

  private static Set<String> identifiers(Organization organization) {
    var known = new HashSet<String>();
    known.add(organization.identifier());
    organization.items().forEach(item -> identifiers(item, known));
    return known;
  }

  private static void identifiers(Item item, Set<String> known) {
    known.add(item.identifier());
    item.children().forEach(child -> identifiers(child, known));
  }

  /**
   * Content without an organization. One resource that can be launched leaves no doubt about what
   * to show, so that it becomes the only item, with a warning; several would need an order and
   * titles that nobody wrote down, so that they are refused.
   */
  private Optional<Organization> assumed(XmlElement manifest, Map<String, Resource> resources) {
    var candidates = ofKind(resources, Resource.Kind.SCO);
    if (candidates.isEmpty()) {
      candidates = ofKind(resources, Resource.Kind.ASSET);
    }
    if (candidates.size() != 1) {
      faults.manifest(FaultCode.ORGANIZATIONS_MISSING, manifest.line(), "", candidates.size());
      return Optional.empty();
    }
    var only = candidates.get(0);
    var line = manifest.first("organizations").map(XmlElement::line).orElse(manifest.line());
    faults.manifest(FaultCode.ORGANIZATION_ASSUMED, line, only.identifier(), only.identifier());
    var title =
        title(described(manifest))
            .orElse(
                manifest.attribute("identifier").isEmpty()
                    ? only.identifier()
                    : manifest.attribute("identifier"));
    var item =
        new Item(
            "item-" + only.identifier(),
            title,
            only.identifier(),
            "",
            true,
            "",
            "",
            "",
            "",
            "",
            List.of(),
            List.of(),
            0);
    return Optional.of(
        new Organization(
            "organization-" + only.identifier(), title, List.of(item), Map.of(), List.of()));
  }

  private static List<Resource> ofKind(Map<String, Resource> resources, Resource.Kind kind) {
    return resources.values().stream()
        .filter(resource -> resource.kind() == kind && !resource.href().isEmpty())
        .toList();
  }

  private Organization defaultOrganization(XmlElement manifest, List<Organization> organizations) {
    var byId = new HashMap<String, Organization>();
    organizations.forEach(one -> byId.putIfAbsent(one.identifier(), one));
    var group = manifest.first("organizations");
    var wanted = group.map(one -> one.attribute("default")).orElse("");
    if (!wanted.isEmpty() && !byId.containsKey(wanted)) {
      faults.manifest(
          FaultCode.ORGANIZATION_DEFAULT_UNKNOWN, group.orElse(manifest).line(), wanted, wanted);
    }
    return byId.getOrDefault(wanted, organizations.get(0));
  }

  private static Metadata described(XmlElement manifest) {
    return manifest.first("metadata").map(MetadataReader::read).orElse(Metadata.NONE);
  }

  /** The first title in the metadata. */
  private static Optional<String> title(Metadata metadata) {
    return metadata.titles().values().stream().findFirst();
  }
}
