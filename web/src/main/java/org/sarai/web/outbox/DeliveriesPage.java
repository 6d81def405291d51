package org.sarai.web.outbox;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;
import org.sarai.outbox.FailedDeliveries;
import org.sarai.outbox.FailedDelivery;
import org.sarai.shared.PageOf;
import org.sarai.web.shell.Texts;

/** What did not get through, with a way to try it again. The page number stands in the address. */
@Named
@RequestScoped
public class DeliveriesPage {
  private static final int ROWS = 20;
  private static final String ADDRESS = "/deliveries";

  /** A row's button says which event and which projector: rows may have moved since. */
  private static final Pattern CHOICE = Pattern.compile("(\\d{1,18})/([A-Za-z-]+)");

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

  @EJB private FailedDeliveries failed;
  @Inject private Texts say;

  private PageOf<FailedDelivery> rows;

  /** Loads the rows that the address asks for. */
  public void load() {
    rows = failed.find((getNumber() - 1) * ROWS, ROWS);
  }

  /** Tries again what the button that was pressed names, and loads the page afresh. */
  public void again() {
    var choice = CHOICE.matcher(String.valueOf(Faces.getRequestParameter("again")));
    if (choice.matches()) {
      var tried = failed.tryAgain(Long.parseLong(choice.group(1)), choice.group(2));
      say.saved("", tried > 0 ? "deliveries.tried" : "deliveries.gone", tried);
    }
    Faces.redirect(ADDRESS);
  }

  private PageOf<FailedDelivery> rows() {
    if (rows == null) {
      load();
    }
    return rows;
  }

  public List<FailedDelivery> getRows() {
    return rows().rows();
  }

  public long getTotal() {
    return rows().total();
  }

  /**
   * @return how many wait, for other pages
   */
  public long getCount() {
    return failed.count();
  }

  /**
   * @return number of the page, from 1
   */
  public int getNumber() {
    var page = String.valueOf(Faces.getRequestParameter("page"));
    return NUMBER.matcher(page).matches() ? Integer.parseInt(page) : 1;
  }

  /**
   * @return address of the page before; null on the first
   */
  public String getPrevious() {
    return getNumber() == 1 ? null : ADDRESS + "?page=" + (getNumber() - 1);
  }

  /**
   * @return address of the next page; null on the last
   */
  public String getNext() {
    return getTotal() > (long) getNumber() * ROWS ? ADDRESS + "?page=" + (getNumber() + 1) : null;
  }
}
