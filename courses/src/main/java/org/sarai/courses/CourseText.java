package org.sarai.courses;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one {@code course.md}: keys between two lines of three hyphens, then sections that begin
 * with {@code ## outline.LANGUAGE} or {@code ## outcomes.LANGUAGE}. Collects faults instead of
 * stopping at the first one.
 */
final class CourseText implements Headed.Reader {
  static final Set<String> LANGUAGES =
      Set.of(
          "en", "ur", "ar", "bn", "prs", "fa", "ps", "ckb", "tg", "ru", "uz", "ky", "tr", "kk",
          "tk");

  /** Characters; the same that the front matter of units allows. */
  private static final int TITLE = 200;

  static final String DEFAULT_LANGUAGE = "en";
  private static final List<String> CATALOGUE_LANGUAGES = List.of("en", "ur");
  private static final Pattern CATALOGUE_CODE = Pattern.compile("[OM]-\\d{2}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern SOURCE = Pattern.compile("[a-z][a-z0-9-]{0,59}");
  private static final Set<String> TAKEN = Set.of("units", "media");
  private static final Pattern UNIT_KEY =
      Pattern.compile("unit\\.([1-9]\\d?)\\.(kind|source|title\\.[a-z]+)");
  private static final Set<String> PLAIN_KEYS =
      Set.of("code", "audience", "phase", "minutes", "state", "draft", "source");

  private record Entry(String value, int line) {}

  private final String file;
  private final boolean ofCatalogue;
  private final List<Fault> faults;
  private final Map<String, Entry> keys = new LinkedHashMap<>();
  private final Map<String, Entry> sections = new LinkedHashMap<>();

  private CourseText(String file, boolean ofCatalogue, List<Fault> faults) {
    this.file = file;
    this.ofCatalogue = ofCatalogue;
    this.faults = faults;
  }

  /**
   * Reads a text.
   *
   * @param file its name for messages
   * @param text the whole text
   * @param ofCatalogue whether it belongs to the catalogue that the product brings, which speaks
   *     English and Urdu and tells three outcomes; other courses need their source language alone
   * @param faults receives what is wrong
   * @return the course; null when a fault was found
   */
  static CourseSeed read(String file, String text, boolean ofCatalogue, List<Fault> faults) {
    int before = faults.size();
    CourseText reader = new CourseText(file, ofCatalogue, faults);
    Headed.read(List.of(text.split("\\R", -1)), reader);
    CourseSeed course = reader.course();
    return faults.size() == before ? course : null;
  }

  @Override
  public void fault(int line, FaultCode code) {
    faults.add(Fault.of(file, line, null, code));
  }

  private void fault(int line, FaultCode code, Object... arguments) {
    faults.add(Fault.of(file, line, null, code, arguments));
  }

  @Override
  public void key(String line, int number) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    int colon = line.indexOf(':');
    if (colon < 0) {
      fault(number, FaultCode.FRONT_LINE);
      return;
    }
    String name = line.substring(0, colon).strip();
    String value = line.substring(colon + 1).strip();
    if (value.isEmpty()) {
      fault(number, FaultCode.KEY_EMPTY, name);
    } else if (keys.putIfAbsent(name, new Entry(value, number)) != null) {
      fault(number, FaultCode.KEY_TWICE, name);
    } else if (name.contains("title.") && value.length() > TITLE) {
      fault(number, FaultCode.COURSE_TITLE, name);
    } else if (name.startsWith("title.")) {
      language(name.substring("title.".length()), number);
    } else if (!PLAIN_KEYS.contains(name) && !UNIT_KEY.matcher(name).matches()) {
      fault(number, FaultCode.KEY_UNKNOWN, name);
    }
  }

  @Override
  public void section(String name, String body, int line) {
    int dot = name.indexOf('.');
    String kind = dot < 0 ? name : name.substring(0, dot);
    if (dot < 0 || !(kind.equals("outline") || kind.equals("outcomes"))) {
      fault(line, FaultCode.COURSE_SECTION, name);
      return;
    }
    language(name.substring(dot + 1), line);
    String text = body.strip();
    if (text.isEmpty()) {
      fault(line, FaultCode.COURSE_SECTION_EMPTY, name);
    } else if (sections.putIfAbsent(name, new Entry(text, line)) != null) {
      fault(line, FaultCode.COURSE_SECTION_TWICE, name);
    }
  }

  private void language(String language, int line) {
    if (!LANGUAGES.contains(language)) {
      fault(line, FaultCode.COURSE_LANGUAGE, language);
    }
  }

  private CourseSeed course() {
    language(sourceLanguage(), line("source"));
    String code = required("code");
    if (code != null && !(ofCatalogue ? CATALOGUE_CODE : CODE).matcher(code).matches()) {
      fault(line("code"), FaultCode.COURSE_CODE);
    }
    String audience = choice("audience", "officials", "migrants");
    String state = choice("state", "planned", "available");
    String phase = phase(audience);
    int minutes = minutes();
    Map<String, String> title = languages("title.", keys, true);
    Map<String, String> outline = languages("outline.", sections, ofCatalogue);
    outline.replaceAll((language, text) -> text.replaceAll("\\s*\\n\\s*", " "));
    Map<String, List<String>> outcomes = outcomes();
    List<UnitSeed> units = units();
    if ("available".equals(state) && units.isEmpty()) {
      fault(line("state"), FaultCode.COURSE_AVAILABLE);
    }
    return new CourseSeed(
        code,
        audience,
        phase,
        minutes,
        "available".equals(state),
        title,
        outline,
        outcomes,
        units,
        sourceLanguage(),
        drafts());
  }

  private int line(String key) {
    return keys.containsKey(key) ? keys.get(key).line() : 1;
  }

  private String required(String key) {
    Entry entry = keys.get(key);
    if (entry == null) {
      fault(1, FaultCode.KEY_MISSING, key);
      return null;
    }
    return entry.value();
  }

  private String choice(String key, String... allowed) {
    String value = required(key);
    if (value != null && !List.of(allowed).contains(value)) {
      fault(line(key), FaultCode.COURSE_CHOICE, key, String.join(", ", allowed));
    }
    return value;
  }

  private String phase(String audience) {
    if ("migrants".equals(audience)) {
      if (!ofCatalogue && !keys.containsKey("phase")) {
        return null;
      }
      return choice("phase", "PEOS", "PDOS", "PAOS");
    }
    if (keys.containsKey("phase")) {
      fault(line("phase"), FaultCode.COURSE_PHASE);
    }
    return null;
  }

  private int minutes() {
    String value = required("minutes");
    if (value == null) {
      return 0;
    }
    if (!value.matches("[1-9]\\d{0,2}")) {
      fault(line("minutes"), FaultCode.COURSE_MINUTES);
      return 0;
    }
    return Integer.parseInt(value);
  }

  private List<String> required() {
    return ofCatalogue ? CATALOGUE_LANGUAGES : List.of(sourceLanguage());
  }

  private Map<String, String> languages(
      String prefix, Map<String, Entry> from, boolean isRequired) {
    Map<String, String> found = new LinkedHashMap<>();
    from.forEach(
        (name, entry) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), entry.value());
          }
        });
    for (String language : isRequired ? required() : List.<String>of()) {
      if (!found.containsKey(language)) {
        fault(
            1,
            from == keys ? FaultCode.KEY_MISSING : FaultCode.COURSE_SECTION_MISSING,
            prefix + language);
      }
    }
    return found;
  }

  private Map<String, List<String>> outcomes() {
    Map<String, List<String>> found = new LinkedHashMap<>();
    languages("outcomes.", sections, ofCatalogue)
        .forEach((language, text) -> found.put(language, bullets("outcomes." + language, text)));
    return found;
  }

  private List<String> bullets(String section, String text) {
    List<String> bullets = new ArrayList<>();
    int line = sections.get(section).line();
    for (String row : text.split("\\n")) {
      if (!row.startsWith("- ")) {
        fault(line, FaultCode.COURSE_LIST, section);
        return bullets;
      }
      bullets.add(row.substring(2).strip());
    }
    if (ofCatalogue && bullets.size() != 3) {
      fault(line, FaultCode.COURSE_OUTCOMES, section);
    }
    return List.copyOf(bullets);
  }

  private List<UnitSeed> units() {
    Map<Integer, Map<String, Entry>> byNumber = new TreeMap<>();
    keys.forEach(
        (name, entry) -> {
          Matcher key = UNIT_KEY.matcher(name);
          if (key.matches()) {
            byNumber
                .computeIfAbsent(Integer.valueOf(key.group(1)), n -> new LinkedHashMap<>())
                .put(name, entry);
          }
        });
    List<UnitSeed> units = new ArrayList<>();
    Set<String> sources = new HashSet<>();
    byNumber.forEach(
        (number, entries) -> {
          String prefix = "unit." + number + ".";
          String kind =
              choice(prefix + "kind", "scorm", "lesson", "document", "audio", "test", "survey");
          String source = required(prefix + "source");
          if (source != null && !(SOURCE.matcher(source).matches() && !TAKEN.contains(source))) {
            fault(line(prefix + "source"), FaultCode.COURSE_UNIT_NAME, source);
          } else if (source != null && !sources.add(source)) {
            fault(line(prefix + "source"), FaultCode.COURSE_UNIT_TWICE, source);
          }
          units.add(new UnitSeed(kind, source, titles(prefix + "title.", entries)));
        });
    return List.copyOf(units);
  }

  private Map<String, String> titles(String prefix, Map<String, Entry> entries) {
    Map<String, String> title = new LinkedHashMap<>();
    entries.forEach(
        (name, entry) -> {
          if (name.startsWith(prefix)) {
            String language = name.substring(prefix.length());
            language(language, entry.line());
            title.put(language, entry.value());
          }
        });
    for (String language : required()) {
      if (!title.containsKey(language)) {
        fault(1, FaultCode.KEY_MISSING, prefix + language);
      }
    }
    return title;
  }

  private String sourceLanguage() {
    return keys.containsKey("source") ? keys.get("source").value() : DEFAULT_LANGUAGE;
  }

  private Set<String> drafts() {
    Set<String> drafts = new LinkedHashSet<>();
    if (keys.containsKey("draft")) {
      for (String language : keys.get("draft").value().split("\\s+")) {
        language(language, line("draft"));
        drafts.add(language);
      }
    }
    return drafts;
  }
}
