package org.sarai.web.indicators;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.indicators.Indicators;
import org.sarai.indicators.Standing;
import org.sarai.indicators.State;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Shell;

/** {@code /indicators}: the donor report, what was promised and how far it has come. */
@Named
@RequestScoped
public class IndicatorsPage {
  @EJB private Indicators indicators;
  @Inject private Shell shell;

  private List<Standing> rows;

  /** Counts every indicator of the caller's. */
  public void load() {
    rows = indicators.all(AsOf.instant());
  }

  public List<Standing> getRows() {
    if (rows == null) {
      load();
    }
    return rows;
  }

  /**
   * @param state name of a state
   * @return how many indicators stand so
   */
  public long count(String state) {
    return getRows().stream().filter(row -> row.state() == State.valueOf(state)).count();
  }

  /**
   * @param row a row
   * @return the part of the way that is done, as a bar that cannot be longer than its rail
   */
  public Bar bar(Standing row) {
    return Bar.of(row.achieved(), "rtl".equals(shell.getLanguage().direction()));
  }

  /**
   * @return as the address says it; null for now
   */
  public String getAsOf() {
    return AsOf.text();
  }

  /**
   * @return whether the caller keeps indicators
   */
  public boolean isKeeping() {
    return Faces.isUserInRole(Roles.ADMINISTRATOR)
        || Faces.isUserInRole(Roles.MIGRANT_ADMINISTRATOR);
  }
}
