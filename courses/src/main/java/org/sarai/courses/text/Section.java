package org.sarai.courses.text;

import java.util.ArrayList;
import java.util.List;
import org.sarai.courses.FaultCode;
import org.sarai.courses.FaultLog;

/**
 * One part of a block, under a line {@code ### TITLE}.
 *
 * @param title what follows the hashes
 * @param text the lines up to the next title
 * @param line line of the title in the file
 */
public record Section(String title, String text, int line) {
  /** The sections of a body; text before the first one is a fault. */
  static List<Section> of(Block block, FaultLog faults) {
    List<Section> sections = new ArrayList<>();
    List<String> text = new ArrayList<>();
    String title = null;
    int begin = 0;
    int number = block.bodyLine();
    for (String line : block.body().split("\\n", -1)) {
      if (line.matches("###[ \\t]+\\S.*")) {
        if (title != null) {
          sections.add(new Section(title, String.join("\n", text), begin));
        }
        title = line.substring(3).strip();
        begin = number;
        text.clear();
      } else if (title != null) {
        text.add(line);
      } else if (!line.isBlank()) {
        faults.add(number, block.id(), FaultCode.SECTION_BEFORE);
      }
      number++;
    }
    if (title != null) {
      sections.add(new Section(title, String.join("\n", text), begin));
    }
    return sections;
  }
}
