package org.scorm4j.exam;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.scorm4j.packaging.Limits;
import org.scorm4j.packaging.PackageReader;
import org.scorm4j.runtime.CourseStructure;

/** Makes a package of a manifest: every file that it names is there. */
final class ExamPackage {
  private static final Pattern HREF = Pattern.compile("href\\s*=\\s*\"([^\"?#]+)");

  private static final Pattern BASE = Pattern.compile("xml:base\\s*=\\s*\"([^\"]+)");

  private ExamPackage() {}

  static CourseStructure structure(Path manifest, Path folder) throws IOException {
    var text = Files.readString(manifest, StandardCharsets.UTF_8);
    var zip = folder.resolve(manifest.getFileName() + ".zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      put(out, "imsmanifest.xml", text);
      var names = new TreeSet<String>();
      var hrefs = HREF.matcher(text);
      while (hrefs.find()) {
        names.add(hrefs.group(1));
      }
      var bases = BASE.matcher(text);
      var known = List.copyOf(names);
      while (bases.find()) {
        known.forEach(name -> names.add(bases.group(1) + name));
      }
      for (var name : names) {
        put(out, name, "<!doctype html><title>A page</title>");
      }
    }
    var report = PackageReader.read(zip, Limits.standard());
    return CourseStructure.of(
        report
            .content()
            .orElseThrow(() -> new IllegalArgumentException(manifest + ": " + report.faults())));
  }

  private static void put(ZipOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }
}
