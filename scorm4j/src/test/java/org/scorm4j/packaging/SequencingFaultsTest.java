package org.scorm4j.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in the sequencing stands in the report of the import, with its place. */
class SequencingFaultsTest {
  @TempDir private Path folder;

  private static String manifest(String version) {
    return """
        <manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
        <metadata><schema>ADL SCORM</schema><schemaversion>VERSION</schemaversion></metadata>
        <organizations default="o"><organization identifier="o"><title>Course</title>
        <item identifier="i1" identifierref="r"><title>One</title>
        <imsss:sequencing IDRef="common"/></item>
        <item identifier="i2" identifierref="r"><title>Two</title>
        <imsss:sequencing IDRef="common">
        <imsss:limitConditions attemptLimit="many"/>
        </imsss:sequencing></item>
        <item identifier="i3"><title>Three</title><item identifier="i4" identifierref="r"><title>Four</title>
        <imsss:sequencing IDRef="nowhere">
        <imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions>
        <imsss:ruleCondition condition="satisfied" referencedObjective="nobody"/>
        <imsss:ruleCondition condition="satisfied" referencedObjective=" known%20"/>
        </imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:preConditionRule></imsss:sequencingRules>
        <imsss:objectives><imsss:primaryObjective objectiveID="known"/></imsss:objectives>
        </imsss:sequencing></item></item>
        <imsss:sequencing>
        <imsss:controlMode flow="sometimes"/></imsss:sequencing>
        </organization></organizations>
        <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html"/></resources>
        <imsss:sequencingCollection>
        <imsss:sequencing ID="common"><imsss:deliveryControls tracked="no"/></imsss:sequencing>
        </imsss:sequencingCollection>
        </manifest>
        """
        .replace("VERSION", version);
  }

  private List<Fault> faults(String manifest) throws IOException {
    var zip = ZipMaker.ofManifest(manifest).in(folder);
    var report = PackageReader.read(zip, Limits.standard());
    assertThat(report.isAccepted()).isTrue();
    return report.faults();
  }

  @Test
  void everyFaultHasItsLineAndItem() throws IOException {
    var faults = faults(manifest("2004 4th Edition"));
    assertThat(faults)
        .extracting(Fault::severity, Fault::code, Fault::line, Fault::item)
        .containsExactlyInAnyOrder(
            tuple(Severity.WARNING, "sequencing-value-invalid", 20, "o"),
            tuple(Severity.WARNING, "sequencing-value-invalid", 24, "i1"),
            tuple(Severity.WARNING, "sequencing-value-invalid", 9, "i2"),
            tuple(Severity.WARNING, "sequencing-collection-unknown", 12, "i4"),
            tuple(Severity.WARNING, "sequencing-objective-unknown", 14, "i4"));
    assertThat(faults).extracting(Fault::file).containsOnly("imsmanifest.xml");
    assertThat(faults.stream().map(Fault::message))
        .contains(
            "In the sequencing, the value of flow is invalid and ignored: sometimes",
            "The sequencing refers to nowhere, which is not in the sequencing collection.",
            "A rule asks for the objective nobody, which this activity does not have.");
    assertThat(faults.stream().map(fault -> fault.message(new Locale("ur"))))
        .noneMatch(text -> text.contains("sequencing"));
  }

  @Test
  void otherVersionsHaveNoSequencing() throws IOException {
    assertThat(faults(manifest("1.2")))
        .extracting(Fault::code)
        .noneMatch(code -> code.startsWith("sequencing"));
  }
}
