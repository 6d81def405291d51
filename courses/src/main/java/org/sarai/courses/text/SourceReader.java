package org.sarai.courses.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sarai.courses.Fault;
import org.sarai.courses.FaultCode;
import org.sarai.courses.FaultLog;

/**
 * Reads a unit's text. Tells every fault with its line and goes on, so that an editor can show what
 * is there.
 */
public final class SourceReader {
  /** Characters of a whole unit; more than anybody can read in an hour. */
  static final int LENGTH = 500_000;

  private static final Pattern MARK =
      Pattern.compile("^(.*?)[ \\t]*\\{#((?:[^{}\"]|\"[^\"]*\")*)\\}[ \\t]*$");
  private static final Pattern HEADING = Pattern.compile("^(#{1,6})[ \\t]+(.*)$");
  private static final Pattern PICTURE = Pattern.compile("^!\\[[^\\]]*\\]\\([^)]*\\)$");
  private static final Pattern ITEM = Pattern.compile("^([-*+]|\\d{1,9}[.)])[ \\t].*");
  private static final Pattern DIRECTIVE = Pattern.compile("^:::[ \\t]*(\\S*)(.*)$");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=(\\S+)");

  private final FaultLog faults;
  private final String[] lines;
  private final List<Block> blocks = new ArrayList<>();
  private int at;

  /** Lines of a paragraph, list or table that goes on, and the number of its first. */
  private final List<String> pending = new ArrayList<>();

  private int pendingLine;

  private SourceReader(String[] lines, FaultLog faults) {
    this.lines = lines;
    this.faults = faults;
  }

  /**
   * Reads a text.
   *
   * @param file its name for messages
   * @param text the whole text; line breaks and byte order mark as editors write them
   * @param faults receives what is wrong
   * @return what could be read; whole only if no error was added
   */
  public static Source read(String file, String text, List<Fault> faults) {
    FaultLog log = new FaultLog(file, faults);
    if (text.length() > LENGTH) {
      log.add(1, null, FaultCode.TOO_LONG);
      return new Source(file, Map.of(), Map.of(), List.of());
    }
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String[] lines = plain.replaceAll("\\r\\n?", "\n").split("\\n", -1);
    FrontMatter front = FrontMatter.read(lines, log);
    SourceReader reader = new SourceReader(lines, log);
    reader.at = front.end();
    reader.body();
    Source source = new Source(file, front.values(), front.lines(), reader.blocks);
    reader.ids();
    new BlockCheck(log).check(source);
    return source;
  }

  private void body() {
    for (; at < lines.length; at++) {
      String line = lines[at];
      if (line.isBlank()) {
        blank();
      } else if (line.startsWith(":::")) {
        flush(null);
        directive(line);
      } else if (HEADING.matcher(line).matches()) {
        flush(null);
        heading(line);
      } else {
        text(line);
      }
    }
    flush(null);
  }

  private void blank() {
    if (pending.isEmpty()) {
      return;
    }
    int next = at;
    while (next < lines.length && lines[next].isBlank()) {
      next++;
    }
    boolean list = ITEM.matcher(pending.get(0)).matches();
    boolean goesOn =
        next < lines.length
            && (ITEM.matcher(lines[next]).matches() || lines[next].matches("^( {2}|\\t).*"));
    if (list && goesOn) {
      pending.add("");
    } else {
      flush(null);
    }
  }

  private void text(String line) {
    Matcher mark = MARK.matcher(line);
    boolean marked = mark.matches();
    String text = marked ? mark.group(1) : line;
    if (pending.isEmpty()) {
      pendingLine = at + 1;
    }
    if (marked && text.isBlank() && pending.isEmpty()) {
      faults.add(at + 1, null, FaultCode.MARK_ALONE);
      return;
    }
    if (!text.isBlank()) {
      pending.add(text);
    }
    if (marked || (pending.size() == 1 && PICTURE.matcher(text.strip()).matches())) {
      flush(marked ? mark.group(2) : null);
    }
  }

