package org.sarai.web.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.sarai.completion.ImportRow;
import org.sarai.completion.Imports;
import org.sarai.completion.ListKind;
import org.sarai.completion.UploadList;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Texts;

/** {@code /imports}: the lists of the caller's register, the newest first, and bringing one in. */
@Named
@RequestScoped
public class ImportsPage {
  private static final int ROWS = 20;

  @EJB private Imports imports;
  @Inject private Texts say;

  private final ImportForm form = new ImportForm();
  private PageOf<ImportRow> rows;

  /**
   * Keeps the list that was chosen and goes on to its columns; what is no list is said here.
   *
   * @throws IOException if the upload cannot be read
   */
  public void send() throws IOException {
    var file = form.getFile();
    try (var content = file.getInputStream()) {
      var name = Optional.ofNullable(file.getSubmittedFileName()).orElse("");
      var reference =
          imports.upload(
              new UploadList(
                  name,
                  isConfined() ? ListKind.PEOPLE : ListKind.valueOf(form.getKind()),
                  content));
      Faces.redirect("/imports/%s/columns", reference);
    } catch (Refused refused) {
      say.refused(refused);
    } finally {
      file.delete();
    }
  }

  private PageOf<ImportRow> rows() {
    if (rows == null) {
      rows = imports.all((Address.page() - 1) * ROWS, ROWS);
    }
    return rows;
  }

  /**
   * @return which page the address means: {@code list}, {@code columns} or {@code import}
   */
  public String getView() {
    if (Address.segment(0).isEmpty()) {
      return "list";
    }
    return Address.segment(1).equals("columns") ? "columns" : "import";
  }

  /**
   * @return whether the caller brings people of their institutions and nothing else
   */
  public boolean isConfined() {
    return !Faces.isUserInRole(Roles.ADMINISTRATOR)
        && !Faces.isUserInRole(Roles.MIGRANT_ADMINISTRATOR);
  }

  /**
   * @return the form's file and kind
   */
  public ImportForm getForm() {
    return form;
  }

  /**
   * @return the lists on this page
   */
  public List<ImportRow> getRows() {
    return rows().rows();
  }

  /**
   * @return how many lists there are
   */
  public long getTotal() {
    return rows().total();
  }

  /**
   * @return address of the page before; null on the first
   */
  public String getPrevious() {
    return Address.previous("/imports");
  }

  /**
   * @return address of the next page; null on the last
   */
  public String getNext() {
    return Address.next("/imports", ROWS, getTotal());
  }
}
