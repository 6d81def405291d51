package org.sarai.web.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.completion.ImportRow;
import org.sarai.completion.ImportState;
import org.sarai.completion.Imports;
import org.sarai.completion.ParticipationLists;
import org.sarai.completion.RowOutcome;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/** {@code /imports/REFERENCE}: how far a list has come, what came of its rows, and what to do. */
@Named
@RequestScoped
public class ImportPage {
  private static final int ROWS = 50;
  private static final List<String> FILTERS =
      List.of("ACCEPTED", "UNCHANGED", "REJECTED", "CREATED", "MATCHED", "REVIEW");

  @EJB private Imports imports;
  @EJB private ParticipationLists lists;
  @Inject private Texts say;

  private ImportRow row;
  private PageOf<RowOutcome> outcomes;

  /**
   * Does what the button that was pressed names, and loads the page afresh.
   *
   * @throws IOException if the list cannot be read
   */
  public void act() throws IOException {
    var reference = Address.segment(0);
    try {
      switch (String.valueOf(Faces.getRequestParameter("do"))) {
        case "check" -> imports.start(reference, true, false);
        case "load" -> imports.start(reference, false, false);
        case "cancel" -> imports.cancel(reference);
        case "undo" -> {
          lists.undo(reference);
          say.saved("", "imports.undone");
        }
        default -> {
          // An unknown button: the page as it is.
        }
      }
    } catch (Refused refused) {
      say.refused(refused);
      Faces.getFlash().setKeepMessages(true);
    }
    Faces.redirect("/imports/%s", reference);
  }

  /**
   * @return the list
   */
  public ImportRow getRow() {
    if (row == null) {
      row = imports.find(Address.segment(0));
    }
    return row;
  }

  /**
   * @return whether somebody waits for it
   */
  public boolean isUnderWay() {
    return getRow().state() == ImportState.WAITING || getRow().state() == ImportState.RUNNING;
  }

  /**
   * @return whether it may be tried out or loaded
   */
  public boolean isReady() {
    return getRow().held()
        && List.of(
                ImportState.UPLOADED,
                ImportState.CHECKED,
                ImportState.FAILED,
                ImportState.CANCELLED)
            .contains(getRow().state());
  }

  /**
   * @return why it failed, in the reader's language
   */
  public String getFault() {
    return say.of(getRow().fault(), getRow().faultValue());
  }

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
      outcomes = imports.outcomes(getRow().reference(), filter, (Address.page() - 1) * ROWS, ROWS);
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

  /**
   * @return address of the rows shown
   */
  private String address() {
    var filter = getFilter();
    return "/imports/" + getRow().reference() + (filter.isEmpty() ? "" : "?show=" + filter);
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