  private void flush(String mark) {
    if (pending.isEmpty()) {
      return;
    }
    String first = pending.get(0);
    Kind kind = Kind.PARAGRAPH;
    if (first.startsWith("|")) {
      kind = Kind.TABLE;
    } else if (ITEM.matcher(first).matches()) {
      kind = Kind.LIST;
    } else if (pending.size() == 1 && PICTURE.matcher(first.strip()).matches()) {
      kind = Kind.IMAGE;
    }
    add(kind, mark, Map.of(), String.join("\n", pending), pendingLine);
    pending.clear();
  }

  private void heading(String line) {
    Matcher mark = MARK.matcher(line);
    boolean marked = mark.matches();
    Matcher heading = HEADING.matcher(marked ? mark.group(1) : line);
    if (!heading.matches()) {
      faults.add(at + 1, null, FaultCode.EMPTY);
      return;
    }
    int level = heading.group(1).length();
    if (level != 2 && level != 3) {
      faults.add(at + 1, null, FaultCode.HEADING_LEVEL);
    }
    add(
        Kind.HEADING,
        marked ? mark.group(2) : null,
        Map.of(Block.LEVEL, String.valueOf(level)),
        heading.group(2),
        at + 1);
  }

  private void directive(String line) {
    Matcher mark = MARK.matcher(line);
    boolean marked = mark.matches();
    Matcher head = DIRECTIVE.matcher(marked ? mark.group(1) : line);
    head.matches();
    if (head.group(1).isEmpty()) {
      faults.add(at + 1, null, FaultCode.DIRECTIVE_STRAY);
      return;
    }
    int opened = at;
    int end = at + 1;
    while (end < lines.length && !lines[end].strip().equals(":::")) {
      if (lines[end].startsWith(":::")) {
        break;
      }
      end++;
    }
    boolean closed = end < lines.length && lines[end].strip().equals(":::");
    if (!closed) {
      faults.add(opened + 1, null, FaultCode.DIRECTIVE_OPEN, head.group(1));
    }
    at = closed ? end : end - 1;
    Optional<Kind> kind = Kind.ofDirective(head.group(1));
    if (kind.isEmpty()) {
      faults.add(opened + 1, null, FaultCode.DIRECTIVE_UNKNOWN, head.group(1));
      return;
    }
    List<String> body = List.of(lines).subList(opened + 1, end);
    add(
        kind.get(),
        marked ? mark.group(2) : null,
        attributes(kind.get(), head.group(2).strip()),
        String.join("\n", body),
        opened + 1);
  }

  private static Map<String, String> attributes(Kind kind, String text) {
    Map<String, String> attributes = new LinkedHashMap<>();
    String rest = text;
    if (kind == Kind.QUESTION) {
      Matcher pair = ATTRIBUTE.matcher(text);
      while (pair.find()) {
        attributes.put(pair.group(1), pair.group(2));
      }
      rest = pair.reset().replaceAll("").strip();
    }
    if (!rest.isEmpty()) {
      attributes.put(Block.ARGUMENT, rest.replaceAll("\\s+", " "));
    }
    return attributes;
  }

  private void add(Kind kind, String mark, Map<String, String> attributes, String body, int line) {
    if (mark == null) {
      faults.add(line, null, FaultCode.ID_MISSING);
      blocks.add(new Block(kind, null, null, null, attributes, body, line));
    } else {
      Mark read = Mark.read(mark, line, faults);
      blocks.add(new Block(kind, read.id(), read.of(), read.by(), attributes, body, line));
    }
  }

  private void ids() {
    Map<String, Integer> taken = new HashMap<>();
    for (Block block : blocks) {
      Integer other = block.id() == null ? null : taken.putIfAbsent(block.id(), block.line());
      if (other != null) {
        faults.add(block.line(), block.id(), FaultCode.ID_TWICE, block.id(), other);
      }
    }
  }
}
