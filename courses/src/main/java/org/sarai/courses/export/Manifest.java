package org.sarai.courses.export;

import java.util.Collection;
import org.sarai.courses.lesson.ProseHtml;

/** Writes the manifest of a package with one lesson. */
final class Manifest {
  private static final String SCORM_12 =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="%s" version="1.0"
                xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
        <metadata>
          <schema>ADL SCORM</schema>
          <schemaversion>1.2</schemaversion>
        </metadata>
        <organizations default="organization">
          <organization identifier="organization">
            <title>%s</title>
            <item identifier="item" identifierref="lesson">
              <title>%s</title>
            </item>
          </organization>
        </organizations>
        <resources>
          <resource identifier="lesson" type="webcontent" adlcp:scormtype="sco" href="index.html">
      %s    </resource>
        </resources>
      </manifest>
      """;

  private static final String SCORM_2004 =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="%s" version="1.0"
                xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
        <metadata>
          <schema>ADL SCORM</schema>
          <schemaversion>2004 4th Edition</schemaversion>
        </metadata>
        <organizations default="organization">
          <organization identifier="organization">
            <title>%s</title>
            <item identifier="item" identifierref="lesson">
              <title>%s</title>
              <imsss:sequencing>
                <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
              </imsss:sequencing>
            </item>
            <imsss:sequencing>
              <imsss:controlMode choice="true" flow="true"/>
            </imsss:sequencing>
          </organization>
        </organizations>
        <resources>
          <resource identifier="lesson" type="webcontent" adlcp:scormType="sco" href="index.html">
      %s    </resource>
        </resources>
      </manifest>
      """;

  private Manifest() {}

  static String of(
      PackageFormat format, String identifier, String title, Collection<String> files) {
    StringBuilder listed = new StringBuilder();
    files.forEach(file -> listed.append("      <file href=\"").append(file).append("\"/>\n"));
    String name = ProseHtml.escaped(title);
    return (format == PackageFormat.SCORM_12 ? SCORM_12 : SCORM_2004)
        .formatted(ProseHtml.escaped(identifier), name, name, listed);
  }
}
