package org.sarai.web.outreach;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.outreach.Outreach;
import org.sarai.outreach.OutreachRow;
import org.sarai.outreach.Workplace;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/** {@code /outreach}: record, correct, and see the list. All of it stands in the address. */
@Named
@RequestScoped
public class OutreachPage {
  private static final int ROWS = 20;

  @EJB private Outreach outreach;
  @Inject private Texts say;

  private final OutreachForm form = new OutreachForm();
  private PageOf<OutreachRow> rows;
  private List<Workplace> workplaces;

  /** Fills the form with what is corrected, or with what was typed last. */
  public void load() {
    if (getEdited() != null) {
      form.show(outreach.event(getEdited()));
    } else if (isRecording()) {
      form.keep();
    }
  }

  /** Records or corrects, and loads the page afresh; what is refused stays with the reason. */
  public void save() {
    try {
      var command = form.command(getWorkplaces());
      if (getEdited() == null) {
        outreach.record(command);
      } else {
        outreach.correct(getEdited(), command, form.getReason());
      }
      say.saved("outreach", getEdited() == null ? "outreach.saved" : "outreach.corrected");
      Faces.redirect(form.address());
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  /** Takes back what is being edited. */
  public void withdraw() {
    try {
      outreach.withdraw(getEdited(), form.getReason());
      say.saved("outreach", "outreach.withdrawn");
      Faces.redirect("/outreach");
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  /** Whether the caller may record, and not only see sums. */
  public boolean isRecording() {
    return Asked.isRecording();
  }

  public String getEdited() {
    return Asked.text("edit");
  }

  public OutreachForm getForm() {
    return form;
  }

  public List<Workplace> getWorkplaces() {
    if (workplaces == null) {
      workplaces = outreach.workplaces();
    }
    return workplaces;
  }

  public PageOf<OutreachRow> getRows() {
    if (rows == null) {
      rows = outreach.events((Asked.page() - 1) * ROWS, ROWS);
    }
    return rows;
  }

  public int getNumber() {
    return Asked.page();
  }

  public boolean isMore() {
    return getRows().total() > (long) getNumber() * ROWS;
  }
}
