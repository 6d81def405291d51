package org.sarai.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.sarai.authoring.internal.ContentStore;
import org.sarai.authoring.internal.DraftStore;
import org.sarai.authoring.internal.DraftUnits;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.scorm4j.packaging.Limits;
import org.scorm4j.packaging.PackageArchive;
import org.scorm4j.packaging.PackageReader;

/** SCORM packages that somebody else made, as units of drafts. */
@Stateless
public class DraftPackages {
  @EJB private DraftStore store;
  @EJB private DraftUnits units;

  /**
   * Adds a package as the last unit of a draft.
   *
   * @param unit what it is, of kind {@code scorm}
   * @param zip the package as a file, which the caller keeps and deletes
   * @throws Refused (not found) without a draft; (unprocessable) if the package has errors; and as
   *     {@link Drafts#addUnit} does
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void add(AddUnit unit, Path zip) {
    var draft = store.locked(unit.courseCode());
    try {
      var report = PackageReader.read(zip, Limits.standard());
      if (report.content().isEmpty()) {
        throw Refused.unprocessable("refused.draftPackage", report.faults().size());
      }
      units.add(draft, unit);
      var shelf = ContentStore.open();
      try (var archive = PackageArchive.open(zip, Limits.standard())) {
        for (var entry : archive.entries()) {
          try (var bytes = archive.open(entry.path())) {
            var path = unit.name() + "/" + entry.path();
            store.put(draft.id(), path, shelf.put(bytes), entry.size());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a package could not be read or stored", e);
    }
  }
}
