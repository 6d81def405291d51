package org.sarai.web.facts;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.sarai.facts.FactFilter;
import org.sarai.facts.FactRow;
import org.sarai.facts.FactState;
import org.sarai.facts.Facts;
import org.sarai.facts.FactsWaiting;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Shell;

/** {@code /facts}: the fact cards, and what waits for whoever looks after them. */
@Named
@RequestScoped
public class FactsPage {
  @EJB private Facts facts;
  @Inject private Shell shell;

  private List<FactRow> rows;
  private FactsWaiting waiting;
  private List<String> countries;

  /** Loads the cards of the address. */
  public void load() {
    rows = cards(new FactFilter(state(), getCountry(), isMine()));
  }

  private List<FactRow> cards(FactFilter filter) {
    return facts.list(filter, shell.getLanguage().tag());
  }

  public List<FactRow> getRows() {
    if (rows == null) {
      load();
    }
    return rows;
  }

  public FactsWaiting getWaiting() {
    if (waiting == null) {
      waiting = facts.waiting();
    }
    return waiting;
  }

  /**
   * @return the countries that have cards, withdrawn ones apart
   */
  public List<String> getCountries() {
    if (countries == null) {
      countries = cards(FactFilter.ALL).stream().map(FactRow::country).distinct().toList();
    }
    return countries;
  }

  public List<FactState> getStates() {
    return List.of(FactState.values());
  }

  private static FactState state() {
    return Arrays.stream(FactState.values())
        .filter(state -> state.name().equals(Query.filter("state")))
        .findFirst()
        .orElse(null);
  }

  public String getState() {
    var state = state();
    return state == null ? "" : state.name();
  }

  public String getCountry() {
    return Query.filter("country");
  }

  public boolean isMine() {
    return Query.filter("mine") != null;
  }

  /**
   * @return whether the address asks for some of the cards only
   */
  public boolean isFiltered() {
    return state() != null || getCountry() != null || isMine();
  }
}
