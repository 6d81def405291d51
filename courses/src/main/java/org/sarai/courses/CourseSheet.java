package org.sarai.courses;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code course.md} that is being written: keys and sections in their order, complete or not.
 * Whether it is right, {@link CourseText} says; here nothing is refused, so that a draft can be
 * half done.
 *
 * @param keys what stands between the hyphens, by name
 * @param sections what follows, by name, such as {@code outline.en}
 */
public record CourseSheet(Map<String, String> keys, Map<String, String> sections) {
  private static final List<String> FIRST =
      List.of("code", "audience", "phase", "minutes", "state", "draft", "source");
  private static final Pattern UNIT = Pattern.compile("unit\\.(\\d{1,2})\\.(.+)");
  private static final String TITLE = "title.";

  /**
   * A unit as the sheet names it.
   *
   * @param source its stable name; empty if the sheet forgot it
   * @param kind {@code lesson}, {@code scorm}, …; empty if the sheet forgot it
   * @param titles by language
   */
  public record Unit(String source, String kind, Map<String, String> titles) {
    /** Keeps the titles in their order. */
    public Unit {
      titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    }

    /** The title in a language, else in any; else the unit's name. */
    public String title(String language) {
      return titles.getOrDefault(language, titles.values().stream().findFirst().orElse(source));
    }

    /** The same unit with a title in a language. */
    public Unit titled(String language, String title) {
      Map<String, String> changed = new LinkedHashMap<>(titles);
      changed.put(language, line(title));
      return new Unit(source, kind, changed);
    }
  }

  /** Keeps everything in its order. */
  public CourseSheet {
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
  }

  /** Reads what is there and leaves out what has no form at all. */
  public static CourseSheet read(String text) {
    Map<String, String> keys = new LinkedHashMap<>();
    Map<String, String> sections = new LinkedHashMap<>();
    Headed.read(
        List.of(text.split("\\R", -1)),
        new Headed.Reader() {
          @Override
          public void key(String line, int number) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
              keys.putIfAbsent(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            }
          }

          @Override
          public void section(String name, String body, int line) {
            sections.putIfAbsent(name, body.strip());
          }

          @Override
          public void fault(int line, FaultCode code) {
            // Whoever checks the folder tells it.
          }
        });
    return new CourseSheet(keys, sections);
  }

  /** The text; ends with a line break. */
  public String write() {
    StringBuilder text = new StringBuilder("---\n");
    Set<String> order = new LinkedHashSet<>(FIRST);
    order.retainAll(keys.keySet());
    keys.keySet().stream().filter(name -> name.startsWith(TITLE)).forEach(order::add);
    order.addAll(keys.keySet());
    for (String name : order) {
      if (!keys.get(name).isBlank()) {
        text.append(name).append(": ").append(keys.get(name)).append('\n');
      }
    }
    text.append("---\n");
    sections.forEach(
        (name, body) -> {
          if (!body.isBlank()) {
            text.append("\n## ").append(name).append("\n\n").append(body.strip()).append('\n');
          }
        });
    return text.toString();
  }

  /** A value; empty if it is not there. */
  public String value(String key) {
    return keys.getOrDefault(key, "");
  }

  /** A section; empty if it is not there. */
  public String section(String name) {
    return sections.getOrDefault(name, "");
  }

  /** The language that the others are translated from. */
  public String sourceLanguage() {
    return keys.getOrDefault("source", "en");
  }

  /** The course's title in a language, else in the source language, else in any. */
  public String title(String language) {
    Set<String> order = new LinkedHashSet<>(List.of(language));
    order.addAll(languages());
    return order.stream()
        .map(one -> value(TITLE + one))
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Languages that the course has a title in, the source language first. */
  public Set<String> languages() {
    Set<String> languages = new LinkedHashSet<>();
    languages.add(sourceLanguage());
    keys.keySet().stream()
        .filter(name -> name.startsWith(TITLE))
        .map(name -> name.substring(TITLE.length()))
        .forEach(languages::add);
    return languages;
  }

  /** The same with another value; null or blank takes it away. */
  public CourseSheet with(String key, String value) {
    Map<String, String> changed = new LinkedHashMap<>(keys);
    put(changed, key, value == null ? "" : line(value));
    return new CourseSheet(changed, sections);
  }

  /** The same with another section; null or blank takes it away. */
  public CourseSheet withSection(String name, String body) {
    Map<String, String> changed = new LinkedHashMap<>(sections);
    // A line of a section that began like a name would end the section.
    put(
        changed,
        name,
        Objects.requireNonNullElse(body, "").replaceAll("(?m)^## ", "").replace("\r", "").strip());
    return new CourseSheet(keys, changed);
  }

  private static void put(Map<String, String> values, String name, String value) {
    if (value.isBlank()) {
      values.remove(name);
    } else {
      values.put(name, value);
    }
  }

  /** The units in their order. */
  public List<Unit> units() {
    Map<Integer, Map<String, String>> found = new TreeMap<>();
    keys.forEach(
        (name, value) -> {
          Matcher unit = UNIT.matcher(name);
          if (unit.matches()) {
            found
                .computeIfAbsent(Integer.valueOf(unit.group(1)), n -> new LinkedHashMap<>())
                .put(unit.group(2), value);
          }
        });
    List<Unit> units = new ArrayList<>();
    for (Map<String, String> one : found.values()) {
      Map<String, String> titles = new LinkedHashMap<>();
      one.forEach(
          (name, value) -> {
            if (name.startsWith(TITLE)) {
              titles.put(name.substring(TITLE.length()), value);
            }
          });
      units.add(new Unit(one.getOrDefault("source", ""), one.getOrDefault("kind", ""), titles));
    }
    return List.copyOf(units);
  }

  /** The same course with these units. */
  public CourseSheet withUnits(List<Unit> units) {
    Map<String, String> changed = new LinkedHashMap<>(keys);
    changed.keySet().removeIf(name -> UNIT.matcher(name).matches());
    int number = 1;
    for (Unit unit : units) {
      String prefix = "unit." + number++ + ".";
      changed.put(prefix + "kind", unit.kind());
      changed.put(prefix + "source", unit.source());
      unit.titles().forEach((language, title) -> changed.put(prefix + TITLE + language, title));
    }
    return new CourseSheet(changed, sections);
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
