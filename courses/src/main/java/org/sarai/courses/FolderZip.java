package org.sarai.courses;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorm4j.packaging.Limits;
import org.scorm4j.packaging.PackageArchive;
import org.scorm4j.packaging.PackageEntry;
import org.scorm4j.packaging.PackageRefusedException;

/** Reads the archive of a course's folder with the care that packages are read with. */
final class FolderZip {
  private static final long MEBIBYTE = 1L << 20;

  /** All of a folder is held in memory, so it is smaller than a package of films may be. */
  private static final Limits LIMITS =
      new Limits(
          128 * MEBIBYTE, 192 * MEBIBYTE, 64 * MEBIBYTE, 5_000, 200, (int) MEBIBYTE, 1, 1, 300);

  private static final String MANIFEST = "imsmanifest.xml";

  private FolderZip() {}

  static Optional<SortedMap<String, byte[]>> read(Path zip, List<Fault> faults) throws IOException {
    try (PackageArchive archive = PackageArchive.open(zip, LIMITS)) {
      String root = root(archive).orElse("");
      SortedMap<String, byte[]> files = new TreeMap<>();
      for (PackageEntry entry : archive.entries()) {
        String path = entry.path();
        if (!isHidden(path) || isOfPackage(archive, root, path)) {
          read(archive, path, faults)
              .ifPresent(
                  content ->
                      files.put(
                          path.startsWith(root) ? path.substring(root.length()) : path, content));
        }
      }
      return faults.stream().anyMatch(Fault::isError) ? Optional.empty() : Optional.of(files);
    } catch (PackageRefusedException refused) {
      refused.faults().forEach(fault -> faults.add(Fault.of("", fault)));
      return Optional.empty();
    }
  }

  static boolean holdsCourse(Path zip) throws IOException {
    try (PackageArchive archive = PackageArchive.open(zip, LIMITS)) {
      return root(archive).isPresent();
    } catch (PackageRefusedException refused) {
      return false;
    }
  }

  /** Where course.md lies: at the root, or in the one folder that somebody packed as a whole. */
  private static Optional<String> root(PackageArchive archive) {
    if (archive.find(CourseFolder.TEXT).isPresent()) {
      return Optional.of("");
    }
    List<String> roots =
        archive.entries().stream()
            .map(PackageEntry::path)
            .filter(path -> !isHidden(path))
            .map(path -> path.substring(0, path.indexOf('/') + 1))
            .distinct()
            .toList();
    return roots.size() == 1 && archive.find(roots.get(0) + CourseFolder.TEXT).isPresent()
        ? Optional.of(roots.get(0))
        : Optional.empty();
  }

  /** What others packed stays whole: what leaves again must be what came. */
  private static boolean isOfPackage(PackageArchive archive, String root, String path) {
    int slash = path.startsWith(root) ? path.indexOf('/', root.length()) : -1;
    return slash > 0
        && path.charAt(root.length()) != '.'
        && archive.find(path.substring(0, slash + 1) + MANIFEST).isPresent();
  }

  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/");
  }

  private static Optional<byte[]> read(PackageArchive archive, String path, List<Fault> faults) {
    try (InputStream content = archive.open(path)) {
      return Optional.of(content.readAllBytes());
    } catch (IOException corrupt) {
      faults.add(
          Fault.of(
              "",
              new org.scorm4j.packaging.Fault(
                  org.scorm4j.packaging.Severity.ERROR,
                  "entry-corrupt",
                  path,
                  0,
                  "",
                  List.of(path))));
      return Optional.empty();
    }
  }
}
