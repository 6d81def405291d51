package org.sarai.web.institutions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.people.FocalPointRow;
import org.sarai.people.FocalPoints;
import org.sarai.people.InstitutionDetail;
import org.sarai.people.InstitutionDirectory;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Shell;

/** {@code /institutions/ID}: one institution. */
@Named
@RequestScoped
public class InstitutionPage {
  @EJB private FocalPoints focalPoints;
  @EJB private InstitutionDirectory institutions;
  @Inject private Shell shell;

  private InstitutionDetail detail;
  private List<FocalPointRow> acting;

  /**
   * @return the institution that the address names
   */
  public InstitutionDetail getDetail() {
    if (detail == null) {
      var id = Query.id(Query.segment(0), "refused.noInstitution");
      detail = institutions.institution(id, shell.getLanguage().tag());
    }
    return detail;
  }

  /**
   * @return whether the caller may see who its focal points are: they are officials
   */
  public boolean isActingShown() {
    return Faces.isUserInRole(Roles.ADMINISTRATOR);
  }

  /**
   * @return its focal points
   */
  public List<FocalPointRow> getActing() {
    if (acting == null) {
      acting = focalPoints.of(getDetail().line().id());
    }
    return acting;
  }

  /**
   * @return whether it is no more today
   */
  public boolean isClosed() {
    var closed = getDetail().line().closedOn();
    return closed != null && !closed.isAfter(getToday());
  }

  public LocalDate getToday() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
