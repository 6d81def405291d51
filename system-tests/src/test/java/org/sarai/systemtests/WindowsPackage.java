package org.sarai.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package of SCORM 2004 whose pages look for their API from a frame in a frame and a window. */
final class WindowsPackage {
  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="WINDOWS" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
        <metadata>
          <schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion>
        </metadata>
        <organizations default="ORG">
          <organization identifier="ORG"><title>Windows</title>
            <item identifier="A" identifierref="SCO"><title>One</title></item>
          </organization>
        </organizations>
        <resources>
          <resource identifier="SCO" type="webcontent" adlcp:scormType="sco" href="outer.html">
            <file href="outer.html"/><file href="inner.html"/><file href="opened.html"/>
          </resource>
        </resources>
      </manifest>
      """;
  private static final String OUTER =
      """
      <!doctype html><title>outer</title>
      <button onclick="window.open('opened.html', 'sco', 'width=300,height=200')">open</button>
      <iframe src="inner.html"></iframe>
      """;

  /** The routine of the standard (RTE 3.3.1): the parents, then the opener and its parents. */
  private static final String PAGE =
      """
      <!doctype html><title>page</title><body><script>
      function scan(win) {
        let tries = 0;
        while (win.API_1484_11 == null && win.parent != null && win.parent != win) {
          if (++tries > 500) { return null; }
          win = win.parent;
        }
        return win.API_1484_11;
      }
      let api = window.parent != null && window.parent != window ? scan(window.parent) : null;
      if (api == null && window.opener != null) { api = scan(window.opener); }
      window.api = api;
      document.body.textContent = %s + ' ' + api.GetLastError();
      </script>
      """;

  private WindowsPackage() {}

  static byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "imsmanifest.xml", MANIFEST);
      add(zip, "outer.html", OUTER);
      add(zip, "inner.html", PAGE.formatted("api.Initialize('')"));
      add(zip, "opened.html", PAGE.formatted("api.SetValue('cmi.location', '7')"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
