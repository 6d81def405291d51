package org.scorm4j.packaging;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scorm4j.sequencing.Aspect;
import org.scorm4j.sequencing.Objective;

/** Reads objectives, those of IMS and ADL's extension of them (CAM 5.1.7, 5.1.7.1; 4th Ed.). */
final class ObjectiveReader {
  /** What is mapped by imsss:mapInfo; the rest by adlseq:mapInfo. */
  private static final Set<Aspect> OF_IMS = EnumSet.of(Aspect.SATISFIED, Aspect.MEASURE);

  private final SequencingValues values;

  ObjectiveReader(SequencingValues values) {
    this.values = values;
  }

  /** The primary one first, always there. */
  List<Objective> objectives(XmlElement sequencing) {
    var objectives = new ArrayList<Objective>();
    var extended =
        sequencing
            .all("objectives")
            .filter(ObjectiveReader::isExtension)
            .flatMap(group -> group.all("objective"))
            .toList();
    for (var group : sequencing.all("objectives").toList()) {
      if (!isExtension(group)) {
        group
            .children()
            .forEach(
                child -> {
                  var primary = child.name().equals("primaryObjective");
                  if (primary || child.name().equals("objective")) {
                    objectives.add(primary ? 0 : objectives.size(), read(child, extended));
                  }
                });
      }
    }
    if (objectives.isEmpty() || !objectives.get(0).primary()) {
      objectives.add(0, Objective.UNNAMED);
    }
    return objectives;
  }

  private static boolean isExtension(XmlElement element) {
    return element.namespace().contains("adlseq");
  }

  private Objective read(XmlElement element, List<XmlElement> extended) {
    var id = SequencingValues.identifier(element.attribute("objectiveID"));
    var maps = new ArrayList<Objective.Sharing>();
    element.all("mapInfo").forEach(map -> add(maps, map, OF_IMS));
    extended.stream()
        .filter(one -> SequencingValues.identifier(one.attribute("objectiveID")).equals(id))
        .flatMap(one -> one.all("mapInfo"))
        .forEach(map -> add(maps, map, EnumSet.complementOf(EnumSet.copyOf(OF_IMS))));
    var minimum =
        values.number(
            element, "minNormalizedMeasure", element.textOf("minNormalizedMeasure"), -1, 1, 1);
    return new Objective(
        id,
        element.name().equals("primaryObjective"),
        values.yes(element, "satisfiedByMeasure", false),
        minimum,
        maps);
  }

  private void add(List<Objective.Sharing> maps, XmlElement map, Set<Aspect> aspects) {
    var reads = EnumSet.noneOf(Aspect.class);
    var writes = EnumSet.noneOf(Aspect.class);
    for (var aspect : aspects) {
      if (values.yes(map, "read" + aspect.word(), true)) {
        reads.add(aspect);
      }
      if (values.yes(map, "write" + aspect.word(), false)) {
        writes.add(aspect);
      }
    }
    var target = SequencingValues.identifier(map.attribute("targetObjectiveID"));
    if (target.isEmpty()) {
      values.invalid(map, "targetObjectiveID");
    } else {
      maps.add(new Objective.Sharing(target, reads, writes));
    }
  }
}
