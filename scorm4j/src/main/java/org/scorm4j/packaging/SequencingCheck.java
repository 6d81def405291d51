package org.scorm4j.packaging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scorm4j.sequencing.Objective;
import org.scorm4j.sequencing.Sequencing;

/**
 * Tells what is wrong in the sequencing of a SCORM 2004 package. Nothing of it refuses the package:
 * the standard's default holds for a wrong value, and what is referred to in vain is as if it were
 * not there.
 */
final class SequencingCheck {
  private final FaultLog faults;
  private final List<XmlElement> manifest;

  /** What was told already: one collection serves many items, and is wrong only once. */
  private final Set<String> told = new HashSet<>();

  /**
   * @param manifest the manifest's own elements, its sequencing collection among them
   */
  SequencingCheck(FaultLog faults, List<XmlElement> manifest) {
    this.faults = faults;
    this.manifest = manifest;
  }

  void check(Organization organization) {
    check(organization.identifier(), organization.extensions());
    organization.items().forEach(this::check);
  }

  private void check(Item item) {
    check(item.identifier(), item.extensions());
    item.children().forEach(this::check);
  }

  private void check(String item, List<XmlElement> elements) {
    for (var element : elements) {
      var id = element.attribute("IDRef");
      if (element.name().equals("sequencing")
          && !id.isEmpty()
          && SequencingReader.referenced(element, manifest).isEmpty()) {
        faults.manifest(FaultCode.SEQUENCING_COLLECTION_UNKNOWN, element.line(), item, id);
      }
    }
    var resolved = SequencingReader.resolved(elements, manifest);
    var reader =
        new SequencingReader(
            (element, attribute, value) -> {
              if (told.add(element.line() + " " + attribute + " " + value)) {
                faults.manifest(
                    FaultCode.SEQUENCING_VALUE_INVALID, element.line(), item, attribute, value);
              }
            });
    objectives(item, resolved, reader.read(resolved));
  }

  /** Rules may ask only for the activity's own objectives (SN 3.4.1). */
  private void objectives(String item, List<XmlElement> elements, Sequencing sequencing) {
    var known = new HashSet<String>();
    sequencing.objectives().stream().map(Objective::id).forEach(known::add);
    for (var element : elements) {
      var id = SequencingValues.identifier(element.attribute("referencedObjective"));
      if (element.name().equals("ruleCondition") && !id.isEmpty() && !known.contains(id)) {
        if (told.add(element.line() + " " + id)) {
          faults.manifest(FaultCode.SEQUENCING_OBJECTIVE_UNKNOWN, element.line(), item, id);
        }
      }
      objectives(item, element.children(), sequencing);
    }
  }
}
