package org.sarai.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.FreezeReport;
import org.sarai.reporting.FrozenReport;
import org.sarai.reporting.FrozenReports;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Texts;

/** {@code /reports}: the frozen reports, and freezing the figures that the address asks for. */
@Named
@RequestScoped
public class ReportsPage {
  private static final int ROWS = 20;
  private static final List<String> NAMES =
      Stream.concat(
              Stream.of("by", "from", "to", "asOf", "audience"),
              Arrays.stream(Dimension.values()).map(Dimension::parameter))
          .toList();

  @EJB private FrozenReports reports;
  @Inject private Question question;
  @Inject private Texts say;

  private PageOf<FrozenReport> rows;

  /** A part of the question, to be sent along. */
  public record Part(String name, String value) {}

  /**
   * @return what the page shows: {@code list} or {@code report}
   */
  public String getPart() {
    return Query.segment(0).isEmpty() ? "list" : "report";
  }

  /** Freezes the figures and goes to the report; what is refused stays on the page. */
  public void freeze() {
    try {
      var reference =
          reports.freeze(
              new FreezeReport(Query.filter("title"), question.asked().question(), leftOut()));
      say.saved("report", "reports.frozen");
      Faces.redirect("/reports/%s", reference);
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  private static List<String> leftOut() {
    var written = Query.filter("leftOut");
    return written == null
        ? List.of()
        : Arrays.stream(written.split("[\\s,]+"))
            .map(line -> line.substring(line.lastIndexOf('/') + 1))
            .filter(line -> !line.isEmpty())
            .toList();
  }

  /**
   * @return the question of the address, as a form sends it along
   */
  public List<Part> getQuestion() {
    return NAMES.stream()
        .flatMap(
            name ->
                Stream.of(Faces.getRequestParameterValuesMap().getOrDefault(name, new String[0]))
                    .map(value -> new Part(name, value)))
        .filter(part -> !part.value().isBlank())
        .toList();
  }

  private PageOf<FrozenReport> rows() {
    if (rows == null) {
      rows = reports.all((Query.page() - 1) * ROWS, ROWS);
    }
    return rows;
  }

  public List<FrozenReport> getRows() {
    return rows().rows();
  }

  public long getTotal() {
    return rows().total();
  }

  /**
   * @return number of the next page; 0 on the last
   */
  public int getNext() {
    return getTotal() > (long) Query.page() * ROWS ? Query.page() + 1 : 0;
  }

  /**
   * @return number of the page before; 0 on the first
   */
  public int getPrevious() {
    return Query.page() - 1;
  }
}
