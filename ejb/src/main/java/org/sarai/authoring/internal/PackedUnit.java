package org.sarai.authoring.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.sarai.courses.CourseFolder;
import org.sarai.courses.Fault;
import org.sarai.courses.UnitSeed;
import org.sarai.courses.export.PackageFormat;
import org.sarai.courses.lesson.FactLookup;
import org.scorm4j.packaging.Limits;
import org.scorm4j.packaging.PackageReader;
import org.scorm4j.packaging.PackageReport;

/**
 * A unit as the package that learners will take, in a file that lasts until it is closed, and as
 * the engine reads it: our own packages are trusted as little as those of others.
 */
record PackedUnit(Path zip, PackageReport report) implements AutoCloseable {
  static PackedUnit of(CourseFolder folder, UnitSeed unit, FactLookup facts, LocalDate today)
      throws IOException {
    var zip = Files.createTempFile("unit", ".zip");
    try {
      Files.write(zip, folder.pack(unit, PackageFormat.SCORM_2004, facts, today));
      return new PackedUnit(zip, PackageReader.read(zip, Limits.standard()));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(zip);
      throw e;
    }
  }

  List<Fault> faults(UnitSeed unit) {
    return report.faults().stream().map(fault -> Fault.of(unit.source() + "/", fault)).toList();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(zip);
  }
}
