package org.sarai.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;

/**
 * What an address below {@code /people} shows: the list, a new person, or one person and what can
 * be done about them.
 */
@Named
@RequestScoped
public class PeopleView {
  @Inject private PeoplePage list;
  @Inject private PersonPage person;

  /**
   * @return name of the part of the page
   */
  public String getPart() {
    var first = Query.segment(0);
    if (first.isEmpty() || first.equals("new")) {
      return first.isEmpty() ? "list" : "new";
    }
    return switch (Query.segment(1)) {
      case "" -> "person";
      case "edit" -> "edit";
      case "move" -> "move";
      default -> throw Refused.notFound("refused.noPerson");
    };
  }

  /** Loads what the address asks for. */
  public void load() {
    if (getPart().equals("list")) {
      list.load();
    } else {
      person.load(getPart());
    }
  }
}
