package org.sarai.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;

/**
 * What an address below {@code /figures} shows: by which rule figures are counted, the people
 * behind a figure, or what it counts of one of them.
 */
@Named
@RequestScoped
public class FiguresView {
  @Inject private BehindPage people;
  @Inject private OneBehindPage person;
  @Inject private RulePage rule;

  /**
   * @return name of the part of the page
   */
  public String getPart() {
    return switch (Query.segment(0)) {
      case "rule" -> "rule";
      case "people" -> Query.segment(1).isEmpty() ? "people" : "person";
      default -> throw Refused.notFound("refused.noPage");
    };
  }

  /** Loads what the address asks for. */
  public void load() {
    switch (getPart()) {
      case "rule" -> rule.load();
      case "people" -> people.load();
      default -> person.load();
    }
  }
}
