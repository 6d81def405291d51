package org.sarai.web.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;

/** What an address below {@code /workshop} shows: all drafts, one course, or its changes. */
@Named
@RequestScoped
public class WorkshopView {
  @Inject private ChangesPage changes;
  @Inject private WorkshopPage course;
  @Inject private WorkshopsPage list;

  /**
   * @return name of the part of the page
   */
  public String getPart() {
    if (Query.segment(0).isEmpty()) {
      return "list";
    }
    return switch (Query.segment(1)) {
      case "" -> "course";
      case "changes" -> "changes";
      default -> throw Refused.notFound("refused.noPage");
    };
  }

  /** Loads what the address asks for, so that a refusal comes before anything is shown. */
  public void load() {
    switch (getPart()) {
      case "list" -> list.load();
      case "changes" -> changes.load();
      default -> course.load();
    }
  }
}
