package org.sarai.authoring;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.sarai.authoring.internal.ContentStore;
import org.sarai.authoring.internal.FaultReports;
import org.sarai.authoring.internal.PackageShelf;
import org.sarai.authoring.internal.ShelvedPackages;
import org.sarai.authoring.internal.VersionRows;
import org.sarai.authoring.internal.VersionRows.NewUnit;
import org.sarai.catalogue.Courses;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.scorm4j.packaging.ContentPackage;
import org.scorm4j.packaging.Limits;
import org.scorm4j.packaging.PackageReader;
import org.scorm4j.runtime.CourseStructure;

/** SCORM packages: in as units of courses, out as files on their own hosts. */
@Stateless
public class Packages {
  @EJB private Courses courses;
  @EJB private FaultReports reports;
  @EJB private PackageShelf shelf;
  @EJB private ShelvedPackages shelved;
  @EJB private VersionRows rows;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * A package and the host that it is served on.
   *
   * @param label first label of its content host
   * @param structure its activities
   */
  public record Shelved(String label, CourseStructure structure) {}

  /**
   * Reads a package and makes it the unit of a new version of a course. A package with errors
   * stores nothing.
   *
   * @param command what to import
   * @return what came of it, with every fault that was found
   * @throws Refused (not found) without such a course
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public PackageImported importPackage(ImportPackage command) {
    var course =
        courses
            .find(command.courseCode(), "en")
            .orElseThrow(() -> Refused.notFound("refused.noCourse", command.courseCode()))
            .course();
    try {
      var report = PackageReader.read(command.zip(), Limits.standard());
      if (report.content().isEmpty()) {
        return new PackageImported(course.code(), 0, 0, report.faults(), false);
      }
      var content = report.content().get();
      var title = title(content, course.title());
      var packageId = shelf.store(command.zip(), content, title);
      var version = rows.next(course.id(), command.publish());
      reports.keep(version.versionId(), report.faults());
      var unit =
          rows.addUnit(
              version.versionId(), new NewUnit(1, "PACKAGE", title, packageId, null, null));
      command.titles().forEach((language, text) -> rows.addTitle(unit, language, text));
      return new PackageImported(course.code(), version.number(), unit, report.faults(), true);
    } catch (IOException e) {
      throw new UncheckedIOException("a package could not be read or stored", e);
    }
  }

  private static String title(ContentPackage content, String fallback) {
    var title = content.organization().title();
    return title == null || title.isBlank() ? fallback : title.strip();
  }

  /** All files of a package, by path. */
  @PermitAll
  public List<PackageEntry> files(long packageId) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select path, bytes from package_file where package_id = ?1 order by path")
            .setParameter(1, packageId)
            .getResultList();
    return rows.stream()
        .map(row -> new PackageEntry((String) row[0], ((Number) row[1]).longValue()))
        .toList();
  }

  /**
   * A file of a package, for its content host.
   *
   * @param hostLabel first label of the host
   * @param path path inside the package, decoded
   * @return the file, if the package has it
   */
  @PermitAll
  public Optional<PackageFile> file(String hostLabel, String path) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select cast(f.sha256 as varchar(64)), f.bytes, f.media_type from package_file f"
                    + " join content_package p on p.id = f.package_id"
                    + " where p.label = ?1 and f.path = ?2")
            .setParameter(1, hostLabel)
            .setParameter(2, path)
            .getResultList();
    var store = ContentStore.open();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new PackageFile(
                    store.path((String) row[0]),
                    ((Number) row[1]).longValue(),
                    (String) row[2],
                    (String) row[0]));
  }

  /**
   * A stored package.
   *
   * @param packageId its id
   * @return its host label and its activities
   */
  @PermitAll
  public Shelved shelved(long packageId) {
    return shelved.find(packageId);
  }
}
