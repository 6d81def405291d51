package org.scorm4j.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a package: the zip, its manifest, and whether all that the manifest promises is there. The
 * zip is a stranger's; nothing in it is believed.
 */
public final class PackageReader {
  /** Where the manifest must be (CAM 3.1.2: at the root of the package). */
  public static final String MANIFEST = "imsmanifest.xml";

  private PackageReader() {}

  /**
   * Reads a package and reports all its faults in one pass.
   *
   * @param zip the package interchange file
   * @param limits what reading may cost
   * @throws IOException if the file cannot be read at all; a broken package is a fault, not an
   *     exception
   */
  public static PackageReport read(Path zip, Limits limits) throws IOException {
    var faults = new FaultLog();
    var content = Optional.<ContentPackage>empty();
    var opened = PackageArchive.open(zip, limits, faults);
    if (opened.isPresent()) {
      try (var archive = opened.get()) {
        // Reading everything could be what the archive was forged for: only if it looks sane.
        if (!faults.hasErrors()) {
          archive.verify(faults);
        }
        content = read(archive, limits, faults);
      }
    }
    return new PackageReport(faults.hasErrors() ? Optional.empty() : content, faults.faults());
  }

  private static Optional<ContentPackage> read(
      PackageArchive archive, Limits limits, FaultLog faults) throws IOException {
    var manifest = archive.find(MANIFEST);
    if (manifest.isEmpty()) {
      archive.entries().stream()
          .map(PackageEntry::path)
          .filter(path -> path.equalsIgnoreCase(MANIFEST) || isManifestInFolder(path))
          .findFirst()
          .ifPresentOrElse(
              path -> faults.entry(FaultCode.MANIFEST_IN_FOLDER, path, path),
              () -> faults.archive(FaultCode.MANIFEST_MISSING));
      return Optional.empty();
    }
    if (manifest.get().size() > limits.manifestBytes()) {
      faults.entry(
          FaultCode.MANIFEST_TOO_LARGE, MANIFEST, manifest.get().size(), limits.manifestBytes());
      return Optional.empty();
    }
    byte[] bytes;
    try (var stream = archive.open(MANIFEST)) {
      bytes = stream.readAllBytes();
    } catch (IOException corrupt) {
      faults.entry(FaultCode.ENTRY_CORRUPT, MANIFEST, MANIFEST);
      return Optional.empty();
    }
    return ManifestText.decoded(bytes, faults)
        .flatMap(text -> new ManifestParser(limits, faults).parse(text))
        .flatMap(root -> new ManifestReader(archive, faults).read(root));
  }

  private static boolean isManifestInFolder(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith("/" + MANIFEST);
  }
}
