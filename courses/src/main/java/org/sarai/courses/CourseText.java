package org.sarai.courses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads one {@code course.md}: keys between two lines of three hyphens, then sections that begin
 * with {@code ## outline.LANGUAGE} or {@code ## outcomes.LANGUAGE}. Collects faults instead of
 * stopping at the first one.
 */
final class CourseText implements Headed.Reader {
  static final Set<String> LANGUAGES =
      Set.of("en", "ur", "ar", "bn", "prs", "fa", "ps", "ckb", "tg", "ru", "uz", "ky", "tr");
  static final List<String> REQUIRED_LANGUAGES = List.of("en", "ur");
  private static final Pattern CODE = Pattern.compile("[OM]-\\d{2}");
  private static final Pattern UNIT_KEY =
      Pattern.compile("unit\\.([1-9])\\.(kind|source|title\\.[a-z]+)");
  private static final Set<String> PLAIN_KEYS =
      Set.of("code", "audience", "phase", "minutes", "state", "draft", "source");

  private record Entry(String value, int line) {}

  private final String file;
  private final CourseFiles files;
  private final List<Fault> faults;
  private final Map<String, Entry> keys = new LinkedHashMap<>();
  private final Map<String, Entry> sections = new LinkedHashMap<>();

  private CourseText(String file, CourseFiles files, List<Fault> faults) {
    this.file = file;
    this.files = files;
    this.faults = faults;
  }

  /**
   * Reads a text.
   *
   * @param file its name for messages
   * @param text the whole text
   * @param faults receives what is wrong
   * @return the course; null when a fault was found
   */
  static CourseSeed read(String file, String text, List<Fault> faults) {
    return read(file, text, CourseFiles.NONE, faults);
  }

  /** Reads a text with what lies beside it. */
  static CourseSeed read(String file, String text, CourseFiles files, List<Fault> faults) {
    int before = faults.size();
    CourseText reader = new CourseText(file, files, faults);
    Headed.read(List.of(text.split("\\R", -1)), reader);
    CourseSeed course = reader.course();
    return faults.size() == before ? course : null;
  }

  /** The folder of a unit's source by the unit's resource; only for units with a source. */
  static String resource(String code, String source) {
    return "packages/" + code + "-" + source + ".zip";
  }

  @Override
  public void fault(int line, String message) {
    faults.add(new Fault(file, line, message));
  }

  @Override
  public void key(String line, int number) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    int colon = line.indexOf(':');
    if (colon < 0) {
      fault(number, "Expected KEY: VALUE.");
      return;
    }
    String name = line.substring(0, colon).strip();
    String value = line.substring(colon + 1).strip();
    if (value.isEmpty()) {
      fault(number, "The key " + name + " has no value.");
    } else if (keys.putIfAbsent(name, new Entry(value, number)) != null) {
      fault(number, "The key " + name + " appears twice.");
    } else if (name.startsWith("title.")) {
      language(name.substring("title.".length()), number);
    } else if (!PLAIN_KEYS.contains(name) && !UNIT_KEY.matcher(name).matches()) {
      fault(number, "Unknown key " + name + ".");
    }
  }

  @Override
  public void section(String name, String body, int line) {
    int dot = name.indexOf('.');
    String kind = dot < 0 ? name : name.substring(0, dot);
    if (dot < 0 || !(kind.equals("outline") || kind.equals("outcomes"))) {
      fault(line, "Unknown section " + name + ".");
      return;
    }
    language(name.substring(dot + 1), line);
    String text = body.strip();
    if (text.isEmpty()) {
      fault(line, "The section " + name + " is empty.");
    } else if (sections.putIfAbsent(name, new Entry(text, line)) != null) {
      fault(line, "The section " + name + " appears twice.");
    }
  }

  private void language(String language, int line) {
    if (!LANGUAGES.contains(language)) {
      fault(line, "Unknown language " + language + ".");
    }
  }

  private CourseSeed course() {
    String code = required("code");
    if (code != null && !CODE.matcher(code).matches()) {
      fault(line("code"), "The code must look like O-08 or M-11.");
    }
    String audience = choice("audience", "officials", "migrants");
    String state = choice("state", "planned", "available");
    String phase = phase(audience);
    int minutes = minutes();
    Map<String, String> title = languages("title.", keys);
    Map<String, String> outline = languages("outline.", sections);
    outline.replaceAll((language, text) -> text.replaceAll("\\s*\\n\\s*", " "));
    Map<String, List<String>> outcomes = outcomes();
    List<UnitSeed> units = units(code);
    if ("available".equals(state) && units.isEmpty()) {
      fault(line("state"), "An available course needs a unit.");
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
      fault(1, "The key " + key + " is missing.");
      return null;
    }
    return entry.value();
  }

  private String choice(String key, String... allowed) {
    String value = required(key);
    if (value != null && !List.of(allowed).contains(value)) {
      fault(line(key), "The key " + key + " must be one of " + String.join(", ", allowed) + ".");
    }
    return value;
  }

  private String phase(String audience) {
    if ("migrants".equals(audience)) {
      return choice("phase", "PEOS", "PDOS", "PAOS");
    }
    if (keys.containsKey("phase")) {
      fault(line("phase"), "Only courses for migrants have a phase.");
    }
    return null;
  }

  private int minutes() {
    String value = required("minutes");
    if (value == null) {
      return 0;
    }
    if (!value.matches("[1-9]\\d{0,2}")) {
      fault(line("minutes"), "The key minutes must be a whole number from 1 to 999.");
      return 0;
    }
    return Integer.parseInt(value);
  }

  private Map<String, String> languages(String prefix, Map<String, Entry> from) {
    Map<String, String> found = new LinkedHashMap<>();
    from.forEach(
        (name, entry) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), entry.value());
          }
        });
    for (String language : REQUIRED_LANGUAGES) {
      if (!found.containsKey(language)) {
        fault(1, (from == keys ? "The key " : "The section ") + prefix + language + " is missing.");
      }
    }
    return found;
  }

  private Map<String, List<String>> outcomes() {
    Map<String, List<String>> found = new LinkedHashMap<>();
    languages("outcomes.", sections)
        .forEach((language, text) -> found.put(language, bullets("outcomes." + language, text)));
    return found;
  }

  private List<String> bullets(String section, String text) {
    List<String> bullets = new ArrayList<>();
    int line = sections.get(section).line();
    for (String row : text.split("\\n")) {
      if (!row.startsWith("- ")) {
        fault(
            line, "The section " + section + " must be a list of lines that begin with a hyphen.");
        return bullets;
      }
      bullets.add(row.substring(2).strip());
    }
    if (bullets.size() != 3) {
      fault(line, "The section " + section + " must have three outcomes.");
    }
    return List.copyOf(bullets);
  }

  private List<UnitSeed> units(String code) {
    Map<String, Map<String, Entry>> byNumber = new TreeMap<>();
    keys.forEach(
        (name, entry) -> {
          if (UNIT_KEY.matcher(name).matches()) {
            String number = name.substring(5, 6);
            byNumber.computeIfAbsent(number, n -> new LinkedHashMap<>()).put(name, entry);
          }
        });
    List<UnitSeed> units = new ArrayList<>();
    byNumber.forEach(
        (number, entries) -> {
          String prefix = "unit." + number + ".";
          String kind =
              choice(prefix + "kind", "scorm", "lesson", "document", "audio", "test", "survey");
          String source = required(prefix + "source");
          Map<String, String> title = new LinkedHashMap<>();
          entries.forEach(
              (name, entry) -> {
                if (name.startsWith(prefix + "title.")) {
                  String language = name.substring((prefix + "title.").length());
                  language(language, entry.line());
                  title.put(language, entry.value());
                }
              });
          for (String language : REQUIRED_LANGUAGES) {
            if (!title.containsKey(language)) {
              fault(1, "The key " + prefix + "title." + language + " is missing.");
            }
          }
          units.add(unit(kind, title, resource(code, source), source));
        });
    return List.copyOf(units);
  }

  private UnitSeed unit(String kind, Map<String, String> title, String resource, String source) {
    Map<String, String> texts = new TreeMap<>();
    if (!"scorm".equals(kind) && source != null) {
      String prefix = source + ".";
      files
          .units()
          .forEach(
              (name, text) -> {
                if (name.startsWith(prefix) && name.endsWith(".md")) {
                  texts.put(name.substring(prefix.length(), name.length() - 3), text);
                }
              });
    }
    boolean marked = "test".equals(kind) || "survey".equals(kind);
    return new UnitSeed(
        kind,
        source,
        title,
        marked ? null : resource,
        texts,
        "scorm".equals(kind) ? Set.of() : files.media(),
        "catalogue/" + files.folder());
  }

  private String sourceLanguage() {
    if (keys.containsKey("source")) {
      language(keys.get("source").value(), line("source"));
      return keys.get("source").value();
    }
    return "en";
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
