package org.sarai.web.workshop;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.sarai.authoring.AddUnit;
import org.sarai.authoring.Draft;
import org.sarai.authoring.DraftUnit;
import org.sarai.authoring.Drafts;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Texts;

/** {@code /workshop/CODE}: the outline of a course's draft. */
@Named
@RequestScoped
public class WorkshopPage {
  @EJB private Drafts drafts;
  @Inject private WorkshopDesk desk;
  @Inject private Texts say;

  /** Loads the draft of the address. */
  public void load() {
    desk.course(getCode(), "en");
    getDraft();
  }

  public String getCode() {
    return Query.segment(0);
  }

  /**
   * @return the newest draft; null if there never was one
   */
  public Draft getDraft() {
    return desk.draft(getCode());
  }

  /**
   * @return whether there is a draft that can be written on
   */
  public boolean isOpen() {
    return getDraft() != null && getDraft().state().isOpen();
  }

  /** Begins a draft. */
  public void open() {
    change("workshop.opened", () -> drafts.open(getCode()));
  }

  /** Adds the unit that was typed. */
  public void add() {
    var title = Objects.requireNonNullElse(Query.filter("unitTitle"), "");
    var kind = Objects.requireNonNullElse(Query.filter("unitKind"), "");
    var language = getDraft().sourceLanguage();
    change(
        "workshop.unit.added",
        () ->
            drafts.addUnit(
                new AddUnit(
                    getCode(), UnitNames.of(title, kind, names()), kind, Map.of(language, title))));
  }

  private List<String> names() {
    return getDraft().units().stream().map(DraftUnit::name).toList();
  }

  /** What a button of the outline asks for; rows may have moved since, so it names its own. */
  public void act() {
    var parts = String.valueOf(Query.filter("outline")).split(" ");
    switch (parts[0]) {
      case "up" -> move(parts[1], -1);
      case "down" -> move(parts[1], 1);
      case "remove" ->
          change("workshop.unit.removed", () -> drafts.removeUnit(getCode(), parts[1]));
      case "language" -> {
        var language = Objects.requireNonNullElse(Query.filter("language-" + parts[1]), "");
        change("workshop.language.added", () -> drafts.addLanguage(getCode(), parts[1], language));
      }
      default -> {}
    }
  }

  private void move(String unit, int by) {
    var names = new ArrayList<>(names());
    var from = names.indexOf(unit);
    if (from >= 0 && from + by >= 0 && from + by < names.size()) {
      Collections.swap(names, from, from + by);
      change("workshop.moved", () -> drafts.order(getCode(), names, getDraft().sheetRevision()));
    }
  }

  private void change(String said, Runnable change) {
    try {
      change.run();
      say.saved("workshop-" + getCode(), said);
      Faces.redirect("/workshop/%s", getCode());
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  public List<String> getKinds() {
    return List.of("lesson", "document", "audio", "test", "survey");
  }
}
