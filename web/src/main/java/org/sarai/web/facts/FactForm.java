package org.sarai.web.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sarai.facts.DefineFact;
import org.sarai.facts.Fact;
import org.sarai.facts.FactKind;
import org.sarai.facts.FactStatement;
import org.sarai.facts.FactText;
import org.sarai.web.shell.Query;

/** What a card says, as it is typed: texts by the names of the fields. */
public class FactForm {
  /** Languages whose fields are always open. */
  private static final List<String> FIRST = List.of("en", "ur");

  private static final List<String> FIELDS =
      List.of("code", "country", "kind", "edition", "value", "source", "note");

  private static final List<String> FAMILIES = List.of("text-", "instead-", "draft-");

  private final Map<String, String> text = new HashMap<>();

  /** Keeps what was typed. */
  void keep() {
    FIELDS.forEach(name -> text.put(name, Query.filter(name)));
    for (var language : FactStatement.LANGUAGES) {
      FAMILIES.forEach(family -> text.put(family + language, Query.filter(family + language)));
    }
  }

  void show(Fact fact) {
    text.put("code", fact.code());
    text.put("country", fact.country());
    text.put("kind", fact.kind().name());
    text.put("edition", Long.toString(fact.edition()));
    text.put("value", fact.statement().value());
    text.put("source", fact.statement().source());
    text.put("note", fact.statement().note());
    fact.statement()
        .texts()
        .forEach(
            (language, words) -> {
              text.put("text-" + language, words.text());
              text.put("instead-" + language, words.instead());
              text.put("draft-" + language, words.draft() ? "on" : null);
            });
  }

  /**
   * What was typed, as the boundary wants it.
   *
   * @param code of the card; null for the one that was typed
   */
  DefineFact card(String code) {
    var words = new HashMap<String, FactText>();
    for (var language : FactStatement.LANGUAGES) {
      words.put(
          language,
          new FactText(
              text.get("text-" + language),
              text.get("instead-" + language),
              text.get("draft-" + language) != null));
    }
    return new DefineFact(
        Objects.requireNonNullElse(code, Objects.requireNonNullElse(text.get("code"), "")),
        text.get("country"),
        Stream.of(FactKind.values())
            .filter(kind -> kind.name().equals(text.get("kind")))
            .findFirst()
            .orElse(null),
        edition(),
        new FactStatement(text.get("value"), text.get("source"), text.get("note"), words));
  }

  /** The edition that the form was shown with; null for none. */
  static Long edition() {
    var typed = Query.filter("edition");
    return typed == null || !typed.matches("\\d{1,18}") ? null : Long.valueOf(typed);
  }

  public Map<String, String> getText() {
    return text;
  }

  /**
   * @return English, Urdu, and every other language that has words
   */
  public List<String> getLanguages() {
    var languages = new ArrayList<>(FIRST);
    FactStatement.LANGUAGES.stream()
        .filter(language -> !FIRST.contains(language) && spoken(language))
        .forEach(languages::add);
    return languages;
  }

  /**
   * @return the languages that have no words yet
   */
  public List<String> getFurther() {
    return FactStatement.LANGUAGES.stream()
        .filter(language -> !FIRST.contains(language) && !spoken(language))
        .toList();
  }

  private boolean spoken(String language) {
    return text.get("text-" + language) != null || text.get("instead-" + language) != null;
  }
}
