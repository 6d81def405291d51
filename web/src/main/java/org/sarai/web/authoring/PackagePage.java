package org.sarai.web.authoring;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.authoring.ImportPackage;
import org.sarai.authoring.PackageImported;
import org.sarai.authoring.Packages;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Shell;
import org.sarai.web.shell.Texts;

/** Importing a package, with a report of what is wrong with it. */
@Named
@RequestScoped
public class PackagePage {
  @EJB private Packages packages;
  @Inject private Texts say;
  @Inject private Shell shell;

  private final PackageForm form = new PackageForm();
  private List<FaultRow> faults = List.of();

  /**
   * Something that is wrong with a package.
   *
   * @param message what, in the reader's language
   * @param file where; may be empty
   * @param line where in it; null when there is none
   */
  public record FaultRow(String message, String file, Integer line) {}

  /**
   * Imports the package and loads the page afresh; when the package is refused, the report stays.
   *
   * @throws IOException if the upload could not be kept
   */
  public void send() throws IOException {
    var zip = Files.createTempFile("sarai-package", ".zip");
    try {
      report(importFrom(zip));
    } catch (Refused refused) {
      say.refused(refused);
    } finally {
      Files.deleteIfExists(zip);
      form.getFile().delete();
    }
  }

  private PackageImported importFrom(Path zip) throws IOException {
    try (var content = form.getFile().getInputStream()) {
      Files.copy(content, zip, StandardCopyOption.REPLACE_EXISTING);
    }
    return packages.importPackage(new ImportPackage(form.getCourse(), zip, form.isPublish()));
  }

  private void report(PackageImported imported) {
    if (imported.accepted()) {
      say.saved(
          "package",
          "package.done",
          imported.courseCode(),
          imported.version(),
          imported.faults().size());
      Faces.redirect("/teach");
      return;
    }
    var locale = shell.getLanguage().locale();
    faults =
        imported.faults().stream()
            .map(
                fault ->
                    new FaultRow(
                        fault.message(locale),
                        fault.file(),
                        fault.line() == 0 ? null : fault.line()))
            .toList();
  }

  /**
   * @return what is wrong with the package just sent; empty when nothing is
   */
  public List<FaultRow> getFaults() {
    return faults;
  }

  /**
   * @return what is chosen
   */
  public PackageForm getForm() {
    return form;
  }
}
