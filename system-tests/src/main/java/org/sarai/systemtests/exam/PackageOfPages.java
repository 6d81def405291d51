package org.sarai.systemtests.exam;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a package of a manifest: each page that it names is the driver's own. */
final class PackageOfPages {
  private static final String PAGE = "page.html";

  private PackageOfPages() {}

  /** A package as a ZIP file. */
  static byte[] zip(Manifest manifest) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "imsmanifest.xml", manifest.content());
      for (var file : manifest.files()) {
        if (!file.equals("imsmanifest.xml")) {
          put(zip, file, file.matches("(?i).*\\.html?") ? page(file) : new byte[] {'\n'});
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] page(String file) throws IOException {
    var name = file.substring(file.lastIndexOf('/') + 1);
    var kind = PageKind.of(name);
    try (InputStream template = PackageOfPages.class.getResourceAsStream(PAGE)) {
      var text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("{api}", String.valueOf(kind.api()))
          .replace("{terminates}", String.valueOf(kind.terminates()))
          .replace("{farewell}", kind.farewell())
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
