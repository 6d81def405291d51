package org.sarai.web.people;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.sarai.people.Directory;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Shell;
import org.sarai.web.shell.Texts;

/** What is typed on {@code /people/ID/move}, and what is said about it. */
@RequestScoped
public class MoveForm {
  @EJB private Directory directory;
  @Inject private Shell shell;
  @Inject private Texts say;

  long personId() {
    return Query.id(Query.segment(0), "refused.noPerson");
  }

  String language() {
    return shell.getLanguage().tag();
  }

  String position() {
    return Query.filter("position");
  }

  String rank() {
    return Query.filter("rank");
  }

  void refused(Refused refused) {
    say.refused(refused);
  }

  void saved(String key) {
    say.saved("", key);
  }

  boolean isStillInSight() {
    try {
      directory.person(personId(), language());
      return true;
    } catch (Refused outOfSight) {
      return false;
    }
  }
}
