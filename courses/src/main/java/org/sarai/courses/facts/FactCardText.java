package org.sarai.courses.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sarai.courses.Fault;
import org.sarai.courses.FaultCode;
import org.sarai.courses.Headed;

/**
 * Reads one card: keys between two lines of three hyphens, then the sections {@code ## value},
 * {@code ## text.LANGUAGE} and {@code ## instead.LANGUAGE}. Collects faults instead of stopping at
 * the first one.
 */
final class FactCardText implements Headed.Reader {
  private static final String VALUE = "value";
  private static final String TEXT = "text.";
  private static final String INSTEAD = "instead.";
  private static final Set<String> KEYS =
      Set.of("fact", "country", "kind", "source", "note", "owner", "draft", "verified", "expires");
  private static final List<String> KINDS = List.of("hotline", "fee", "law", "office", "other");
  private static final List<String> REQUIRED_LANGUAGES = List.of("en", "ur");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern VERIFIED = Pattern.compile("(\\S+) by (.+)");
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_TEXT = 1000;

  private record Entry(String value, int line) {}

  private final String file;
  private final List<Fault> faults;
  private final Map<String, Entry> keys = new LinkedHashMap<>();
  private final Map<String, Entry> sections = new LinkedHashMap<>();

  private FactCardText(String file, List<Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  /**
   * @param file its name for messages
   * @param text the whole text
   * @param faults receives what is wrong
   * @return the card; null when a fault was found
   */
  static FactSeed read(String file, String text, List<Fault> faults) {
    int before = faults.size();
    FactCardText reader = new FactCardText(file, faults);
    Headed.read(List.of(text.split("\\R", -1)), reader);
    if (faults.size() > before) {
      return null;
    }
    FactSeed card = reader.card();
    return faults.size() == before ? card : null;
  }

  @Override
  public void fault(int line, FaultCode code) {
    faults.add(Fault.of(file, line, null, code));
  }

  private void fault(int line, String message) {
    faults.add(new Fault(file, line, message));
  }

  @Override
  public void key(String line, int number) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      fault(number, "Expected KEY: VALUE.");
      return;
    }
    String name = line.substring(0, colon).strip();
    String value = line.substring(colon + 1).strip();
    if (!KEYS.contains(name)) {
      fault(number, "Unknown key " + name + ".");
    } else if (value.isEmpty()) {
      fault(number, "The key " + name + " has no value.");
    } else if (keys.putIfAbsent(name, new Entry(value, number)) != null) {
      fault(number, "The key " + name + " appears twice.");
    }
  }

  @Override
  public void section(String name, String body, int line) {
    String text = body.strip().replaceAll("\\s*\\n\\s*", " ");
    int dot = name.indexOf('.');
    boolean known =
        name.equals(VALUE)
            || (name.startsWith(TEXT) || name.startsWith(INSTEAD))
                && LANGUAGE.matcher(name.substring(dot + 1)).matches();
    if (!known) {
      fault(line, "Unknown section " + name + ".");
    } else if (text.isEmpty()) {
      fault(line, "The section " + name + " is empty.");
    } else if (text.length() > (name.equals(VALUE) ? LONGEST_VALUE : LONGEST_TEXT)) {
      fault(line, "The section " + name + " is too long.");
    } else if (sections.putIfAbsent(name, new Entry(text, line)) != null) {
      fault(line, "The section " + name + " appears twice.");
    }
  }

  private FactSeed card() {
    String code = required("fact");
    if (!CODE.matcher(code).matches() || code.length() > LONGEST_CODE) {
      fault(line("fact"), "The code must look like PK-TIP-HOTLINE.");
    }
    String country = required("country");
    if (!List.of(Locale.getISOCountries()).contains(country)) {
      fault(line("country"), "The country must be a code such as PK.");
    }
    String kind = required("kind");
    if (!KINDS.contains(kind)) {
      fault(line("kind"), "The kind must be one of " + String.join(", ", KINDS) + ".");
    }
    String source = required("source");
    if (!sections.containsKey(VALUE)) {
      fault(1, "The section value is missing.");
    }
    return new FactSeed(
        code,
        country,
        kind,
        sections.getOrDefault(VALUE, new Entry("", 1)).value(),
        source,
        optional("note"),
        texts(TEXT),
        texts(INSTEAD),
        drafts(),
        check());
  }

  private String required(String key) {
    if (!keys.containsKey(key)) {
      fault(1, "The key " + key + " is missing.");
      return "";
    }
    return keys.get(key).value();
  }

  private String optional(String key) {
    return keys.containsKey(key) ? keys.get(key).value() : null;
  }

  private int line(String key) {
    return keys.containsKey(key) ? keys.get(key).line() : 1;
  }

  private Map<String, String> texts(String prefix) {
    Map<String, String> texts = new LinkedHashMap<>();
    sections.forEach(
        (name, entry) -> {
          if (name.startsWith(prefix)) {
            texts.put(name.substring(prefix.length()), entry.value());
          }
        });
    for (String language : REQUIRED_LANGUAGES) {
      if (!texts.containsKey(language)) {
        fault(1, "The section " + prefix + language + " is missing.");
      }
    }
    return texts;
  }

  private Set<String> drafts() {
    Set<String> drafts = new LinkedHashSet<>();
    if (keys.containsKey("draft")) {
      for (String language : keys.get("draft").value().split("\\s+")) {
        if (!sections.containsKey(TEXT + language)) {
          fault(line("draft"), "There is no text in the language " + language + ".");
        }
        drafts.add(language);
      }
    }
    return drafts;
  }

  private FactSeed.Check check() {
    if (!keys.containsKey("verified")) {
      if (keys.containsKey("expires")) {
        fault(line("expires"), "Only a verified card expires.");
      }
      return null;
    }
    var verified = VERIFIED.matcher(keys.get("verified").value());
    if (!verified.matches()) {
      fault(line("verified"), "Expected verified: DAY by NAME.");
      return null;
    }
    LocalDate on = day("verified", verified.group(1));
    LocalDate until = day("expires", required("expires"));
    if (on != null && until != null && !until.isAfter(on)) {
      fault(line("expires"), "The card must expire after it was verified.");
    }
    return new FactSeed.Check(on, verified.group(2).strip(), until);
  }

  private LocalDate day(String key, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notIso) {
      fault(line(key), "The key " + key + " needs a day such as 2026-11-01.");
      return null;
    }
  }
}
