package org.sarai.web.workshop;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.sarai.authoring.Drafts;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;

/** What a course says of itself, on the page of its workshop. */
@Named
@RequestScoped
public class SheetPage {
  private static final List<String> ALL =
      List.of(
          "en", "ur", "ar", "bn", "prs", "fa", "ps", "ckb", "tg", "ru", "uz", "ky", "tr", "kk",
          "tk");

  @EJB private Drafts drafts;
  @Inject private WorkshopSay say;

  private Map<String, String> text;

  private static String code() {
    return Query.segment(0);
  }

  /**
   * @return what stands there, or what was typed; by the names of the fields
   */
  public Map<String, String> getText() {
    if (text == null) {
      text = new HashMap<>();
      var sheet = say.desk().draft(code()).sheet();
      text.put("minutes", sheet.value("minutes"));
      for (var language : ALL) {
        text.put("title-" + language, sheet.value("title." + language));
        text.put("outline-" + language, sheet.section("outline." + language));
        text.put(
            "outcomes-" + language,
            sheet.section("outcomes." + language).replaceAll("(?m)^- ", ""));
      }
      if (Faces.getRequestParameter("sheetRevision") != null) {
        text.replaceAll((name, said) -> Objects.requireNonNullElse(Query.filter(name), ""));
      }
    }
    return text;
  }

  /**
   * @return languages that the course has, English and Urdu among them
   */
  public List<String> getLanguages() {
    var languages = new LinkedHashSet<>(say.desk().draft(code()).languages());
    languages.addAll(List.of("en", "ur"));
    ALL.stream()
        .filter(language -> !getText().get("title-" + language).isEmpty())
        .forEach(languages::add);
    return List.copyOf(languages);
  }

  /**
   * @return languages that the course does not have yet
   */
  public List<String> getFurther() {
    var known = getLanguages();
    return ALL.stream().filter(language -> !known.contains(language)).toList();
  }

  /**
   * @param known languages that something has
   * @return those that it could have, too
   */
  public List<String> besides(List<String> known) {
    return ALL.stream().filter(language -> !known.contains(language)).toList();
  }

  /** Keeps what was typed. */
  public void save() {
    try {
      var sheet = say.desk().draft(code()).sheet().with("minutes", getText().get("minutes"));
      for (var language : ALL) {
        sheet =
            sheet
                .with("title." + language, getText().get("title-" + language))
                .withSection("outline." + language, getText().get("outline-" + language))
                .withSection(
                    "outcomes." + language, bullets(getText().get("outcomes-" + language)));
      }
      var revision = (int) Query.id(Query.filter("sheetRevision"), "refused.sheetChanged");
      drafts.describe(code(), sheet, revision);
      say.saved("workshop.sheet.saved");
      Faces.redirect("/workshop/%s", code());
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  private static String bullets(String typed) {
    return typed
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> "- " + line.replaceAll("^[-•*]\\s*", ""))
        .collect(Collectors.joining("\n"));
  }
}
