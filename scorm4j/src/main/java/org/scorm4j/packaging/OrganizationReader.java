package org.scorm4j.packaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code <organizations>} (CAM 3.4.1.6 and following; SCORM 1.2 CAM 2.3.4). */
final class OrganizationReader {
  private static final Set<String> OWN =
      Set.of(
          "title",
          "item",
          "metadata",
          "prerequisites",
          "masteryscore",
          "maxtimeallowed",
          "timelimitaction",
          "timeLimitAction",
          "datafromlms",
          "dataFromLMS");
  private static final Pattern TIMESPAN = Pattern.compile("\\d{2,4}:\\d{2}:\\d{2}(\\.\\d{1,2})?");
  private static final Set<String> TIME_ACTIONS =
      Set.of("exit,message", "exit,no message", "continue,message", "continue,no message");
  private static final int LONGEST_DATA = 4096;

  private final FaultLog faults;
  private final Set<String> identifiers = new HashSet<>();
  private final Set<String> launched = new HashSet<>();
  private final Set<String> included = new HashSet<>();

  OrganizationReader(FaultLog faults) {
    this.faults = faults;
  }

  List<Organization> read(XmlElement manifest) {
    var nested = NestedManifests.of(manifest);
    var organizations = new ArrayList<Organization>();
    for (var group : manifest.all("organizations").toList()) {
      group.all("organization").forEach(one -> organizations.add(organization(one, nested)));
    }
    return organizations;
  }

  /** Identifiers of the nested manifests whose organizations items have taken in. */
  Set<String> included() {
    return included;
  }

  /** Identifiers of the resources that the items read so far launch. */
  Set<String> launched() {
    return launched;
  }

  private Organization organization(XmlElement element, NestedManifests nested) {
    var id = element.attribute("identifier");
    if (id.isEmpty()) {
      faults.manifest(FaultCode.IDENTIFIER_MISSING, element.line(), "", element.name());
      id = "organization-" + (identifiers.size() + 1);
    }
    unique(id, element);
    return new Organization(
        id, title(element, id), items(element, nested), element.attributes(), extensions(element));
  }

  private List<Item> items(XmlElement parent, NestedManifests nested) {
    return parent.all("item").map(item -> item(item, nested)).toList();
  }

  private Item item(XmlElement element, NestedManifests nested) {
    var id = element.attribute("identifier");
    if (id.isEmpty()) {
      faults.manifest(FaultCode.ITEM_IDENTIFIER_MISSING, element.line(), "");
    } else {
      unique(id, element);
    }
    var reference = element.attribute("identifierref");
    var branch = nested.find(reference);
    branch.ifPresent(one -> included.add(reference));
    var resource = branch.isPresent() ? "" : reference;
    if (!resource.isEmpty()) {
      launched.add(resource);
    }
    var organization = branch.flatMap(NestedManifests::organization);
    var children = new ArrayList<>(items(element, nested));
    organization.ifPresent(one -> children.addAll(items(one, NestedManifests.of(branch.get()))));
    if (resource.isEmpty() && children.isEmpty()) {
      faults.manifest(FaultCode.ITEM_EMPTY, element.line(), id, id);
    }
    if (!resource.isEmpty() && !children.isEmpty()) {
      faults.manifest(FaultCode.ITEM_PARENT_LAUNCHES, element.line(), id, id);
    }
    return new Item(
        id,
        title(organization.filter(one -> element.textOf("title").isEmpty()).orElse(element), id),
        resource,
        element.attribute("parameters"),
        !element.attribute("isvisible").matches("(?i)false|0"),
        element.textOf("prerequisites"),
        masteryScore(element, id),
        maxTimeAllowed(element, id),
        timeLimitAction(element, id),
        data(element, id),
        children,
        organization.map(one -> extensions(element, one)).orElseGet(() -> extensions(element)),
        element.line());
  }

  private void unique(String id, XmlElement element) {
    if (!identifiers.add(id)) {
      faults.manifest(FaultCode.IDENTIFIER_DUPLICATE, element.line(), id, id);
    }
  }

  private String title(XmlElement element, String id) {
    var title = element.textOf("title").replaceAll("\\s+", " ");
    if (title.isEmpty()) {
      faults.manifest(FaultCode.TITLE_MISSING, element.line(), id, element.name(), id);
      return id;
    }
    return title;
  }

  private String masteryScore(XmlElement item, String id) {
    var score = item.textOf("masteryscore");
    if (score.isEmpty()) {
      return "";
    }
    if (!score.matches("\\d{1,3}(\\.\\d+)?") || Double.parseDouble(score) > 100) {
      faults.manifest(FaultCode.ITEM_VALUE_INVALID, item.line(), id, "masteryscore", score);
      return "";
    }
    return score;
  }

  private String maxTimeAllowed(XmlElement item, String id) {
    var time = item.textOf("maxtimeallowed");
    if (!time.isEmpty() && !TIMESPAN.matcher(time).matches()) {
      faults.manifest(FaultCode.ITEM_VALUE_INVALID, item.line(), id, "maxtimeallowed", time);
      return "";
    }
    return time;
  }

  private String timeLimitAction(XmlElement item, String id) {
    var action = either(item, "timelimitaction", "timeLimitAction").replaceAll("\\s*,\\s*", ",");
    if (!action.isEmpty() && !TIME_ACTIONS.contains(action)) {
      faults.manifest(FaultCode.ITEM_VALUE_INVALID, item.line(), id, "timelimitaction", action);
      return "";
    }
    return action;
  }

  private String data(XmlElement item, String id) {
    var data = either(item, "datafromlms", "dataFromLMS");
    if (data.length() > LONGEST_DATA) {
      faults.manifest(FaultCode.ITEM_VALUE_TOO_LONG, item.line(), id, "datafromlms", LONGEST_DATA);
    }
    return data;
  }

  private static String either(XmlElement item, String one, String other) {
    var text = item.textOf(one);
    return text.isEmpty() ? item.textOf(other) : text;
  }

  /** What an item says of itself goes before what the organization that it took in says. */
  private static List<XmlElement> extensions(XmlElement item, XmlElement organization) {
    var all = new ArrayList<>(extensions(item));
    extensions(organization).stream()
        .filter(one -> item.first(one.name()).isEmpty())
        .forEach(all::add);
    return all;
  }

  private static List<XmlElement> extensions(XmlElement element) {
    return element.children().stream().filter(child -> !OWN.contains(child.name())).toList();
  }
}
