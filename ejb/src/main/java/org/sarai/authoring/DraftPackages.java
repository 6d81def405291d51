package org.sarai.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sarai.authoring.internal.ContentStore;
import org.sarai.authoring.internal.DraftFile;
import org.sarai.authoring.internal.DraftReviews;
import org.sarai.authoring.internal.DraftStore;
import org.sarai.authoring.internal.DraftUnits;
import org.sarai.courses.UnitSeed;
import org.sarai.courses.export.PackageFormat;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.scorm4j.packaging.Fault;
import org.scorm4j.packaging.Limits;
import org.scorm4j.packaging.PackageArchive;
import org.scorm4j.packaging.PackageReader;
import org.scorm4j.runtime.CourseStructure;

/** SCORM packages that somebody else made, as units of drafts. */
@Stateless
public class DraftPackages {
  @EJB private DraftReviews reviews;
  @EJB private DraftStore store;
  @EJB private DraftUnits units;

  /**
   * Adds a package as the last unit of a draft.
   *
   * @param unit what it is, of kind {@code scorm}
   * @param zip the package as a file, which the caller keeps and deletes
   * @return why the package was refused, and nothing stored; empty when it was added
   * @throws Refused (not found) without a draft; and as {@link Drafts#addUnit} does
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<Fault> add(AddUnit unit, Path zip) {
    var draft = store.locked(unit.courseCode());
    try {
      var report = PackageReader.read(zip, Limits.standard());
      if (report.content().isEmpty()) {
        return report.faults();
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
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("a package could not be read or stored", e);
    }
  }

  /**
   * Looks into a package of a draft, which is not on the player's shelf before it is published.
   *
   * @param courseCode the course
   * @param unit a unit's name
   * @return what is inside
   * @throws Refused (not found) if there is no such draft, or no such package in it
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public PackageLook look(String courseCode, String unit) {
    var draft =
        store.newest(courseCode).orElseThrow(() -> Refused.notFound("refused.noDraft", courseCode));
    var seed = new UnitSeed(draft.unit(unit).kind(), unit, Map.of());
    if (!seed.isScorm()) {
      throw Refused.notFound("refused.noDraftUnit", unit);
    }
    var files =
        draft.files().values().stream().filter(file -> file.path().startsWith(unit + "/")).toList();
    try {
      var zip = Files.createTempFile("sarai-look", ".zip");
      try {
        var folder = reviews.folder(draft);
        Files.write(
            zip,
            folder.pack(seed, PackageFormat.SCORM_2004, (code, tag) -> Optional.empty(), null));
        var content = PackageReader.read(zip, Limits.standard()).content();
        return new PackageLook(
            CourseStructure.of(
                content.orElseThrow(() -> Refused.notFound("refused.noDraftUnit", unit))),
            files.size(),
            files.stream().mapToLong(DraftFile::bytes).sum());
      } finally {
        Files.deleteIfExists(zip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a package could not be read", e);
    }
  }
}
