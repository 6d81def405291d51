package org.sarai.web.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.sarai.indicators.Funder;
import org.sarai.indicators.Funding;
import org.sarai.indicators.Project;
import org.sarai.web.shell.Query;

/** A project or a funder, as typed: texts by the names of the fields. */
public class ProjectForm {
  private static final String SHARE = "share-";
  private static final List<String> FIELDS =
      List.of(
          "code",
          "name-en",
          "name-ur",
          "begins",
          "ends",
          "budget",
          "currency",
          "funderCode",
          "funder-en",
          "funder-ur");

  private final Map<String, String> text = new HashMap<>();
  private Set<String> funders = Set.of();

  /** Keeps what was typed. */
  void keep() {
    FIELDS.forEach(name -> text.put(name, Query.filter(name)));
    funders = Set.of(Faces.getRequestParameterValuesMap().getOrDefault("pays", new String[0]));
    funders.forEach(funder -> text.put(SHARE + funder, Query.filter(SHARE + funder)));
  }

  void show(Project project) {
    text.put("code", project.code());
    show("name-", project.names());
    text.put("begins", Objects.toString(project.begins(), null));
    text.put("ends", Objects.toString(project.ends(), null));
    text.put("budget", project.budget() == null ? null : project.budget().toPlainString());
    text.put("currency", project.currency());
    for (var funding : project.fundings()) {
      var share = funding.share();
      text.put(SHARE + funding.funder(), share == null ? null : share.toPlainString());
    }
    funders = project.fundings().stream().map(Funding::funder).collect(Collectors.toSet());
  }

  void show(Funder funder) {
    text.put("funderCode", funder.code());
    show("funder-", funder.names());
  }

  private void show(String family, Map<String, String> names) {
    IndicatorForm.LANGUAGES.forEach(language -> text.put(family + language, names.get(language)));
  }

  Project project() {
    var fundings = new ArrayList<Funding>();
    funders.stream()
        .sorted()
        .forEach(
            funder ->
                fundings.add(new Funding(funder, IndicatorForm.number(text.get(SHARE + funder)))));
    return new Project(
        text.get("code"),
        words("name-"),
        Query.day(text.get("begins")),
        Query.day(text.get("ends")),
        IndicatorForm.number(text.get("budget")),
        text.get("currency"),
        fundings);
  }

  String funderCode() {
    return text.get("funderCode");
  }

  Map<String, String> funderNames() {
    return words("funder-");
  }

  private Map<String, String> words(String family) {
    var words = new TreeMap<String, String>();
    for (var language : IndicatorForm.LANGUAGES) {
      if (text.get(family + language) != null) {
        words.put(language, text.get(family + language));
      }
    }
    return words;
  }

  public Map<String, String> getText() {
    return text;
  }

  public Set<String> getFunders() {
    return funders;
  }
}
