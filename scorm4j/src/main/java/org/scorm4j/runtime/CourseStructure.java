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
import org.scorm4j.packaging.SequencingReader;
import org.scorm4j.packaging.XmlElement;
import org.scorm4j.sequencing.ActivityTree;

/**
 * All of a package that running it needs: its activities in the order of the manifest. Immutable
 * and thread-safe; make it once per package, keep it as {@link #toJson()}, and share it among
 * attempts.
 */
public final class CourseStructure {
  private final ScormVersion version;
  private final Scope scope;
  private final List<Activity> activities;
  private final List<List<XmlElement>> sequencing;
  private final Map<String, Integer> positions = new HashMap<>();
  private final ActivityTree tree;

  /**
   * How far what activities share reaches (SCORM 2004 4th Ed. SN 3.10.2, RTE 4.3.1).
   *
   * @param objectivesToSystem objectives are shared with the learner's other courses
   * @param storesToSystem data stores are
   */
  record Scope(boolean objectivesToSystem, boolean storesToSystem) {
    static final Scope STANDARD = new Scope(true, true);
  }

  /**
   * @param sequencing for each activity the elements that say how it is sequenced, references
   *     resolved
   */
  CourseStructure(
      ScormVersion version,
      Scope scope,
      List<Activity> activities,
      List<List<XmlElement>> sequencing) {
    this.version = version;
    this.scope = scope;
    this.activities = List.copyOf(activities);
    this.sequencing = List.copyOf(sequencing);
    var reader = new SequencingReader((element, attribute, value) -> {});
    var nodes = new ArrayList<ActivityTree.Node>();
    for (var i = 0; i < activities.size(); i++) {
      var activity = activities.get(i);
      nodes.add(
          new ActivityTree.Node(
              activity.id(), activity.parent(), reader.read(this.sequencing.get(i))));
    }
    tree = new ActivityTree(nodes);
    for (var i = 0; i < this.activities.size(); i++) {
      positions.put(this.activities.get(i).id(), i);
    }
  }

  /** The structure of the package's default organization. */
  public static CourseStructure of(ContentPackage content) {
    return of(content, content.organization());
  }

  /** The structure of one organization of the package. */
  public static CourseStructure of(ContentPackage content, Organization organization) {
    var activities = new ArrayList<Activity>();
    var sequencing = new ArrayList<List<XmlElement>>();
    sequencing.add(sequencing(organization.extensions(), content));
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
    organization.items().forEach(item -> add(sequencing, item, content));
    var scope =
        new Scope(
            !isNo(organization.attributes().get("objectivesGlobalToSystem")),
            !isNo(organization.attributes().get("sharedDataGlobalToSystem")));
    return new CourseStructure(content.version(), scope, activities, sequencing);
  }

  private static boolean isNo(String value) {
    return "false".equals(value) || "0".equals(value);
  }

  private static void add(List<List<XmlElement>> all, Item item, ContentPackage content) {
    all.add(sequencing(item.extensions(), content));
    item.children().forEach(child -> add(all, child, content));
  }

  private static List<XmlElement> sequencing(List<XmlElement> elements, ContentPackage content) {
    return content.version().is2004()
        ? SequencingReader.resolved(elements, content.extensions())
        : List.of();
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

  /** How the activities are sequenced; by the standard's defaults where the manifest is silent. */
  public ActivityTree tree() {
    return tree;
  }

  Scope scope() {
    return scope;
  }

  List<List<XmlElement>> sequencing() {
    return sequencing;
  }

  int position(String id) {
    return positions.getOrDefault(id, -1);
  }
}
