package org.sarai.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A lesson that writes what it is told: each note is an interaction with an identifier of its own,
 * and the last one is also the suspend data.
 */
final class Notebook {
  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="NOTEBOOK" version="1.0"
          xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
        <organizations default="ORG">
          <organization identifier="ORG"><title>Notebook</title>
            <item identifier="ITEM" identifierref="SCO"><title>Notebook</title></item>
          </organization>
        </organizations>
        <resources>
          <resource identifier="SCO" type="webcontent" adlcp:scormtype="sco" href="index.html">
            <file href="index.html"/>
          </resource>
        </resources>
      </manifest>
      """;

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en"><title>Notebook</title>
      <script>
        const api = window.parent.API;
        api.LMSInitialize('');
        let next = Number(api.LMSGetValue('cmi.interactions._count'));
        function note(id) {
          if (api.LMSSetValue('cmi.interactions.' + next + '.id', id) !== 'true') {
            return false;
          }
          next += 1;
          return api.LMSSetValue('cmi.suspend_data', id) === 'true';
        }
      </script>
      <h1>Notebook</h1></html>
      """;

  private Notebook() {}

  /** The package. */
  static byte[] zip() {
    return of(MANIFEST, PAGE);
  }

  /** A package of one SCO with this page. */
  static byte[] withPage(String page) {
    return of(MANIFEST, page);
  }

  private static byte[] of(String manifest, String page) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("imsmanifest.xml"));
      zip.write(manifest.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("index.html"));
      zip.write(page.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
