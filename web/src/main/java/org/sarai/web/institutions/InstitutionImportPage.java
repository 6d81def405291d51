package org.sarai.web.institutions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.omnifaces.util.Faces;
import org.sarai.people.InstitutionImport;
import org.sarai.people.InstitutionImports;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/** {@code /institutions/import}: a list of institutions, tried first or loaded. */
@Named
@RequestScoped
public class InstitutionImportPage {
  private static final int LARGEST = 4 * 1024 * 1024;

  @EJB private InstitutionImports imports;
  @Inject private Texts say;

  private Part file;
  private boolean dryRun = true;
  private InstitutionImport result;

  /** Tries or loads the list; what was rejected stays on the page. */
  public void load() {
    try (var content = file.getInputStream()) {
      if (file.getSize() > LARGEST) {
        throw Refused.tooLarge("refused.listTooLarge", LARGEST / 1024 / 1024);
      }
      result = imports.load(content.readAllBytes(), dryRun);
      if (!dryRun && result.rejected().isEmpty()) {
        say.saved("", "institutions.import.done", result.created(), result.changed());
        Faces.redirect("/institutions");
      }
    } catch (Refused refused) {
      say.refused(refused);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param row a rejected row
   * @return why
   */
  public String reason(InstitutionImport.Rejected row) {
    return say.of(row.key(), row.value() == null ? "" : row.value());
  }

  /**
   * @return what came of it; null before anything was sent
   */
  public InstitutionImport getResult() {
    return result;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public boolean isDryRun() {
    return dryRun;
  }

  public void setDryRun(boolean dryRun) {
    this.dryRun = dryRun;
  }
}
