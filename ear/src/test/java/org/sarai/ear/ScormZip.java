package org.sarai.ear;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small packages: SCORM 1.2 with one SCO, and SCORM 2004 with three that depend on each other. */
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

  /** What A has passed is known: B is passed over, and hidden. A leaves a note that C reads. */
  private static final String SEQUENCED =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="TEST" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
          xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
        <metadata>
          <schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion>
        </metadata>
        <organizations default="ORG">
          <organization identifier="ORG"><title>%s</title>
            <item identifier="A" identifierref="SCO"><title>First</title>
              <imsss:sequencing>
                <imsss:objectives>
                  <imsss:primaryObjective objectiveID="known">
                    <imsss:mapInfo targetObjectiveID="urn:sarai:test:known"
                        readSatisfiedStatus="false" writeSatisfiedStatus="true"/>
                  </imsss:primaryObjective>
                </imsss:objectives>
                <imsss:deliveryControls objectiveSetByContent="true"/>
              </imsss:sequencing>
              <adlcp:data><adlcp:map targetID="urn:sarai:test:note"/></adlcp:data>
            </item>
            <item identifier="B" identifierref="SCO"><title>Second</title>
              <imsss:sequencing>
                <imsss:sequencingRules>
                  <imsss:preConditionRule>
                    <imsss:ruleConditions><imsss:ruleCondition condition="satisfied"/></imsss:ruleConditions>
                    <imsss:ruleAction action="skip"/>
                  </imsss:preConditionRule>
                  <imsss:preConditionRule>
                    <imsss:ruleConditions><imsss:ruleCondition condition="satisfied"/></imsss:ruleConditions>
                    <imsss:ruleAction action="hiddenFromChoice"/>
                  </imsss:preConditionRule>
                </imsss:sequencingRules>
                <imsss:objectives>
                  <imsss:primaryObjective objectiveID="known">
                    <imsss:mapInfo targetObjectiveID="urn:sarai:test:known"
                        readSatisfiedStatus="true" writeSatisfiedStatus="false"/>
                  </imsss:primaryObjective>
                </imsss:objectives>
              </imsss:sequencing>
            </item>
            <item identifier="C" identifierref="SCO"><title>Third</title>
              <adlcp:data>
                <adlcp:map targetID="urn:sarai:test:note" writeSharedData="false"/>
              </adlcp:data>
            </item>
            <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
          </organization>
        </organizations>
        <resources>
          <resource identifier="SCO" type="webcontent" adlcp:scormType="sco" href="index.html">
            <file href="index.html"/>
          </resource>
        </resources>
      </manifest>
      """;

  private ScormZip() {}

  /** A temporary file, which the caller deletes. */
  static Path titled(String title) throws IOException {
    return zip(MANIFEST, title);
  }

  /** A temporary file, which the caller deletes. */
  static Path sequenced(String title) throws IOException {
    return zip(SEQUENCED, title);
  }

  private static Path zip(String manifest, String title) throws IOException {
    var file = Files.createTempFile("scorm", ".zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(zip, "imsmanifest.xml", manifest.formatted(title));
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
