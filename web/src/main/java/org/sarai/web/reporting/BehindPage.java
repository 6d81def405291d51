package org.sarai.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.MaskedPerson;
import org.sarai.reporting.PeopleBehind;
import org.sarai.reporting.PersonBehind;
import org.sarai.shared.PageOf;
import org.sarai.web.shell.Query;

/**
 * {@code /figures/people}: the people behind a figure, named to the administrator of the register
 * and masked for the programme. The question is the one of the figure's address.
 */
@Named
@RequestScoped
public class BehindPage {
  private static final int ROWS = 50;
  private static final String[] KEPT =
      Stream.concat(
              Stream.of("from", "to", "asOf", "audience"),
              Arrays.stream(Dimension.values()).map(Dimension::parameter))
          .toArray(String[]::new);

  @EJB private PeopleBehind behind;
  @Inject private Question question;

  private PageOf<PersonBehind> named = new PageOf<>(List.of(), 0);
  private PageOf<MaskedPerson> masked = new PageOf<>(List.of(), 0);

  /** Asks for the page of people that the address asks for. */
  public void load() {
    var asked = question.asked().divided(List.of());
    var first = (Query.page() - 1) * ROWS;
    if (question.isNaming()) {
      named = behind.named(asked, first, ROWS);
    } else {
      masked = behind.masked(asked, first, ROWS);
    }
  }

  public List<PersonBehind> getNamed() {
    return named.rows();
  }

  public List<MaskedPerson> getMasked() {
    return masked.rows();
  }

  public long getTotal() {
    return question.isNaming() ? named.total() : masked.total();
  }

  /**
   * @return how few people are too few to be listed without names
   */
  public long getFewest() {
    return PeopleBehind.FEWEST;
  }

  /**
   * @param personId one of the people
   * @return address of what the figure counts of them
   */
  public String of(long personId) {
    return question.at(Question.PEOPLE + "/" + personId);
  }

  /**
   * @return address of the page before; null on the first
   */
  public String getPrevious() {
    return Query.previous(Question.PEOPLE, KEPT);
  }

  /**
   * @return address of the next page; null on the last
   */
  public String getNext() {
    return Query.next(Question.PEOPLE, ROWS, getTotal(), KEPT);
  }
}
