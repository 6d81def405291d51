package org.scorm4j.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An item that refers to a manifest within the manifest takes in its organization as a branch. */
class NestedManifestsTest {
  private static final String RESOURCES =
      "<resource identifier='r1' type='webcontent' adlcp:scormtype='sco' href='index.html'/>";

  @TempDir private Path folder;

  private PackageReport read(String items, String nested) throws IOException {
    var manifest =
        ZipMaker.manifest(items, RESOURCES).replace("</manifest>", nested + "</manifest>");
    var zip =
        ZipMaker.ofManifest(manifest)
            .with("part/index.html", "x")
            .with("part/deep/index.html", "x")
            .with("part/deep/two/index.html", "x");
    return PackageReader.read(zip.in(folder), Limits.standard());
  }

  private static String part(String identifier, String attributes, String items, String inside) {
    return "<manifest identifier='"
        + identifier
        + "' "
        + attributes
        + "><organizations default='"
        + identifier
        + "-o2'><organization identifier='"
        + identifier
        + "-o1'><title>Other</title><item identifier='"
        + identifier
        + "-x' identifierref='"
        + identifier
        + "-r'><title>X</title></item></organization><organization identifier='"
        + identifier
        + "-o2'><title>Title of "
        + identifier
        + "</title>"
        + items
        + "</organization></organizations><resources xml:base='deep/'><resource identifier='"
        + identifier
        + "-r' type='webcontent' adlcp:scormtype='sco' href='index.html'/></resources>"
        + inside
        + "</manifest>";
  }

  private static String item(String identifier, String reference, String inside) {
    return "<item identifier='"
        + identifier
        + "' identifierref='"
        + reference
        + "'>"
        + inside
        + "</item>";
  }

  private static List<String> codes(PackageReport report) {
    return report.faults().stream().map(Fault::code).toList();
  }

  @Test
  void theDefaultOrganizationBecomesTheBranch() throws IOException {
    var report =
        read(
            item("i1", "r1", "<title>One</title>") + item("i2", "part", ""),
            part("part", "xml:base='part/'", item("p1", "part-r", "<title>P</title>"), ""));
    assertThat(codes(report)).isEmpty();
    var content = report.content().orElseThrow();
    var branch = content.organization().items().get(1);
    assertThat(branch.title()).isEqualTo("Title of part");
    assertThat(branch.resource()).isEmpty();
    assertThat(branch.children()).extracting(Item::identifier).containsExactly("p1");
    assertThat(content.launchAddress(branch.children().get(0))).hasValue("part/deep/index.html");
    assertThat(content.launchAddress(content.organization().items().get(0))).hasValue("index.html");
  }

  @Test
  void manifestsNestAtAnyDepthAndTheirBasesAddUp() throws IOException {
    var inner =
        part("inner", "xml:base='deep/two/../'", item("q1", "inner-r", "<title>Q</title>"), "");
    var outer =
        part(
            "outer",
            "xml:base='part/'",
            item("p1", "inner", "<title>Own title</title>"),
            inner.replace("xml:base='deep/'", "xml:base='two/'"));
    var report = read(item("i1", "outer", "<title>One</title>"), outer);
    assertThat(codes(report)).isEmpty();
    var content = report.content().orElseThrow();
    var branch = content.organization().items().get(0).children().get(0);
    assertThat(branch.title()).isEqualTo("Own title");
    assertThat(content.launchAddress(branch.children().get(0)))
        .hasValue("part/deep/two/index.html");
  }

  @Test
  void anItemMayLaunchAResourceOfANestedManifest() throws IOException {
    var report =
        read(
            item("i1", "part-r", "<title>One</title>"),
            part("part", "xml:base='part/'", item("p1", "part-r", "<title>P</title>"), ""));
    assertThat(codes(report)).containsExactly("manifest-nested");
    var content = report.content().orElseThrow();
    assertThat(content.launchAddress(content.organization().items().get(0)))
        .hasValue("part/deep/index.html");
  }

  @Test
  void whatIsTakenInTwiceHasIdentifiersTwice() throws IOException {
    var report =
        read(
            item("i1", "part", "<title>One</title>") + item("i2", "part", "<title>Two</title>"),
            part("part", "xml:base='part/'", item("p1", "part-r", "<title>P</title>"), ""));
    assertThat(report.content()).isEmpty();
    assertThat(codes(report)).contains("identifier-duplicate");
  }

  @Test
  void aManifestCannotTakeInTheOneAroundIt() throws IOException {
    var inner = part("inner", "", item("q1", "outer", "<title>Q</title>"), "");
    var report =
        read(
            item("i1", "outer", "<title>One</title>"),
            part("outer", "xml:base='part/'", item("p1", "inner", "<title>P</title>"), inner));
    assertThat(report.content()).isEmpty();
    assertThat(codes(report)).contains("item-resource-unknown");
  }

  @Test
  void aNestedManifestWithoutAnOrganizationLeavesAnEmptyItem() throws IOException {
    var report =
        read(
            item("i1", "r1", "<title>One</title>") + item("i2", "part", "<title>Two</title>"),
            "<manifest identifier='part'/>");
    assertThat(codes(report)).containsExactly("item-empty");
  }

  @Test
  void sequencingOfTheItemGoesBeforeThatOfTheOrganization() throws IOException {
    var sequencing = "<imsss:sequencing xmlns:imsss='http://www.imsglobal.org/xsd/imsss' ID='%s'/>";
    var items = item("p1", "part-r", "<title>P</title>") + sequencing.formatted("theirs");
    var nested = part("part", "xml:base='part/'", items, "");
    assertThat(sequencingOf(read(item("i1", "part", "<title>One</title>"), nested)))
        .containsExactly("theirs");
    assertThat(
            sequencingOf(
                read(
                    item("i1", "part", "<title>One</title>" + sequencing.formatted("own")),
                    nested)))
        .containsExactly("own");
  }

  private static List<String> sequencingOf(PackageReport report) {
    return report.content().orElseThrow().organization().items().get(0).extensions().stream()
        .map(element -> element.attribute("ID"))
        .toList();
  }
}
