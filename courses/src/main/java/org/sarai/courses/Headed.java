package org.sarai.courses;

import java.util.List;

/**
 * A text with keys at its head: between two lines of three hyphens a key a line, then sections that
 * begin with {@code ## NAME}. Courses and fact cards are written so.
 */
public final class Headed {
  private static final String FENCE = "---";
  private static final String SECTION = "## ";

  /** Is told what stands there; lines are numbered from 1. */
  public interface Reader {
    /** A line between the hyphens, as it is. */
    void key(String line, int number);

    /** A section with everything below its name, and the line of the name. */
    void section(String name, String body, int line);

    /** Something is wrong with the form. */
    void fault(int line, FaultCode code);
  }

  private Headed() {}

  /**
   * Tells a reader all of a text; nothing after the first fault of the head.
   *
   * @param lines the text
   * @param reader is told
   */
  public static void read(List<String> lines, Reader reader) {
    if (!lines.get(0).equals(FENCE)) {
      reader.fault(1, FaultCode.FRONT_MISSING);
      return;
    }
    int at = 1;
    for (; at < lines.size() && !lines.get(at).equals(FENCE); at++) {
      reader.key(lines.get(at), at + 1);
    }
    if (at == lines.size()) {
      reader.fault(lines.size(), FaultCode.FRONT_OPEN);
      return;
    }
    sections(lines, at + 1, reader);
  }

  private static void sections(List<String> lines, int first, Reader reader) {
    String section = null;
    int start = 0;
    StringBuilder body = new StringBuilder();
    for (int at = first; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.startsWith(SECTION)) {
        end(section, body, start, reader);
        section = line.substring(SECTION.length()).strip();
        start = at + 1;
        body.setLength(0);
      } else if (section != null) {
        body.append(line).append('\n');
      } else if (!line.isBlank()) {
        reader.fault(at + 1, FaultCode.COURSE_SECTION_BEFORE);
      }
    }
    end(section, body, start, reader);
  }

  private static void end(String section, StringBuilder body, int start, Reader reader) {
    if (section != null) {
      reader.section(section, body.toString(), start);
    }
  }
}
