package org.scorm4j.packaging;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a package, safe to store: every path is relative and plain, no links, no duplicates,
 * sizes within limits. Not thread-safe; close it.
 */
public final class PackageArchive implements AutoCloseable {
  private final ZipFile zip;
  private final Map<String, ZipDirectory.Entry> directory;
  private final List<PackageEntry> entries;

  private PackageArchive(ZipFile zip, Map<String, ZipDirectory.Entry> directory) {
    this.zip = zip;
    this.directory = directory;
    this.entries =
        directory.entrySet().stream()
            .map(one -> new PackageEntry(one.getKey(), one.getValue().size()))
            .toList();
  }

  /**
   * Opens an archive.
   *
   * @throws PackageRefusedException if it is not a zip or not a safe one
   * @throws IOException if the file cannot be read
   */
  public static PackageArchive open(Path zip, Limits limits) throws IOException {
    var faults = new FaultLog();
    var archive = open(zip, limits, faults);
    if (faults.hasErrors()) {
      if (archive.isPresent()) {
        archive.get().close();
      }
      throw new PackageRefusedException(faults.faults());
    }
    return archive.orElseThrow();
  }

  /** Opens what can be opened, so that a manifest's faults are found along with the archive's. */
  static Optional<PackageArchive> open(Path path, Limits limits, FaultLog faults)
      throws IOException {
    var size = Files.size(path);
    if (size > limits.archiveBytes()) {
      faults.archive(FaultCode.ARCHIVE_TOO_LARGE, size, limits.archiveBytes());
      return Optional.empty();
    }
    var entries = ZipDirectory.read(path, limits.entries());
    if (entries.isEmpty()) {
      faults.archive(FaultCode.ARCHIVE_UNREADABLE);
      return Optional.empty();
    }
    if (entries.get().size() > limits.entries()) {
      faults.archive(FaultCode.TOO_MANY_ENTRIES, limits.entries());
      return Optional.empty();
    }
    new EntryCheck(limits, faults).check(entries.get());
    if (!faults.hasErrors()) {
      LocalHeaders.check(path, entries.get(), faults);
    }
    var files = new LinkedHashMap<String, ZipDirectory.Entry>();
    for (var entry : entries.get()) {
      if (!entry.isFolder() && entry.name().isPresent()) {
        files.putIfAbsent(entry.name().get(), entry);
      }
    }
    try {
      return Optional.of(
          new PackageArchive(new ZipFile(path.toFile(), StandardCharsets.UTF_8), files));
    } catch (ZipException damaged) {
      // Names that are not UTF-8 end here too, and have their own fault already.
      if (!faults.hasErrors()) {
        faults.archive(FaultCode.ARCHIVE_UNREADABLE);
      }
      return Optional.empty();
    }
  }

  /** All files, without folders, in the archive's order. */
  public List<PackageEntry> entries() {
    return entries;
  }

  /** The file at exactly that path. */
  public Optional<PackageEntry> find(String path) {
    return Optional.ofNullable(directory.get(path))
        .map(entry -> new PackageEntry(path, entry.size()));
  }

  /**
   * Opens a file. The stream fails with an {@link IOException} when the content is not what the
   * archive's directory announced, at the latest at its end: read it to the end before trusting it.
   *
   * @throws FileNotFoundException if there is no such file
   */
  public InputStream open(String path) throws IOException {
    var entry = directory.get(path);
    var zipped = entry == null ? null : zip.getEntry(path);
    if (zipped == null) {
      throw new FileNotFoundException(path);
    }
    return new VerifiedStream(
        zip.getInputStream(zipped), new PackageEntry(path, entry.size()), entry.crc());
  }

  /** Reads everything once; an entry that lies about its size or content is a fault. */
  void verify(FaultLog faults) {
    for (var path : new ArrayList<>(directory.keySet())) {
      try (var stream = open(path)) {
        stream.transferTo(OutputStream.nullOutputStream());
      } catch (IOException corrupt) {
        faults.entry(FaultCode.ENTRY_CORRUPT, path, path);
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
