package org.scorm4j.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Archives that somebody forged, or that a tool got wrong, are refused with a reason. */
class HostileArchiveTest {
  @TempDir private Path folder;

  private static Limits small() {
    return new Limits(100_000, 4_000_000, 3_000_000, 10, 100, 20_000, 300, 10, 60);
  }

  private PackageReport read(ZipMaker zip) throws IOException {
    var report = PackageReader.read(zip.in(folder), small());
    assertThat(report.isAccepted()).isEqualTo(report.faults().stream().noneMatch(Fault::isError));
    report.faults().forEach(fault -> assertThat(fault.message()).isNotBlank().doesNotContain("{"));
    return report;
  }

  private void refused(ZipMaker zip, String... codes) throws IOException {
    var report = read(zip);
    assertThat(report.content()).isEmpty();
    assertThat(report.faults()).filteredOn(Fault::isError).extracting(Fault::code).contains(codes);
  }

  @Test
  void aGoodArchiveIsReadWhole() throws IOException {
    var zip = ZipMaker.good().with("bilder/größe 1.png", "x").in(folder);
    assertThat(PackageReader.read(zip, small()).faults()).isEmpty();
    try (var archive = PackageArchive.open(zip, small())) {
      assertThat(archive.entries())
          .extracting(PackageEntry::path)
          .containsExactly("imsmanifest.xml", "index.html", "bilder/größe 1.png");
      assertThat(archive.find("index.html").orElseThrow().size()).isEqualTo(12);
      assertThat(archive.find("other.html")).isEmpty();
      try (var stream = archive.open("index.html")) {
        assertThat(stream.markSupported()).isFalse();
        assertThat(stream.read()).isEqualTo('<');
        assertThat(stream.skip(2)).isEqualTo(2);
        assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo("Hello</p>");
        assertThat(stream.read()).isEqualTo(-1);
        assertThat(stream.skip(0)).isZero();
      }
      assertThatThrownBy(() -> archive.open("other.html"))
          .isInstanceOf(FileNotFoundException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "../evil.html, path-traversal",
    "a/../../evil.html, path-traversal",
    "a/./b.html, path-traversal",
    "a//b.html, path-traversal",
    "..\\evil.html, path-windows",
    "a\\b.html, path-windows",
    "C:/evil.html, path-windows",
    "c:evil.html, path-windows",
    "/etc/evil.html, path-absolute",
    "//server/evil.html, path-absolute",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, path-too-long"
  })
  void pathsThatLeaveTheFolder(String path, String code) throws IOException {
    refused(ZipMaker.good().with(path, "x"), code);
  }

  @Test
  void controlCharactersInNames() throws IOException {
    refused(ZipMaker.good().with("a\u0000b.html", "x"), "path-control");
    refused(ZipMaker.good().with("a\nb.html", "x"), "path-control");
  }

  @Test
  void namesThatAreNotUtf8() throws IOException {
    refused(
        ZipMaker.good().in(StandardCharsets.ISO_8859_1).with("caf\u00e9.html", "x"),
        "path-encoding");
  }

  @Test
  void namesThatAreTheSame() throws IOException {
    refused(
        ZipMaker.good().with("aaa.html", "x").with("bbb.html", "y").replacing("bbb.", "aaa."),
        "entry-duplicate");
    refused(ZipMaker.good().with("INDEX.html", "x"), "entry-duplicate-case");
    refused(
        ZipMaker.good().with("caf\u00e9.html", "x").with("cafe\u0301.html", "y"),
        "entry-duplicate-case");
    refused(ZipMaker.good().with("a", "x").with("a/b.html", "y"), "entry-file-and-folder");
  }

  @Test
  void foldersMayBeListed() throws IOException {
    assertThat(read(ZipMaker.good().with("a/", "").with("a/b.html", "y")).faults()).isEmpty();
  }

  @Test
  void symbolicLinksAndDevices() throws IOException {
    var zip =
        ZipMaker.good()
            .with("link.html", "/etc/passwd")
            .forging("link.html", 4, 3 << 8 | 20 << 16 | 20)
            .forging("link.html", 38, 0xa1ff0000);
    refused(zip, "entry-special");
  }

  @Test
  void ordinaryUnixFilesAreNotSpecial() throws IOException {
    var zip =
        ZipMaker.good()
            .with("file.html", "x")
            .forging("file.html", 4, 3 << 8 | 20 << 16 | 20)
            .forging("file.html", 38, 0x81a40000);
    assertThat(read(zip).faults()).isEmpty();
  }

  @Test
  void encryptedAndOddlyCompressedFiles() throws IOException {
    refused(
        ZipMaker.good().with("secret.html", "x").forging("secret.html", 8, 0x00080809),
        "entry-encrypted");
    refused(
        ZipMaker.good().with("odd.html", "x").forging("odd.html", 8, 0x000e0808), "entry-method");
  }

  @Test
  void filesThatLieAboutTheirSize() throws IOException {
    refused(
        ZipMaker.good().with("lie.html", "x".repeat(5000)).forging("lie.html", 24, 10),
        "entry-corrupt");
    refused(ZipMaker.good().with("lie.html", "x").forging("lie.html", 24, 5000), "entry-corrupt");
    refused(ZipMaker.good().with("lie.html", "x").forging("lie.html", 16, 5000), "entry-corrupt");
    refused(ZipMaker.good().forging("imsmanifest.xml", 16, 5), "entry-corrupt");
  }

  @Test
  void theStreamItselfFailsToo() throws IOException {
    var zip = ZipMaker.good().with("lie.html", "x".repeat(5000)).forging("lie.html", 24, 10);
    try (var archive = PackageArchive.open(zip.in(folder), small());
        var stream = archive.open("lie.html")) {
      assertThatThrownBy(() -> stream.transferTo(OutputStream.nullOutputStream()))
          .isInstanceOf(ZipException.class)
          .hasMessageContaining("lie.html");
    }
  }

  @Test
  void bombs() throws IOException {
    refused(ZipMaker.good().with("bomb.txt", new byte[2_000_000]), "entry-ratio", "archive-ratio");
    refused(ZipMaker.good().with("bomb.txt", new byte[3_500_000]), "entry-too-large");
    refused(
        ZipMaker.good().with("a.txt", new byte[2_900_000]).with("b.txt", new byte[2_900_000]),
        "contents-too-large");
  }

  @Test
  void aBombOfManyEntries() throws IOException {
    var zip = ZipMaker.good();
    for (var i = 0; i < 20; i++) {
      zip.with(i + ".txt", "");
    }
    refused(zip, "too-many-entries");
  }

  @Test
  void anArchiveThatIsTooLarge() throws IOException {
    var bytes = new byte[150_000];
    new java.util.Random(7).nextBytes(bytes);
    refused(ZipMaker.good().with("noise.bin", bytes), "archive-too-large");
  }

  @Test
  void sizesBeyondFourGigabytesAreNotBelieved() throws IOException {
    refused(ZipMaker.good().with("big.bin", "x").forging("big.bin", 24, -1), "entry-too-large");
  }

  @Test
  void archivesWithMoreThan65535EntriesAreZip64() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var i = 0; i < 66_000; i++) {
        zip.putNextEntry(new ZipEntry("f" + i));
      }
    }
    var file = Files.write(folder.resolve("zip64.zip"), bytes.toByteArray());
    var roomy = new Limits(20_000_000, 9, 9, 70_000, 100, 9, 9, 9, 9);
    try (var archive = PackageArchive.open(file, roomy)) {
      assertThat(archive.entries()).hasSize(66_000);
    }
  }

  @Test
  void whateverIsBrokenIsAFaultAndNoException() throws IOException {
    var good = ZipMaker.good().with("a/b.html", "x").bytes();
    var random = new java.util.Random(2004);
    for (var i = 0; i < 3000; i++) {
      var bytes = good.clone();
      for (var n = 0; n <= i % 3; n++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      var file = Files.write(folder.resolve("mutant.zip"), bytes);
      var report = PackageReader.read(file, small());
      assertThat(report.isAccepted()).isEqualTo(report.faults().stream().noneMatch(Fault::isError));
      report.faults().forEach(Fault::message);
    }
  }

  @Test
  void whatIsNoZip() throws IOException {
    for (var bytes : new byte[][] {{}, "Hello".getBytes(StandardCharsets.UTF_8), new byte[5000]}) {
      var file = Files.write(folder.resolve("no.zip"), bytes);
      assertThat(PackageReader.read(file, small()).faults())
          .extracting(Fault::code)
          .containsExactly("archive-unreadable");
    }
    var cut = ZipMaker.good().bytes();
    var half =
        Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(cut, cut.length / 2));
    assertThat(PackageReader.read(half, small()).faults())
        .extracting(Fault::code)
        .containsExactly("archive-unreadable");
    var broken = ZipMaker.good().forging("index.html", 0, 0);
    refused(broken, "archive-unreadable");
  }

  @Test
  void anEmptyZip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    new ZipOutputStream(bytes).close();
    var file = Files.write(folder.resolve("empty.zip"), bytes.toByteArray());
    assertThat(PackageReader.read(file, small()).faults())
        .extracting(Fault::code)
        .startsWith("archive-empty");
  }

  @Test
  void aFileThatIsAbsentIsNoFaultOfThePackage() {
    assertThatThrownBy(() -> PackageReader.read(folder.resolve("absent.zip"), small()))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void openingARefusedArchiveTellsWhy() throws IOException {
    var zip = ZipMaker.good().with("../evil.html", "x").in(folder);
    assertThatThrownBy(() -> PackageArchive.open(zip, small()))
        .isInstanceOfSatisfying(
            PackageRefusedException.class,
            refused ->
                assertThat(refused.faults()).extracting(Fault::code).contains("path-traversal"))
        .hasMessageContaining("evil.html");
  }

  @Test
  void anArchiveWithManyFaultsListsOnlySome() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var i = 0; i < 600; i++) {
        zip.putNextEntry(new ZipEntry("../" + i));
      }
    }
    var file = Files.write(folder.resolve("many.zip"), bytes.toByteArray());
    var report = PackageReader.read(file, Limits.standard());
    assertThat(report.faults()).hasSize(501);
    assertThat(report.faults().get(500).code()).isEqualTo("too-many-faults");
  }

  @Test
  void limitsCanBeChanged() {
    var limits = Limits.standard().withArchiveBytes(5).withContentBytes(6);
    assertThat(limits.archiveBytes()).isEqualTo(5);
    assertThat(limits.contentBytes()).isEqualTo(6);
  }
}
