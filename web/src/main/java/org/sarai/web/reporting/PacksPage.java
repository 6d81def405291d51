package org.sarai.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.reporting.EvidencePacks;
import org.sarai.reporting.PackRow;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Texts;

/** The evidence packs of the report of {@code /reports/REFERENCE}. */
@Named
@RequestScoped
public class PacksPage {
  @EJB private EvidencePacks packs;
  @Inject private PackPapers papers;
  @Inject private Texts say;

  private List<PackRow> rows;

  /**
   * Does what the button that was pressed names, and loads the page afresh.
   *
   * @throws IOException if the documents of a pack cannot be kept
   */
  public void act() throws IOException {
    var report = Query.segment(0);
    var ended = Faces.getRequestParameter("end");
    try {
      if (ended != null) {
        packs.end(report, ended);
      } else if (Faces.getRequestParameter("make") != null) {
        papers.make(report);
      }
    } catch (Refused refused) {
      say.refused(refused);
      Faces.getFlash().setKeepMessages(true);
    }
    Faces.redirect("/reports/%s#packs", report);
  }

  /**
   * @return the packs, the newest first
   */
  public List<PackRow> getRows() {
    if (rows == null) {
      rows = packs.of(Query.segment(0));
    }
    return rows;
  }

  /**
   * @return whether somebody waits for one
   */
  public boolean isUnderWay() {
    return getRows().stream().anyMatch(row -> row.state().isUnderWay());
  }

  /**
   * @param bytes size of a file; null gives an empty text
   * @return it in kilobytes
   */
  public String size(Long bytes) {
    return bytes == null ? "" : say.of("reports.packs.size", (bytes + 1023) / 1024);
  }
}
