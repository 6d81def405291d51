package org.scorm4j.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorm4j.packaging.ContentPackage;
import org.scorm4j.packaging.Item;
import org.scorm4j.packaging.LaunchAddress;
import org.scorm4j.packaging.Organization;
import org.scorm4j.packaging.Resource;
import org.scorm4j.packaging.ScormVersion;

/**
 * All of a package that running it needs: its activities in the order of the manifest. Immutable
 * and thread-safe; make it once per package, keep it as {@link #toJson()}, and share it among
 * attempts.
 */
public final class CourseStructure {
  private final ScormVersion version;
  private final List<Activity> activities;
  private final Map<String, Integer> positions = new HashMap<>();

  CourseStructure(ScormVersion version, List<Activity> activities) {
    this.version = version;
    this.activities = List.copyOf(activities);
    for (var i = 0; i < this.activities.size(); i++) {
      positions.put(this.activities.get(i).id(), i);
    }
  }

  /**
   * The structure of the package's default organization.
   *
   * @throws UnsupportedVersionException if {@link Attempt#supports} says no
   */
  public static CourseStructure of(ContentPackage content) {
    return of(content, content.organization());
  }

  /**
   * The structure of one organization of the package.
   *
   * @throws UnsupportedVersionException if {@link Attempt#supports} says no
   */
  public static CourseStructure of(ContentPackage content, Organization organization) {
    if (!Attempt.supports(content.version())) {
      throw new UnsupportedVersionException(content.version());
    }
    var activities = new ArrayList<Activity>();
    activities.add(
        new Activity(
            organization.identifier(),
            organization.title(),
            -1,
            0,
            Activity.Kind.CLUSTER,
            "",
            true,
            "",
            "",
            "",
            "",
            ""));
    var resources = new HashMap<String, Resource>();
    content.resources().forEach(resource -> resources.put(resource.identifier(), resource));
    organization.items().forEach(item -> add(activities, resources, item, 0, 1));
    return new CourseStructure(content.version(), activities);
  }

  private static void add(
      List<Activity> activities,
      Map<String, Resource> resources,
      Item item,
      int parent,
      int depth) {
    var resource =
        Optional.ofNullable(resources.get(item.resource())).filter(one -> !one.launch().isEmpty());
    var href = resource.map(one -> LaunchAddress.of(one.launch(), item.parameters()));
    var position = activities.size();
    activities.add(
        new Activity(
            item.identifier(),
            item.title(),
            parent,
            depth,
            resource.map(CourseStructure::kind).orElse(Activity.Kind.CLUSTER),
            href.orElse(""),
            item.visible(),
            item.prerequisites(),
            item.masteryScore(),
            item.maxTimeAllowed(),
            item.timeLimitAction(),
            item.dataFromLms()));
    item.children().forEach(child -> add(activities, resources, child, position, depth + 1));
  }

  private static Activity.Kind kind(Resource resource) {
    return resource.kind() == Resource.Kind.SCO ? Activity.Kind.SCO : Activity.Kind.ASSET;
  }

  /** The structure that {@link #toJson()} wrote. */
  public static CourseStructure fromJson(String json) {
    return StructureJson.read(json);
  }

  /** A compact text from which {@link #fromJson} makes an equal structure. */
  public String toJson() {
    return StructureJson.write(this);
  }

  /** The edition that the package was written for. */
  public ScormVersion version() {
    return version;
  }

  /** The root's title. */
  public String title() {
    return activities.get(0).title();
  }

  /** All activities, the organization first, each parent before its children. */
  public List<Activity> activities() {
    return activities;
  }

  /** The activity with that identifier. */
  public Optional<Activity> activity(String id) {
    return Optional.ofNullable(positions.get(id)).map(activities::get);
  }

  int position(String id) {
    return positions.getOrDefault(id, -1);
  }
}
