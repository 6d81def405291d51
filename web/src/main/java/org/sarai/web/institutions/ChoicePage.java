package org.sarai.web.institutions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sarai.people.InstitutionDirectory;
import org.sarai.people.InstitutionLine;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Shell;

/** Institutions to choose from in forms. */
@Named
@RequestScoped
public class ChoicePage {
  @EJB private InstitutionDirectory institutions;
  @Inject private Shell shell;

  private List<InstitutionLine> all;

  /**
   * @return all open institutions, by name: what an institution may be a unit of
   */
  public List<InstitutionLine> getAll() {
    if (all == null) {
      all = institutions.open(shell.getLanguage().tag());
    }
    return all;
  }

  /**
   * @return what was searched for as the original of a duplicate
   */
  public List<InstitutionLine> getOriginals() {
    return institutions.choices(getOriginal(), shell.getLanguage().tag());
  }

  public String getOriginal() {
    return Query.filter("original");
  }
}
