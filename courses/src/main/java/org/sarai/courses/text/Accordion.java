package org.sarai.courses.text;

import java.util.List;
import org.sarai.courses.FaultCode;
import org.sarai.courses.FaultLog;

/**
 * Sections that open one by one.
 *
 * @param sections in the order of the text; the title is what is seen while one is closed
 */
public record Accordion(List<Section> sections) {
  /** Reads a block of this kind. */
  public static Accordion of(Block block, FaultLog faults) {
    List<Section> sections = Section.of(block, faults);
    if (sections.isEmpty()) {
      faults.add(block.line(), block.id(), FaultCode.SECTION_MISSING);
    }
    for (Section section : sections) {
      if (section.text().isBlank()) {
        faults.add(section.line(), block.id(), FaultCode.SECTION_EMPTY, section.title());
      }
    }
    return new Accordion(sections);
  }
}
