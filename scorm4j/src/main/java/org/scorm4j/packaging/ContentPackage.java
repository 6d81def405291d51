package org.scorm4j.packaging;

import java.util.List;
import java.util.Optional;

/**
 * A package that was read without errors. Immutable. Made by {@link PackageReader}; components may
 * be added as more of the standard is supported, so that code should read it and not construct it.
 *
 * @param version the edition that it was written for
 * @param schemaVersion as written in the manifest
 * @param identifier the manifest's
 * @param title from the metadata, else of the default organization
 * @param defaultOrganization identifier of one of {@code organizations}
 * @param organizations at least one
 * @param resources in the manifest's order
 * @param extensions elements of other namespaces, for example {@code imsss:sequencingCollection}
 * @param metadata title, description and keywords in the languages of the manifest
 */
public record ContentPackage(
    ScormVersion version,
    String schemaVersion,
    String identifier,
    String title,
    String defaultOrganization,
    List<Organization> organizations,
    List<Resource> resources,
    List<XmlElement> extensions,
    Metadata metadata) {

  public ContentPackage {
    organizations = List.copyOf(organizations);
    resources = List.copyOf(resources);
    extensions = List.copyOf(extensions);
  }

  /** The organization that is used unless another one is asked for. */
  public Organization organization() {
    return organization(defaultOrganization).orElseThrow();
  }

  /** The organization with that identifier. */
  public Optional<Organization> organization(String id) {
    return organizations.stream().filter(one -> one.identifier().equals(id)).findFirst();
  }

  /** The resource with that identifier. */
  public Optional<Resource> resource(String id) {
    return resources.stream().filter(one -> one.identifier().equals(id)).findFirst();
  }

  /** The package-relative address that launches an item; empty for a mere heading. */
  public Optional<String> launchAddress(Item item) {
    return resource(item.resource())
        .filter(resource -> !resource.launch().isEmpty())
        .map(resource -> LaunchAddress.of(resource.launch(), item.parameters()));
  }
}
