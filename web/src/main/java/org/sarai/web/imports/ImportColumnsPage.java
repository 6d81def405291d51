package org.sarai.web.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;
import org.sarai.completion.DayOrder;
import org.sarai.completion.ImportRow;
import org.sarai.completion.Imports;
import org.sarai.completion.ListColumns;
import org.sarai.completion.ListProposal;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/** {@code /imports/REFERENCE/columns}: what the columns of a list mean, proposed and adjusted. */
@Named
@RequestScoped
public class ImportColumnsPage {
  @EJB private Imports imports;
  @Inject private Texts say;
  @Inject private ImportCourses courses;

  private ImportRow row;
  private ListProposal proposal;

  /**
   * Decides the columns, tries the list out and goes on to what would come of it.
   *
   * @throws IOException if the list cannot be read
   */
  public void decide() throws IOException {
    var reference = getRow().reference();
    try {
      var chosen = new ChosenColumns(getRow().kind(), getProposal());
      imports.arrange(reference, chosen.layout(), chosen.enrol());
      imports.start(reference, true, false);
      Faces.redirect("/imports/%s", reference);
    } catch (Refused refused) {
      say.refused(refused);
    }
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
   * @return how it could be read
   * @throws IOException if it cannot be read
   */
  public ListProposal getProposal() throws IOException {
    if (proposal == null) {
      proposal = imports.propose(getRow().reference());
    }
    return proposal;
  }

  /**
   * @return its columns
   * @throws IOException if it cannot be read
   */
  public List<ImportColumn> getColumns() throws IOException {
    var found = getProposal();
    return IntStream.range(0, found.titles().size())
        .mapToObj(
            index ->
                new ImportColumn(
                    index,
                    found.titles().get(index),
                    found.sample().stream().map(line -> line.get(index)).toList(),
                    found.layout().columns().getOrDefault(index, "")))
        .toList();
  }

  /**
   * @return what columns can mean
   */
  public List<String> getMeanings() {
    return ListColumns.of(getRow().kind());
  }

  /**
   * @return ways to write days
   */
  public List<DayOrder> getOrders() {
    return List.of(DayOrder.values());
  }

  /**
   * @return courses in which everybody can be enrolled
   */
  public ImportCourses getCourses() {
    return courses;
  }
}
