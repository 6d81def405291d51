package org.scorm4j.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.scorm4j.Samples.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorm4j.Samples;

/** Packages that nobody here wrote: good ones are understood, broken ones refused with a reason. */
class SamplePackagesTest {
  private static PackageReport read(String name) throws IOException {
    return PackageReader.read(sample(name), Limits.standard());
  }

  @Test
  void aPackageWithOneSco() throws IOException {
    var report = read("golf-scorm12-basic.zip");
    assertThat(report.faults()).isEmpty();
    var content = report.content().orElseThrow();
    assertThat(content.version()).isEqualTo(ScormVersion.SCORM_1_2);
    assertThat(content.identifier()).isEqualTo("com.scorm.golfsamples.runtime.basicruntime.12");
    assertThat(content.title()).isEqualTo("Golf Explained - Run-time Basic Calls");
    assertThat(content.organization().items())
        .extracting(Item::identifier, Item::title, Item::resource)
        .containsExactly(tuple("item_1", "Golf Explained", "resource_1"));
    var resource = content.resource("resource_1").orElseThrow();
    assertThat(resource.kind()).isEqualTo(Resource.Kind.SCO);
    assertThat(resource.launch()).isEqualTo("shared/launchpage.html");
    assertThat(resource.files()).hasSize(39);
  }

  @Test
  void aPackageWithManyAssets() throws IOException {
    var report = read("golf-scorm12-multi-sco.zip");
    assertThat(report.faults()).isEmpty();
    var content = report.content().orElseThrow();
    assertThat(content.organization().items())
        .extracting(Item::title)
        .containsExactly("Playing the Game", "Etiquette", "Handicapping", "Having Fun");
    var quiz = content.organization().items().get(0).children().get(5);
    assertThat(content.launchAddress(quiz))
        .contains("shared/assessmenttemplate.html?questions=Playing");
    assertThat(content.resource("playing_quiz_resource").orElseThrow().dependencies())
        .containsExactly("common_files");
  }

  @Test
  void aPackageOfTheYear2004KeepsItsSequencing() throws IOException {
    var content = read("golf-scorm2004-advanced.zip").content().orElseThrow();
    assertThat(content.version()).isEqualTo(ScormVersion.SCORM_2004_3RD);
    assertThat(content.organization().attributes())
        .containsEntry("objectivesGlobalToSystem", "false");
    var item = content.organization().items().get(0);
    assertThat(item.extensions()).extracting(XmlElement::name).containsExactly("sequencing");
    assertThat(item.extensions().get(0).first("objectives").orElseThrow().children()).hasSize(5);
  }

  @Test
  void brokenXmlNamesTheLine() throws IOException {
    assertThat(read("bad-malformed-xml.zip").faults())
        .extracting(Fault::code, Fault::file, Fault::line)
        .containsExactly(tuple("manifest-malformed", "imsmanifest.xml", 27));
  }

  @Test
  void absentFilesAreAllNamed() throws IOException {
    var report = read("bad-file-references.zip");
    assertThat(report.content()).isEmpty();
    assertThat(report.faults())
        .extracting(Fault::code, Fault::line, Fault::item)
        .containsExactly(
            tuple("file-missing", 26, "resource_1"),
            tuple("file-missing", 28, "resource_1"),
            tuple("file-missing", 29, "resource_1"),
            tuple("file-missing", 32, "resource_2"));
    assertThat(report.faults().get(0).message())
        .isEqualTo("The file content/nonexistent.html is not in the package.");
  }

  @Test
  void aResourceWithoutLaunchAddressNamesTheItem() throws IOException {
    var report = read("bad-missing-launch.zip");
    assertThat(report.content()).isEmpty();
    assertThat(report.faults())
        .extracting(Fault::code, Fault::line, Fault::item)
        .contains(tuple("item-launch-missing", 24, "item_1"));
  }

  @Test
  void oneScoWithoutOrganizationIsTakenAsTheWholeCourse() throws IOException {
    var report = read("bad-missing-organization.zip");
    assertThat(report.faults())
        .extracting(Fault::severity, Fault::code)
        .containsExactly(tuple(Severity.WARNING, "organization-assumed"));
    var content = report.content().orElseThrow();
    assertThat(content.organization().items()).hasSize(1);
    assertThat(content.launchAddress(content.organization().items().get(0)))
        .contains("sso/launchpage.html");
  }

  @Test
  void aManifestInAFolderIsNamed() throws IOException {
    assertThat(read("bad-no-manifest.zip").faults())
        .extracting(Fault::code, Fault::file)
        .containsExactly(tuple("manifest-in-folder", "badscorm/imsmanifest.xml"));
  }

  @Test
  void aZipWithoutManifestIsNoPackage() throws IOException {
    assertThat(read("bad-not-a-package.zip").faults())
        .extracting(Fault::code)
        .containsExactly("manifest-missing");
  }

  static Stream<String> manifests() throws IOException {
    try (var files = Files.list(Samples.shared("exam/adl2004/manifests"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void manifestsOfTheTestSuiteAreUnderstood(String name) throws IOException {
    var faults = new FaultLog();
    var bytes = Files.readAllBytes(Samples.shared("exam/adl2004/manifests/" + name));
    var root =
        ManifestText.decoded(bytes, faults)
            .flatMap(text -> new ManifestParser(Limits.standard(), faults).parse(text));
    assertThat(faults.faults()).isEmpty();
    assertThat(new VersionDetector(faults).detect(root.orElseThrow(), "2004 4th Edition"))
        .contains(ScormVersion.SCORM_2004_4TH);
    var organizations = new OrganizationReader(faults).read(root.orElseThrow());
    assertThat(organizations).isNotEmpty();
    assertThat(faults.hasErrors()).isFalse();
  }
}
