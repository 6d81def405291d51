package org.sarai.web.reviews;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;
import org.sarai.people.MatchReason;
import org.sarai.people.ProposalFilter;
import org.sarai.people.ProposalRow;
import org.sarai.people.Reviews;
import org.sarai.shared.PageOf;

/** {@code /review}: who may be one. Filter and page number stand in the address. */
@Named
@RequestScoped
public class ReviewQueuePage {
  private static final int ROWS = 20;
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

  @EJB private Reviews reviews;

  private PageOf<ProposalRow> rows;

  /** Loads the rows that the address asks for. */
  public void load() {
    rows = reviews.open(new ProposalFilter(reason(), 0), (number() - 1) * ROWS, ROWS);
  }

  private static MatchReason reason() {
    var asked = Faces.getRequestParameter("reason");
    return Arrays.stream(MatchReason.values())
        .filter(reason -> reason.name().equals(asked))
        .findFirst()
        .orElse(null);
  }

  private static int number() {
    var page = String.valueOf(Faces.getRequestParameter("page"));
    return NUMBER.matcher(page).matches() ? Integer.parseInt(page) : 1;
  }

  public List<ProposalRow> getRows() {
    return rows.rows();
  }

  public long getTotal() {
    return rows.total();
  }

  /**
   * @return what may be asked for, one after the other
   */
  public List<MatchReason> getReasons() {
    return List.of(MatchReason.values());
  }

  /**
   * @return the reason that is asked for; null for all
   */
  public MatchReason getReason() {
    return reason();
  }

  /**
   * @return address of the page before; null on the first
   */
  public String getPrevious() {
    return number() == 1 ? null : address(number() - 1);
  }

  /**
   * @return address of the next page; null on the last
   */
  public String getNext() {
    return getTotal() > (long) number() * ROWS ? address(number() + 1) : null;
  }

  private static String address(int page) {
    var reason = reason();
    return "/review?page=" + page + (reason == null ? "" : "&reason=" + reason);
  }
}
