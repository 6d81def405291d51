package org.scorm4j.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a manifest is told with its place; what is merely sloppy is forgiven. */
class ManifestFaultsTest {
  private static final String ITEM =
      "<item identifier='i1' identifierref='r1'><title>One</title></item>";
  private static final String RESOURCE =
      "<resource identifier='r1' type='webcontent' adlcp:scormtype='sco' href='index.html'/>";

  @TempDir private Path folder;

  private PackageReport read(ZipMaker zip) throws IOException {
    var limits = new Limits(100_000, 1_000_000, 1_000_000, 100, 100, 20_000, 300, 10, 100);
    var report = PackageReader.read(zip.in(folder), limits);
    report
        .faults()
        .forEach(fault -> assertThat(fault.message()).isNotBlank().doesNotContain("{0}", "{1}"));
    return report;
  }

  private PackageReport read(String items, String resources) throws IOException {
    return read(ZipMaker.ofManifest(ZipMaker.manifest(items, resources)));
  }

  private static List<String> codes(PackageReport report) {
    return report.faults().stream().map(Fault::code).toList();
  }

  private ContentPackage accepted(PackageReport report, String... warnings) {
    assertThat(codes(report)).containsExactlyInAnyOrder(warnings);
    return report.content().orElseThrow();
  }

  private void refused(PackageReport report, String... codes) {
    assertThat(report.content()).isEmpty();
    assertThat(codes(report)).contains(codes);
  }

  @Test
  void externalEntitiesAndDocumentTypes() throws IOException {
    var manifest =
        "<?xml version='1.0'?>\n<!DOCTYPE manifest [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n"
            + ZipMaker.manifest().replace("Course", "&x;");
    var report = read(ZipMaker.ofManifest(manifest));
    refused(report, "manifest-doctype");
    assertThat(report.faults())
        .extracting(Fault::message)
        .noneMatch(text -> text.contains("root:"));
  }

  @Test
  void entityBombs() throws IOException {
    var manifest =
        "<!DOCTYPE m [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
            + ZipMaker.manifest().replace("Course", "&b;");
    refused(read(ZipMaker.ofManifest(manifest)), "manifest-doctype");
  }

  @Test
  void undeclaredEntities() throws IOException {
    refused(
        read(ZipMaker.ofManifest(ZipMaker.manifest().replace("Course", "&nbsp;"))),
        "manifest-malformed");
  }

  @Test
  void wrongEncodings() throws IOException {
    var latin =
        ("<?xml version='1.0' encoding='UTF-8'?>"
                + ZipMaker.manifest().replace("Course", "\u00dcbung"))
            .getBytes(StandardCharsets.ISO_8859_1);
    refused(
        read(ZipMaker.empty().with("imsmanifest.xml", latin).with("index.html", "x")),
        "manifest-encoding");
    for (var encoding : List.of("X-NONE", "UTF-7", "ISO-8859-99")) {
      var text = "<?xml version='1.0' encoding='" + encoding + "'?>" + ZipMaker.manifest();
      refused(read(ZipMaker.ofManifest(text)), "manifest-encoding");
    }
    var cut = java.util.Arrays.copyOf("<manifest>\u00dc".getBytes(StandardCharsets.UTF_8), 11);
    assertThat(read(ZipMaker.empty().with("imsmanifest.xml", cut)).faults())
        .extracting(Fault::code, Fault::line)
        .containsExactly(tuple("manifest-encoding", 1));
  }

