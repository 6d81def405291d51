package org.scorm4j.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds packages, good ones and hostile ones. */
final class ZipMaker {
  private static final int HEADER = 0x02014b50;

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private Charset charset = StandardCharsets.UTF_8;
  private Consumer<byte[]> forgery = bytes -> {};

  static ZipMaker empty() {
    return new ZipMaker();
  }

  /** A package with one SCO, index.html, whose manifest is {@link #manifest()}. */
  static ZipMaker good() {
    return new ZipMaker().with("imsmanifest.xml", manifest()).with("index.html", "<p>Hello</p>");
  }

  static ZipMaker ofManifest(String manifest) {
    return new ZipMaker().with("imsmanifest.xml", manifest).with("index.html", "<p>Hello</p>");
  }

  static String manifest() {
    return manifest(
        "<item identifier='i1' identifierref='r1'><title>One</title></item>",
        "<resource identifier='r1' type='webcontent' adlcp:scormtype='sco' href='index.html'>"
            + "<file href='index.html'/></resource>");
  }

  /** A SCORM 1.2 manifest; items start on line 6, resources on line 9. */
  static String manifest(String items, String resources) {
    return """
        <manifest identifier="m1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
        <organizations default="o1">
        <organization identifier="o1">
        <title>Course</title>
        ITEMS
        </organization></organizations>
        <resources>
        RESOURCES
        </resources>
        </manifest>
        """
        .replace("ITEMS", items)
        .replace("RESOURCES", resources);
  }

  ZipMaker with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  ZipMaker with(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  ZipMaker in(Charset names) {
    charset = names;
    return this;
  }

  /** Overwrites a text in the finished archive, which does not change its length. */
  ZipMaker replacing(String text, String by) {
    var from = text.getBytes(StandardCharsets.UTF_8);
    var to = by.getBytes(StandardCharsets.UTF_8);
    if (from.length != to.length) {
      throw new IllegalArgumentException("The lengths differ");
    }
    forgery =
        forgery.andThen(
            bytes -> {
              for (var i = 0; i + from.length <= bytes.length; i++) {
                if (java.util.Arrays.equals(bytes, i, i + from.length, from, 0, from.length)) {
                  System.arraycopy(to, 0, bytes, i, to.length);
                }
              }
            });
    return this;
  }

  /** Overwrites four bytes at an offset of an entry's header in the directory. */
  ZipMaker forging(String path, int offset, int value) {
    forgery =
        forgery.andThen(
            bytes -> {
              var at = header(bytes, path);
              for (var i = 0; i < 4; i++) {
                bytes[at + offset + i] = (byte) (value >>> 8 * i);
              }
            });
    return this;
  }

  private static int header(byte[] bytes, String path) {
    var name = path.getBytes(StandardCharsets.UTF_8);
    for (var i = 0; i + 46 + name.length <= bytes.length; i++) {
      var signature =
          bytes[i] & 0xff
              | (bytes[i + 1] & 0xff) << 8
              | (bytes[i + 2] & 0xff) << 16
              | (bytes[i + 3] & 0xff) << 24;
      if (signature == HEADER
          && java.util.Arrays.equals(bytes, i + 46, i + 46 + name.length, name, 0, name.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException(path);
  }

  byte[] bytes() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, charset)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    var array = bytes.toByteArray();
    forgery.accept(array);
    return array;
  }

  Path in(Path folder) throws IOException {
    return Files.write(folder.resolve("package.zip"), bytes());
  }
}
