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
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/** {@code /imports/REFERENCE}: how far a list has come, and what to do. */
@Named
@RequestScoped
public class ImportPage {
  @EJB private Imports imports;
  @EJB private ParticipationLists lists;
  @Inject private Texts say;

  private ImportRow row;

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
}
