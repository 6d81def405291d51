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
import org.sarai.web.shell.Texts;
import org.sarai.web.versions.FaultView;
import org.sarai.web.versions.Faults;

/**
 * Importing a package, with a report of what is wrong with it. The course is chosen in the form, or
 * named by the address of its page.
 */
@Named
@RequestScoped
public class PackagePage {
  @EJB private Packages packages;
  @Inject private Texts say;
  @Inject private Faults words;

  private final PackageForm form = new PackageForm();
  private List<FaultView> faults = List.of();

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

  /**
   * The same for a course that the page's address names.
   *
   * @param course its code
   * @throws IOException if the upload could not be kept
   */
  public void sendTo(String course) throws IOException {
    form.setCourse(course);
    send();
  }

  private PackageImported importFrom(Path zip) throws IOException {
    try (var content = form.getFile().getInputStream()) {
      Files.copy(content, zip, StandardCopyOption.REPLACE_EXISTING);
    }
    return packages.importPackage(new ImportPackage(form.getCourse(), zip, form.isPublish()));
  }

  private void report(PackageImported imported) {
    if (imported.accepted()) {
      // What is to be looked at stands on the page that follows, with its version.
      say.saved("package", "package.done", imported.courseCode(), imported.version());
      Faces.redirect("/packages/%s", imported.courseCode());
      return;
    }
    faults = words.views(imported.faults());
  }

  /**
   * @return what is wrong with the package just sent; empty when nothing is
   */
  public List<FaultView> getFaults() {
    return faults;
  }

  /**
   * @return what is chosen
   */
  public PackageForm getForm() {
    return form;
  }
}
