package org.sarai.web.workshop;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.sarai.authoring.AddUnit;
import org.sarai.authoring.DraftPackages;
import org.sarai.authoring.DraftUnit;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;
import org.sarai.web.versions.FaultView;
import org.sarai.web.versions.Faults;

/** A package that becomes a unit of a draft, on the page of its workshop. */
@Named
@RequestScoped
public class PackageUnitPage {
  private static final String KIND = "scorm";

  @EJB private DraftPackages packages;
  @Inject private Faults faults;
  @Inject private WorkshopSay say;

  private Part file;
  private List<FaultView> found = List.of();

  /**
   * Adds the package that was chosen.
   *
   * @throws IOException if the upload could not be kept
   */
  public void add() throws IOException {
    var code = Query.segment(0);
    var draft = say.desk().draft(code);
    var title = Objects.requireNonNullElse(Query.filter("packageTitle"), "");
    var names = draft.units().stream().map(DraftUnit::name).toList();
    var zip = Files.createTempFile("sarai-package", ".zip");
    try (var content = file.getInputStream()) {
      Files.copy(content, zip, StandardCopyOption.REPLACE_EXISTING);
      found =
          faults.views(
              packages.add(
                  new AddUnit(
                      code,
                      UnitNames.of(title, "package", names),
                      KIND,
                      Map.of(draft.sourceLanguage(), title)),
                  zip));
      if (found.isEmpty()) {
        say.saved("workshop.unit.added");
        Faces.redirect("/workshop/%s", code);
      }
    } catch (Refused refused) {
      say.refused(refused);
    } finally {
      Files.deleteIfExists(zip);
      file.delete();
    }
  }

  /**
   * @return why the package just sent was refused; empty when nothing was
   */
  public List<FaultView> getFaults() {
    return found;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
