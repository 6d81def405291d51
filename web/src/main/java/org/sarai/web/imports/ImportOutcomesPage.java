package org.sarai.web.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.completion.Imports;
import org.sarai.completion.RowOutcome;
import org.sarai.shared.PageOf;
import org.sarai.web.shell.Texts;

/** What came of the rows of the list that {@code /imports/REFERENCE} shows, page by page. */
@Named
@RequestScoped
public class ImportOutcomesPage {
  private static final int ROWS = 50;
  private static final List<String> FILTERS =
      List.of("ACCEPTED", "UNCHANGED", "REJECTED", "CREATED", "MATCHED", "REVIEW");

  @EJB private Imports imports;
  @Inject private Texts say;

  private PageOf<RowOutcome> outcomes;

  /**
   * @return which rows are shown; an empty text for all
   */
  public String getFilter() {
    var filter = String.valueOf(Faces.getRequestParameter("show"));
    return FILTERS.contains(filter) ? filter : "";
  }

  /**
   * @return rows that can be asked for
   */
  public List<String> getFilters() {
    return FILTERS;
  }

  private PageOf<RowOutcome> outcomes() {
    if (outcomes == null) {
      var filter = getFilter().isEmpty() ? null : getFilter();
      outcomes = imports.outcomes(Address.segment(0), filter, (Address.page() - 1) * ROWS, ROWS);
    }
    return outcomes;
  }

  /**
   * @return the rows on this page
   */
  public List<RowOutcome> getRows() {
    return outcomes().rows();
  }

  /**
   * @return how many rows there are
   */
  public long getTotal() {
    return outcomes().total();
  }

  /**
   * @param outcome a row that was not taken
   * @return why not
   */
  public String reason(RowOutcome outcome) {
    if (outcome.key() == null) {
      return "";
    }
    return say.of(outcome.key(), outcome.value() == null ? "…" : outcome.value());
  }

  private String address() {
    var filter = getFilter();
    return "/imports/" + Address.segment(0) + (filter.isEmpty() ? "" : "?show=" + filter);
  }

  /**
   * @return address of the page before; null on the first
   */
  public String getPrevious() {
    return Address.previous(address());
  }

  /**
   * @return address of the next page; null on the last
   */
  public String getNext() {
    return Address.next(address(), ROWS, getTotal());
  }
}
