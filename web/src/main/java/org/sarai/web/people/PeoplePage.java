package org.sarai.web.people;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sarai.people.Directory;
import org.sarai.people.InstitutionDirectory;
import org.sarai.people.PeopleQuery;
import org.sarai.people.PersonRow;
import org.sarai.shared.PageOf;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Shell;

/** {@code /people}: the people of the caller's scope. Search and filters stand in the address. */
@Named
@RequestScoped
public class PeoplePage {
  private static final String ADDRESS = "/people";
  private static final int ROWS = 20;
  private static final String[] FILTERS = {"q", "institution", "country", "sex"};

  @EJB private Directory directory;
  @EJB private InstitutionDirectory institutions;
  @Inject private Shell shell;

  private PageOf<PersonRow> rows;
  private String institutionName;

  /** Asks what the address asks for. */
  public void load() {
    var language = shell.getLanguage().tag();
    var institution = Query.filter("institution");
    Long institutionId =
        institution == null ? null : Query.id(institution, "refused.noInstitution");
    if (institutionId != null) {
      institutionName = institutions.institution(institutionId, language).line().name();
    }
    rows =
        directory.find(
            new PeopleQuery(
                getQ(),
                institutionId,
                getCountry(),
                getSex(),
                language,
                (Query.page() - 1) * ROWS,
                ROWS));
  }

  public List<PersonRow> getRows() {
    return rows.rows();
  }

  public long getTotal() {
    return rows.total();
  }

  public String getQ() {
    return Query.filter("q");
  }

  public String getCountry() {
    return Query.filter("country");
  }

  public String getSex() {
    return Query.filter("sex");
  }

  public String getInstitution() {
    return Query.filter("institution");
  }

  /**
   * @return name of the institution whose people are listed; null when it is everybody's
   */
  public String getInstitutionName() {
    return institutionName;
  }

  /**
   * @return whether anything was asked for
   */
  public boolean isNarrowed() {
    return getQ() != null || getCountry() != null || getSex() != null || getInstitution() != null;
  }

  /**
   * @return address of the page before; null on the first
   */
  public String getPrevious() {
    return Query.previous(ADDRESS, FILTERS);
  }

  /**
   * @return address of the next page; null on the last
   */
  public String getNext() {
    return Query.next(ADDRESS, ROWS, getTotal(), FILTERS);
  }
}
