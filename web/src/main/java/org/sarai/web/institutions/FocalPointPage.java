package org.sarai.web.institutions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.people.Directory;
import org.sarai.people.FocalPoints;
import org.sarai.people.PeopleQuery;
import org.sarai.people.PersonRow;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Texts;

/** Who acts for the people of the institution of this page. */
@Named
@RequestScoped
public class FocalPointPage {
  private static final int MOST = 20;

  @EJB private Directory directory;
  @EJB private FocalPoints focalPoints;
  @Inject private Texts say;

  /**
   * @return people who were searched for; none without a search
   */
  public List<PersonRow> getFound() {
    return getWho() == null
        ? List.of()
        : directory.find(new PeopleQuery(getWho(), null, null, null, "en", 0, MOST)).rows();
  }

  public String getWho() {
    return Query.filter("who");
  }

  /**
   * Names somebody.
   *
   * @param personId who
   */
  public void name(long personId) {
    done(() -> focalPoints.name(id(), personId));
  }

  /**
   * Ends a naming.
   *
   * @param focalPointId which
   */
  public void end(long focalPointId) {
    done(() -> focalPoints.end(id(), focalPointId));
  }

  private void done(Runnable action) {
    try {
      action.run();
      say.saved("", "institutions.saved");
      Faces.redirect("/institutions/" + id());
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  private static long id() {
    return Query.id(Query.segment(0), "refused.noInstitution");
  }
}