  @Test
  void otherEncodingsThatAreAnnounced() throws IOException {
    for (var charset :
        List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.ISO_8859_1)) {
      var text =
          "<?xml version='1.0' encoding='"
              + charset.name()
              + "'?>"
              + ZipMaker.manifest().replace("Course", "\u00dcbung");
      var zip =
          ZipMaker.empty().with("imsmanifest.xml", text.getBytes(charset)).with("index.html", "x");
      assertThat(accepted(read(zip)).title()).isEqualTo("\u00dcbung");
    }
  }

  @Test
  void byteOrderMarksAreForgiven() throws IOException {
    accepted(read(ZipMaker.ofManifest("\ufeff" + ZipMaker.manifest())));
  }

  @Test
  void manifestsThatAreTooMuch() throws IOException {
    refused(
        read("<item identifier='a'>".repeat(10) + "</item>".repeat(10), RESOURCE),
        "manifest-too-deep");
    refused(
        read(ITEM + "<item identifier='x'/>".repeat(300), RESOURCE), "manifest-too-many-elements");
    refused(read(ITEM + " ".repeat(20_000), RESOURCE), "manifest-too-large");
  }

  @Test
  void aManifestOfSomethingElse() throws IOException {
    refused(read(ZipMaker.ofManifest("<html/>")), "manifest-root");
    refused(read(ZipMaker.ofManifest("")), "manifest-malformed");
  }

  @Test
  void aManifestUnderAnotherName() throws IOException {
    refused(
        read(ZipMaker.empty().with("IMSManifest.xml", ZipMaker.manifest())), "manifest-in-folder");
  }

  @ParameterizedTest
  @CsvSource({
    "1.2, SCORM_1_2",
    "SCORM 1.2, SCORM_1_2",
    "CAM 1.3, SCORM_2004_2ND",
    "2004 3rd Edition, SCORM_2004_3RD",
    "2004  4th edition, SCORM_2004_4TH"
  })
  void versions(String schemaVersion, ScormVersion version) throws IOException {
    var manifest =
        ZipMaker.manifest()
            .replace(">1.2<", ">" + schemaVersion + "<")
            .replace(
                "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
                version.is2004()
                    ? "http://www.imsglobal.org/xsd/imscp_v1p1"
                    : "http://www.imsproject.org/xsd/imscp_rootv1p1p2")
            .replace(
                "http://www.adlnet.org/xsd/adlcp_rootv1p2",
                version.is2004()
                    ? "http://www.adlnet.org/xsd/adlcp_v1p3"
                    : "http://www.adlnet.org/xsd/adlcp_rootv1p2")
            .replace("scormtype", version.is2004() ? "scormType" : "scormtype");
    var content = accepted(read(ZipMaker.ofManifest(manifest)));
    assertThat(content.version()).isEqualTo(version);
    assertThat(content.resources().get(0).kind()).isEqualTo(Resource.Kind.SCO);
    assertThat(version.label()).isNotBlank();
  }

  @Test
  void sloppyVersions() throws IOException {
    var unknown = ZipMaker.manifest().replace(">1.2<", ">9<");
    assertThat(accepted(read(ZipMaker.ofManifest(unknown)), "version-guessed").version())
        .isEqualTo(ScormVersion.SCORM_1_2);
    var disagreeing = ZipMaker.manifest().replace(">1.2<", ">2004 4th Edition<");
    accepted(read(ZipMaker.ofManifest(disagreeing)), "version-disagrees");
    var bare =
        ZipMaker.manifest()
            .replace(" xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\"", "")
            .replace("http://www.adlnet.org/xsd/adlcp_rootv1p2", "urn:x");
    accepted(read(ZipMaker.ofManifest(bare)), "manifest-namespace");
    refused(read(ZipMaker.ofManifest(bare.replace(">1.2<", "><"))), "version-unknown");
  }

  @Test
  void everythingIsToldAtOnce() throws IOException {
    var report =
        read(
            "<item identifier='i1' identifierref='r9'/>\n<item identifier='i1' identifierref='r2'><title>Two</title></item>\n<item/>",
            "<resource identifier='r1' adlcp:scormtype='sco' href='absent.html'/>"
                + "<resource identifier='r2' adlcp:scormtype='sco' href='absent2.html'/>"
                + "<resource/><resource identifier='r2'/>");
    assertThat(report.faults())
        .extracting(Fault::code, Fault::severity, Fault::line, Fault::item)
        .contains(
            tuple("title-missing", Severity.WARNING, 6, "i1"),
            tuple("identifier-duplicate", Severity.ERROR, 7, "i1"),
            tuple("item-identifier-missing", Severity.ERROR, 8, ""),
            tuple("item-empty", Severity.WARNING, 8, ""),
            tuple("item-resource-unknown", Severity.ERROR, 6, "i1"),
            tuple("file-missing", Severity.WARNING, 11, "r1"),
            tuple("file-missing", Severity.ERROR, 11, "r2"),
            tuple("resource-identifier-missing", Severity.WARNING, 11, ""),
            tuple("identifier-duplicate", Severity.ERROR, 11, "r2"));
  }

  @Test
  void linesAreThoseOfTheStartTag() throws IOException {
    var report = read("<item\n identifier='i1'\n identifierref='r9'>\n</item>", RESOURCE);
    assertThat(report.faults())
        .extracting(Fault::code, Fault::line)
        .contains(tuple("item-resource-unknown", 6));
  }

  @Test
  void organizations() throws IOException {
    var unknownDefault = ZipMaker.manifest().replace("default=\"o1\"", "default=\"o9\"");
    assertThat(
            accepted(read(ZipMaker.ofManifest(unknownDefault)), "organization-default-unknown")
                .organization()
                .identifier())
        .isEqualTo("o1");
    var nameless =
        ZipMaker.manifest()
            .replace("organization identifier=\"o1\"", "organization")
            .replace("default=\"o1\"", "");
    assertThat(
            accepted(read(ZipMaker.ofManifest(nameless)), "identifier-missing")
                .organization()
                .identifier())
        .isEqualTo("organization-1");
    refused(
        read("<item identifier='i1'><title>One</title></item>", RESOURCE),
        "nothing-to-launch",
        "item-empty");
  }

  @Test
  void contentWithoutOrganization() throws IOException {
    var start = ZipMaker.manifest().indexOf("<organizations");
    var end = ZipMaker.manifest().indexOf("<resources");
    var bare = ZipMaker.manifest().substring(0, start) + ZipMaker.manifest().substring(end);
    var content = accepted(read(ZipMaker.ofManifest(bare)), "organization-assumed");
    assertThat(content.title()).isEqualTo("m1");
    assertThat(content.launchAddress(content.organization().items().get(0))).contains("index.html");
    var asset = bare.replace("'sco'", "'asset'");
    accepted(read(ZipMaker.ofManifest(asset)), "organization-assumed");
    var two = bare.replace("</resources>", RESOURCE.replace("r1", "r2") + "</resources>");
    refused(read(ZipMaker.ofManifest(two)), "organizations-missing");
  }

  @Test
  void identifiersAndNestedManifests() throws IOException {
    var manifest =
        ZipMaker.manifest()
            .replace("<manifest identifier=\"m1\"", "<manifest")
            .replace("</manifest>", "<manifest identifier='sub'/></manifest>");
    accepted(read(ZipMaker.ofManifest(manifest)), "identifier-missing", "manifest-nested");
  }

  @Test
  void titlesComeFromMetadataFirst() throws IOException {
    var lom =
        "<lom><general><title><langstring>  Border\n checks </langstring></title></general></lom></metadata>";
    var manifest = ZipMaker.manifest().replace("</metadata>", lom);
    assertThat(accepted(read(ZipMaker.ofManifest(manifest))).title()).isEqualTo("Border checks");
  }

  @Test
  void metadataInSeveralLanguages() throws IOException {
    var lom =
        """
        <lom><general>
        <title><langstring xml:lang="en">Border</langstring><langstring xml:lang="ur">سرحد</langstring>
        <langstring xml:lang="en">Again</langstring><langstring/></title>
        <description><string language="en"> Who   may pass. </string></description>
        <keyword><string language="en">border</string></keyword>
        <keyword><string language="en">visa</string><string>x</string></keyword>
        </general></lom></metadata>""";
    var manifest = ZipMaker.manifest().replace("</metadata>", lom);
    var content = accepted(read(ZipMaker.ofManifest(manifest)));
    assertThat(content.title()).isEqualTo("Border");
    var metadata = content.metadata();
    assertThat(metadata.titles()).isEqualTo(java.util.Map.of("en", "Border", "ur", "سرحد"));
    assertThat(metadata.titles().keySet()).containsExactly("en", "ur");
    assertThat(metadata.descriptions()).isEqualTo(java.util.Map.of("en", "Who may pass."));
    assertThat(metadata.keywords())
        .isEqualTo(java.util.Map.of("en", List.of("border", "visa"), "", List.of("x")));
    assertThat(accepted(read(ZipMaker.good())).metadata()).isEqualTo(Metadata.NONE);
  }

  @Test
  void itemsOfScorm12() throws IOException {
    var content =
        accepted(
            read(
                """
                <item identifier="i1" identifierref="r1" isvisible="false" parameters="?a=b c">\
                <title>One</title><adlcp:prerequisites type="aicc_script">i2</adlcp:prerequisites>\
                <adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>\
                <adlcp:timelimitaction>exit, no message</adlcp:timelimitaction>\
                <adlcp:datafromlms>level=2</adlcp:datafromlms>\
                <adlcp:masteryscore>80</adlcp:masteryscore></item>
                <item identifier="i2" identifierref="r1"><title>Two</title></item>""",
                RESOURCE));
    var item = content.organization().items().get(0);
    assertThat(item.visible()).isFalse();
    assertThat(item.prerequisites()).isEqualTo("i2");
    assertThat(item.maxTimeAllowed()).isEqualTo("00:30:00");
    assertThat(item.timeLimitAction()).isEqualTo("exit,no message");
    assertThat(item.dataFromLms()).isEqualTo("level=2");
    assertThat(item.masteryScore()).isEqualTo("80");
    assertThat(content.launchAddress(item)).contains("index.html?a=b%20c");
    assertThat(content.organization("o9")).isEmpty();
    assertThat(content.resource("r9")).isEmpty();
  }

  @Test
  void valuesThatMakeNoSenseAreIgnored() throws IOException {
    var content =
        accepted(
            read(
                """
                <item identifier="i1" identifierref="r1"><title>One</title>\
                <adlcp:prerequisites>i2 &amp;</adlcp:prerequisites>\
                <adlcp:maxtimeallowed>half an hour</adlcp:maxtimeallowed>\
                <adlcp:timelimitaction>explode</adlcp:timelimitaction>\
                <adlcp:datafromlms>LONG</adlcp:datafromlms>\
                <adlcp:masteryscore>180</adlcp:masteryscore></item>"""
                    .replace("LONG", "x".repeat(5000)),
                RESOURCE),
            "item-value-invalid",
            "item-value-invalid",
            "item-value-invalid",
            "item-value-invalid",
            "item-value-too-long");
    assertThat(content.organization().items().get(0).masteryScore()).isEmpty();
  }

  @Test
  void prerequisitesOfUnknownItems() throws IOException {
    var item = ITEM.replace("</item>", "<adlcp:prerequisites>i7</adlcp:prerequisites></item>");
    accepted(read(item, RESOURCE), "item-value-invalid");
  }

  @Test
  void headingsThatLaunch() throws IOException {
    accepted(
        read(
            ITEM.replace(
                "</item>",
                "<item identifier='i2' identifierref='r1'><title>B</title></item></item>"),
            RESOURCE),
        "item-parent-launches");
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1), href-scheme",
    "JaVaScRiPt:alert(1), href-scheme",
    "'data:text/html,x', href-scheme",
    "file:///etc/passwd, href-scheme",
    "c:/windows/x.html, href-scheme",
    "https://example.org/x.html, href-external",
    "//example.org/x.html, href-external",
    "/index.html, href-outside",
    "../index.html, href-outside",
    "a/../../index.html, href-outside",
    "%2e%2e/index.html, href-outside",
    "a%2findex.html, href-invalid",
    "a%5cindex.html, href-invalid",
    "a%00.html, href-invalid",
    "a%zz.html, href-invalid",
    "a%e9.html, href-invalid",
    "100%, href-invalid",
    "absent.html, file-missing"
  })
  void addressesThatCannotBeLaunched(String href, String code) throws IOException {
    var report = read(ITEM, RESOURCE.replace("index.html", href));
    refused(report, code);
    assertThat(report.faults())
        .filteredOn(fault -> fault.code().equals(code))
        .extracting(Fault::line, Fault::item)
        .containsExactly(tuple(9, "r1"));
  }

  @Test
  void addressesWithControlCharacters() throws IOException {
    refused(read(ITEM, RESOURCE.replace("index.html", "java&#10;script:alert(1)")), "href-invalid");
  }

  @Test
  void externalFilesAreOnlyAWarning() throws IOException {
    var report =
        read(
            ITEM,
            RESOURCE.replace("/>", "><file href='http://example.org/x.js'/><file/></resource>"));
    assertThat(report.faults())
        .extracting(Fault::code, Fault::severity)
        .containsExactly(tuple("href-external", Severity.WARNING));
  }

  @Test
  void sloppyAddresses() throws IOException {
    var zip =
        ZipMaker.ofManifest(
                ZipMaker.manifest(
                    ITEM,
                    "<resource identifier='r1' adlcp:scormtype='asset' href='Docs\\My file.html?x=1#top'>"
                        + "<file href='docs/100%25 sure.html'/></resource>"))
            .with("docs/My file.html", "x")
            .with("docs/100% sure.html", "x");
    var content = accepted(read(zip), "href-backslash", "file-case");
    assertThat(content.resources().get(0).launch()).isEqualTo("docs/My%20file.html?x=1#top");
    assertThat(content.resources().get(0).files())
        .containsExactly("docs/100% sure.html", "docs/My file.html");
  }

  @Test
  void basesAreResolved() throws IOException {
    var manifest =
        ZipMaker.manifest(ITEM, RESOURCE.replace("href=", "xml:base='./c/' href="))
            .replace("<manifest ", "<manifest xml:base='a/' ")
            .replace("<resources>", "<resources xml:base='b/'>");
    var zip = ZipMaker.ofManifest(manifest).with("a/b/c/index.html", "x");
    assertThat(accepted(read(zip)).resources().get(0).launch()).isEqualTo("a/b/c/index.html");
    refused(
        read(ZipMaker.ofManifest(manifest.replace("xml:base='b/'", "xml:base='../../b/'"))),
        "href-outside");
    refused(
        read(ZipMaker.ofManifest(manifest.replace("xml:base='b/'", "xml:base='http://x/'"))),
        "href-external");
  }

  @Test
  void resourcesOfNoKind() throws IOException {
    var content =
        accepted(
            read(
                ITEM,
                RESOURCE
                    .replace("adlcp:scormtype='sco' ", "")
                    .replace("/>", "><dependency identifierref='r9'/></resource>")),
            "resource-kind-unknown",
            "dependency-unknown");
    assertThat(content.resources().get(0).kind()).isEqualTo(Resource.Kind.ASSET);
  }

  @Test
  void filesOfResourcesThatNobodyUsesMayBeAbsent() throws IOException {
    var unused = "<resource identifier='r2' adlcp:scormtype='asset' href='absent.html'/>";
    var content = accepted(read(ITEM, RESOURCE + unused), "file-missing");
    assertThat(content.resource("r2").orElseThrow().launch()).isEmpty();
    refused(
        read(ITEM, RESOURCE.replace("/>", "><dependency identifierref='r2'/></resource>") + unused),
        "file-missing");
  }

  @Test
  void whateverIsBrokenIsAFaultAndNoException() throws IOException {
    var good = ZipMaker.manifest().getBytes(StandardCharsets.UTF_8);
    var pieces =
        new String[] {"<", ">", "&", "'", "<![CDATA[", "<!--", "<?x", "<!DOCTYPE x", "]]>", "\0"};
    var random = new java.util.Random(12);
    try (var archive = PackageArchive.open(ZipMaker.good().in(folder), Limits.standard())) {
      for (var i = 0; i < 5000; i++) {
        var bytes = good.clone();
        var at = random.nextInt(bytes.length - 12);
        if (i % 2 == 0) {
          bytes[at] = (byte) random.nextInt(256);
        } else {
          var piece = pieces[random.nextInt(pieces.length)].getBytes(StandardCharsets.UTF_8);
          System.arraycopy(piece, 0, bytes, at, piece.length);
        }
        var faults = new FaultLog();
        var content =
            ManifestText.decoded(bytes, faults)
                .flatMap(text -> new ManifestParser(Limits.standard(), faults).parse(text))
                .flatMap(root -> new ManifestReader(archive, faults).read(root));
        assertThat(content.isPresent() || faults.hasErrors()).isTrue();
        faults.faults().forEach(Fault::message);
      }
    }
  }
}
