package org.sarai.web.facts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;

/** What an address below {@code /facts} shows: all cards, a new one, or one of them. */
@Named
@RequestScoped
public class FactsView {
  @Inject private FactEditPage edit;
  @Inject private FactPage fact;
  @Inject private FactsPage list;

  /**
   * @return name of the part of the page
   */
  public String getPart() {
    var first = Query.segment(0);
    if (first.isEmpty()) {
      return "list";
    }
    if (first.equals("new")) {
      return "edit";
    }
    return switch (Query.segment(1)) {
      case "" -> "card";
      case "edit" -> "edit";
      default -> throw Refused.notFound("refused.noPage");
    };
  }

  /** Loads what the address asks for, so that a refusal comes before anything is shown. */
  public void load() {
    switch (getPart()) {
      case "list" -> list.load();
      case "edit" -> edit.load();
      default -> fact.load();
    }
  }
}
