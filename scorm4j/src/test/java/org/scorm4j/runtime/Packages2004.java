package org.scorm4j.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.scorm4j.packaging.Limits;
import org.scorm4j.packaging.PackageReader;

/** Courses of SCORM 2004, from manifests, as a server gets them. */
final class Packages2004 {
  private Packages2004() {}

  /** A SCO of that name. */
  static String sco(String id, String more) {
    return "<item identifier='"
        + id
        + "' identifierref='sco' parameters='?"
        + id
        + "'><title>Title of "
        + id
        + "</title>"
        + more
        + "</item>";
  }

  static String asset(String id) {
    return "<item identifier='"
        + id
        + "' identifierref='asset'><title>Title of "
        + id
        + "</title></item>";
  }

  static String cluster(String id, String inner) {
    return "<item identifier='" + id + "'><title>Title of " + id + "</title>" + inner + "</item>";
  }

  static String sequencing(String inner) {
    return "<imsss:sequencing>" + inner + "</imsss:sequencing>";
  }

  static String flow() {
    return sequencing("<imsss:controlMode flow='true'/>");
  }

  /** A course of these items, sequencing of the organization included. */
  static CourseStructure course(String organization, String attributes) {
    var manifest =
        """
        <manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
          xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
        <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
        <organizations default="org"><organization identifier="org" ATTRIBUTES><title>Course</title>
        ITEMS
        </organization></organizations>
        <resources>
        <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="sco.html"/>
        <resource identifier="asset" type="webcontent" adlcp:scormType="asset" href="asset.html"/>
        </resources></manifest>
        """
            .replace("ITEMS", organization)
            .replace("ATTRIBUTES", attributes);
    try {
      var file = Files.createTempFile("course", ".zip");
      try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
        for (var name : new String[] {"imsmanifest.xml", "sco.html", "asset.html"}) {
          zip.putNextEntry(new ZipEntry(name));
          var text = name.equals("imsmanifest.xml") ? manifest : "<p>x</p>";
          zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
      }
      var report = PackageReader.read(file, Limits.standard());
      Files.delete(file);
      if (!report.faults().isEmpty()) {
        throw new IllegalStateException(report.faults().toString());
      }
      return CourseStructure.of(report.content().orElseThrow());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static CourseStructure course(String organization) {
    return course(organization, "");
  }

  /** A bit of everything. */
  static CourseStructure varied() {
    return course(
        cluster(
                "c",
                sco(
                        "a",
                        sequencing(
                                "<imsss:objectives><imsss:primaryObjective objectiveID='p'>"
                                    + "<imsss:mapInfo targetObjectiveID='g' writeSatisfiedStatus='true'"
                                    + " writeNormalizedMeasure='true'/></imsss:primaryObjective>"
                                    + "<imsss:objective objectiveID='side'/></imsss:objectives>")
                            + "<adlcp:completionThreshold completedByMeasure='true'"
                            + " minProgressMeasure='0.5'/>"
                            + "<adlcp:data><adlcp:map targetID='store'/></adlcp:data>")
                    + sco(
                        "b",
                        "<adlcp:data><adlcp:map targetID='store' writeSharedData='false'/></adlcp:data>")
                    + sequencing(
                        "<imsss:controlMode flow='true'/><imsss:randomizationControls"
                            + " randomizationTiming='onEachNewAttempt' reorderChildren='true'/>"))
            + asset("x")
            + sco(
                "d",
                sequencing(
                        "<imsss:objectives><imsss:primaryObjective objectiveID='p'"
                            + " satisfiedByMeasure='true'><imsss:minNormalizedMeasure>0.5"
                            + "</imsss:minNormalizedMeasure><imsss:mapInfo targetObjectiveID='g'/>"
                            + "</imsss:primaryObjective></imsss:objectives>")
                    + "<adlnav:presentation><adlnav:navigationInterface>"
                    + "<adlnav:hideLMSUI>continue</adlnav:hideLMSUI>"
                    + "<adlnav:hideLMSUI>suspendAll</adlnav:hideLMSUI>"
                    + "</adlnav:navigationInterface></adlnav:presentation>")
            + flow());
  }
}
