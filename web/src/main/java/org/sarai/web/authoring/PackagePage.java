package org.sarai.web.authoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;
import org.sarai.web.versions.FaultView;

/**
 * Bringing in a package or a course's folder, with a report of what is wrong with it. The course is
 * chosen in the form, or named by the address of its page.
 */
@Named
@RequestScoped
public class PackagePage {
  @Inject private Incoming incoming;
  @Inject private Texts say;

  private final PackageForm form = new PackageForm();
  private List<FaultView> faults = List.of();

  /**
   * Brings it in and loads the page afresh; when it is refused, the report stays.
   *
   * @throws IOException if the upload could not be kept
   */
  public void send() throws IOException {
    var zip = Files.createTempFile("sarai-package", ".zip");
    try {
      report(takeTo(zip));
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

  private Incoming.Taken takeTo(Path zip) throws IOException {
    try (var content = form.getFile().getInputStream()) {
      Files.copy(content, zip, StandardCopyOption.REPLACE_EXISTING);
    }
    return incoming.take(form.getCourse(), zip, form.isPublish());
  }

  private void report(Incoming.Taken taken) {
    if (taken.version() > 0) {
      // What is to be looked at stands on the page that follows, with its version.
      say.saved("package", "package.done", form.getCourse(), taken.version());
      Faces.redirect("/packages/%s", form.getCourse());
      return;
    }
    faults = taken.faults();
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
