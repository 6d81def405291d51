package org.sarai.web.outreach;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.outreach.Counselling;
import org.sarai.outreach.CounsellingRow;
import org.sarai.outreach.Workplace;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/**
 * {@code /counselling}: record, correct, see the list and the sums. All of it stands in the
 * address.
 */
@Named
@RequestScoped
public class CounsellingPage {
  private static final int ROWS = 20;

  @EJB private Counselling counselling;
  @Inject private Texts say;

  private final CounsellingForm form = new CounsellingForm();
  private PageOf<CounsellingRow> rows;
  private List<Workplace> workplaces;

  /** Fills the form with what is corrected, or with what was typed last. */
  public void load() {
    if (getEdited() != null) {
      form.show(counselling.talk(getEdited()));
    } else if (isRecording()) {
      form.keep();
    }
  }

  /** Records or corrects, and loads the page afresh; what is refused stays with the reason. */
  public void save() {
    try {
      var command = form.command(getWorkplaces());
      if (getEdited() == null) {
        counselling.record(command);
      } else {
        counselling.correct(getEdited(), command, form.getReason());
      }
      say.saved("counselling", getEdited() == null ? "outreach.saved" : "outreach.corrected");
      Faces.redirect(form.address());
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  /** Takes back what is being edited. */
  public void withdraw() {
    try {
      counselling.withdraw(getEdited(), form.getReason());
      say.saved("counselling", "outreach.withdrawn");
      Faces.redirect("/counselling");
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

  public CounsellingForm getForm() {
    return form;
  }

  public List<Workplace> getWorkplaces() {
    if (workplaces == null) {
      workplaces = counselling.workplaces();
    }
    return workplaces;
  }

  public PageOf<CounsellingRow> getRows() {
    if (rows == null) {
      rows = counselling.talks((Asked.page() - 1) * ROWS, ROWS);
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
