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

  /**
   * @return the person that the address names
   */
  public long personId() {
    return Query.id(Query.segment(0), "refused.noPerson");
  }

  /**
   * @return language of the page
   */
  public String language() {
    return shell.getLanguage().tag();
  }

  /**
   * @return position, as typed; null for none
   */
  public String position() {
    return Query.filter("position");
  }

  /**
   * @return rank, as typed; null for none
   */
  public String rank() {
    return Query.filter("rank");
  }

  /**
   * Says on this page why something was not done.
   *
   * @param refused the boundary's reason
   */
  public void refused(Refused refused) {
    say.refused(refused);
  }

  /**
   * Says on the page that follows what was done.
   *
   * @param key key of the message bundle
   */
  public void saved(String key) {
    say.saved("", key);
  }

  /**
   * @return whether the caller may still see the person
   */
  public boolean isStillInSight() {
    try {
      directory.person(personId(), language());
      return true;
    } catch (Refused outOfSight) {
      return false;
    }
  }
}
