package org.sarai.web.enrolment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.sarai.completion.Imports;
import org.sarai.enrolment.Nominations;
import org.sarai.people.Nominee;
import org.sarai.people.Nominees;
import org.sarai.shared.PageOf;

/**
 * Whom {@code /nominate} offers to be ticked: people of the caller's institutions, or those of them
 * who came with a list.
 */
@Named
@RequestScoped
public class NomineesPage {
  private static final int ROWS = 50;

  @EJB private Imports imports;
  @EJB private Nominees nominees;

  private PageOf<Nominee> people;

  public List<Nominee> getPeople() {
    return page().rows();
  }

  public long getTotal() {
    return page().total();
  }

  private PageOf<Nominee> page() {
    if (people == null) {
      var institution = Asked.id("institution").orElse(null);
      var among = Asked.text("list").map(imports::people).orElse(null);
      people = nominees.people(institution, among, (Asked.page() - 1) * rows(), rows());
    }
    return people;
  }

  /** Whoever came with one list is nominated in one step. */
  private static int rows() {
    return Asked.text("list").isPresent() ? Nominations.MOST : ROWS;
  }

  /** Number of the page before; 0 on the first. */
  public int getPrevious() {
    return Asked.page() - 1;
  }

  /** Number of the next page; 0 on the last. */
  public int getNext() {
    return getTotal() > (long) Asked.page() * rows() ? Asked.page() + 1 : 0;
  }
}
