package org.sarai.web.institutions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.sarai.people.InstitutionDirectory;
import org.sarai.people.InstitutionLine;
import org.sarai.people.InstitutionQuery;
import org.sarai.people.InstitutionType;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Shell;

/** {@code /institutions}: as a tree or as a table; filters stand in the address. */
@Named
@RequestScoped
public class InstitutionsPage {
  private static final String ADDRESS = "/institutions";
  private static final int ROWS = 40;
  private static final String[] FILTERS = {"view", "q", "type", "country", "closed"};

  @EJB private InstitutionDirectory institutions;
  @Inject private Shell shell;

  private List<InstitutionLine> rows;
  private long total;

  /** Asks what the address asks for. */
  public void load() {
    if (isTree()) {
      rows = institutions.tree(query(0, Integer.MAX_VALUE));
      total = rows.size();
    } else {
      var page = institutions.find(query((Query.page() - 1) * ROWS, ROWS));
      rows = page.rows();
      total = page.total();
    }
  }

  private InstitutionQuery query(int first, int count) {
    return new InstitutionQuery(
        getQ(), type(), getCountry(), isClosed(), shell.getLanguage().tag(), first, count);
  }

  private InstitutionType type() {
    return Arrays.stream(InstitutionType.values())
        .filter(type -> type.name().equals(getType()))
        .findFirst()
        .orElse(null);
  }

  public boolean isTree() {
    return !"table".equals(Query.filter("view"));
  }

  public List<InstitutionLine> getRows() {
    return rows;
  }

  public long getTotal() {
    return total;
  }

  public String getQ() {
    return Query.filter("q");
  }

  public String getType() {
    return Query.filter("type");
  }

  public String getCountry() {
    return Query.filter("country");
  }

  public boolean isClosed() {
    return Query.filter("closed") != null;
  }

  public InstitutionType[] getTypes() {
    return InstitutionType.values();
  }

  /**
   * @return the same question in the other view
   */
  public String getOtherView() {
    return Query.same(ADDRESS, "view", isTree() ? "table" : "tree", FILTERS);
  }

  /**
   * @return address of the page before; null on the first and in a tree
   */
  public String getPrevious() {
    return isTree() ? null : Query.previous(ADDRESS, FILTERS);
  }

  /**
   * @return address of the next page; null on the last and in a tree
   */
  public String getNext() {
    return isTree() ? null : Query.next(ADDRESS, ROWS, total, FILTERS);
  }
}
