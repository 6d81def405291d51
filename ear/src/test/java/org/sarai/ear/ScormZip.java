package org.sarai.ear;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small SCORM 1.2 package with one SCO. */
final class ScormZip {
  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="TEST" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
        <organizations default="ORG">
          <organization identifier="ORG"><title>%s</title>
            <item identifier="ITEM" identifierref="SCO"><title>The lesson</title></item>
          </organization>
        </organizations>
        <resources>
          <resource identifier="SCO" type="webcontent" adlcp:scormtype="sco" href="index.html">
            <file href="index.html"/>
          </resource>
        </resources>
      </manifest>
      """;

  private ScormZip() {}

  /** A temporary file, which the caller deletes. */
  static Path titled(String title) throws IOException {
    var file = Files.createTempFile("scorm", ".zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(zip, "imsmanifest.xml", MANIFEST.formatted(title));
      add(zip, "index.html", "<!DOCTYPE html><title>" + title + "</title>");
    }
    return file;
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
