package org.scorm4j.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A corpus of packages that want something else than to teach. Each is contained: refused for the
 * reason that is expected, or read without taking anything from outside; quickly, with bounded
 * memory, nothing written anywhere, and nothing of the machine in any message.
 */
class HostilePackagesTest {
  private static final String SECRET = "a secret of this machine";
  private static final Limits LIMITS =
      new Limits(20_000_000, 8_000_000, 6_000_000, 2_000, 100, 300_000, 3_000, 20, 200);

  @TempDir private Path folder;

  /** One package, and why it must be refused; no reason means that it is read, harmlessly. */
  record Hostile(String name, byte[] zip, String reason) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static byte[] zip(ZipMaker maker) {
    try {
      return maker.bytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Hostile hostile(String name, ZipMaker maker, String reason) {
    return new Hostile(name, zip(maker), reason);
  }

  private static Hostile path(String path, String reason) {
    var shown = path.replace("\0", "\\0").replace("\n", "\\n");
    return hostile("path " + shown, ZipMaker.good().with(path, "x"), reason);
  }

  private static Hostile launch(String href, String reason) {
    var resource =
        "<resource identifier='r1' type='webcontent' adlcp:scormtype='sco' href='"
            + href.replace("&", "&amp;").replace("'", "&apos;").replace("<", "&lt;")
            + "'/>";
    var item = "<item identifier='i1' identifierref='r1'><title>One</title></item>";
    return hostile(
        "launch " + href, ZipMaker.ofManifest(ZipMaker.manifest(item, resource)), reason);
  }

  private static Hostile manifest(String name, String manifest, String reason) {
    return hostile("manifest: " + name, ZipMaker.ofManifest(manifest), reason);
  }

  private static Hostile encoded(String name, String manifest, Charset charset, String reason) {
    return hostile(
        "encoding: " + name,
        ZipMaker.good().with("imsmanifest.xml", manifest.getBytes(charset)),
        reason);
  }

  private static final List<Hostile> CORPUS = all();

  static Stream<Hostile> corpus() {
    return CORPUS.stream();
  }

  static Stream<Hostile> manifests() {
    return CORPUS.stream().filter(hostile -> hostile.name().startsWith("manifest: "));
  }

  private static List<Hostile> all() {
    var all = new ArrayList<Hostile>();
    // where files would land
    all.add(path("../evil.html", "path-traversal"));
    all.add(path("a/../../evil.html", "path-traversal"));
    all.add(path("a/b/../../../evil.html", "path-traversal"));
    all.add(path("..", "path-traversal"));
    all.add(path("a/..", "path-traversal"));
    all.add(path("./evil.html", "path-traversal"));
    all.add(path("a//evil.html", "path-traversal"));
    all.add(path("..\\evil.html", "path-windows"));
    all.add(path("a\\..\\..\\evil.html", "path-windows"));
    all.add(path("\\\\server\\share\\evil.html", "path-windows"));
    all.add(path("C:\\Windows\\evil.html", "path-windows"));
    all.add(path("C:evil.html", "path-windows"));
    all.add(path("/etc/cron.d/evil", "path-absolute"));
    all.add(path("//server/share/evil.html", "path-absolute"));
    all.add(path("CON", "path-reserved"));
    all.add(path("nul.html", "path-reserved"));
    all.add(path("a/Com1/evil.html", "path-reserved"));
    all.add(path("lpt9.tar.gz", "path-reserved"));
    all.add(path("evil.html.", "path-reserved"));
    all.add(path("evil.html ", "path-reserved"));
    all.add(path("folder. /evil.html", "path-reserved"));
    all.add(path("evil.html\0.png", "path-control"));
    all.add(path("evil\n.html", "path-control"));
    all.add(path("e\u0085vil.html", "path-control"));
    all.add(path("a".repeat(300) + ".html", "path-too-long"));
    // what the archive is not
    all.add(
        hostile(
            "symbolic link",
            ZipMaker.good()
                .with("link.html", "/etc/passwd")
                .forging("link.html", 4, 3 << 8 | 20 << 16 | 20)
                .forging("link.html", 38, 0xa1ff0000),
            "entry-special"));
    all.add(
        hostile(
            "device",
            ZipMaker.good()
                .with("device.html", "")
                .forging("device.html", 4, 3 << 8 | 20 << 16 | 20)
                .forging("device.html", 38, 0x21b60000),
            "entry-special"));
    all.add(
        hostile(
            "encrypted",
            ZipMaker.good().with("secret.html", "x").forging("secret.html", 8, 0x00080809),
            "entry-encrypted"));
    all.add(
        hostile(
            "unknown method",
            ZipMaker.good().with("odd.html", "x").forging("odd.html", 8, 0x000e0808),
            "entry-method"));
    all.add(
        hostile(
            "wrong checksum",
            ZipMaker.good().with("lie.html", "x").forging("lie.html", 16, 4711),
            "entry-corrupt"));
    all.add(
        hostile(
            "larger than announced",
            ZipMaker.good().with("lie.html", "x".repeat(9000)).forging("lie.html", 24, 10),
            "entry-corrupt"));
    all.add(
        hostile(
            "smaller than announced",
            ZipMaker.good().with("lie.html", "x").forging("lie.html", 24, 9000),
            "entry-corrupt"));
    all.add(
        hostile(
            "one announced size for another",
            ZipMaker.good().forging("imsmanifest.xml", 24, 250_000),
            "entry-corrupt"));
    all.add(new Hostile("directory and entry name differ", otherLocalName(), "entry-corrupt"));
    all.add(new Hostile("two entries over the same bytes", overlapping(), "entry-corrupt"));
    all.add(
        hostile(
            "same name twice",
            ZipMaker.good().with("aaa.html", "x").with("bbb.html", "y").replacing("bbb.", "aaa."),
            "entry-duplicate"));
    all.add(
        hostile(
            "two manifests",
            ZipMaker.good().with("imsmanifest.xmm", "<manifest/>").replacing(".xmm", ".xml"),
            "entry-duplicate"));
    all.add(
        hostile(
            "same name by case", ZipMaker.good().with("INDEX.HTML", "x"), "entry-duplicate-case"));
    all.add(
        hostile(
            "same name by Unicode form",
            ZipMaker.good().with("caf\u00e9.html", "x").with("cafe\u0301.html", "y"),
            "entry-duplicate-case"));
    all.add(
        hostile(
            "file and folder",
            ZipMaker.good().with("a", "x").with("a/b.html", "y"),
            "entry-file-and-folder"));
    all.add(
        hostile(
            "name that is not UTF-8",
            ZipMaker.good().in(StandardCharsets.ISO_8859_1).with("caf\u00e9.html", "x"),
            "path-encoding"));
    // what it costs
    all.add(
        hostile(
            "bomb by ratio", ZipMaker.good().with("bomb.bin", new byte[5_000_000]), "entry-ratio"));
    all.add(
        hostile(
            "bomb by size",
            ZipMaker.good().with("bomb.bin", new byte[7_000_000]),
            "entry-too-large"));
    all.add(
        hostile(
            "bomb in parts",
            ZipMaker.good().with("a.bin", new byte[5_000_000]).with("b.bin", new byte[5_000_000]),
            "contents-too-large"));
    all.add(
        hostile(
            "size of four gigabytes",
            ZipMaker.good().with("big.bin", "x").forging("big.bin", 24, -1),
            "entry-too-large"));
    all.add(new Hostile("one hundred thousand entries", entries(100_000), "too-many-entries"));
    all.add(new Hostile("archives in archives", nested(), null));
    all.add(new Hostile("nothing", zip(ZipMaker.empty()), "archive-empty"));
    all.add(
        new Hostile(
            "not an archive", "GIF89a".getBytes(StandardCharsets.US_ASCII), "archive-unreadable"));
    all.add(new Hostile("cut in half", half(), "archive-unreadable"));
    // what would run
    for (var scheme :
        List.of(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "vbscript:msgbox",
            "data:text/html,<script>alert(1)</script>",
            "file:///etc/passwd",
            "blob:x",
            "about:blank")) {
      all.add(launch(scheme, "href-scheme"));
    }
    // an attribute's tabulator is a space: no scheme any more, and no file
    all.add(launch("java\tscript:alert(1)", "file-missing"));
    all.add(launch("https://evil.example/", "href-external"));
    all.add(launch("//evil.example/", "href-external"));
    all.add(launch("\\\\evil.example\\x", "href-external"));
    all.add(launch("/index.html", "href-outside"));
    all.add(launch("../index.html", "href-outside"));
    all.add(launch("a/../../index.html", "href-outside"));
    all.add(launch("%2e%2e/index.html", "href-outside"));
    all.add(launch("..%2findex.html", "href-invalid"));
    all.add(launch("index%00.html", "href-invalid"));
    all.add(launch("index%zz.html", "href-invalid"));
    all.add(launch("index%c0%af.html", "href-invalid"));
    // what the manifest pulls in
    var good = ZipMaker.manifest();
    all.add(
        manifest(
            "external entity",
            "<!DOCTYPE m [<!ENTITY x SYSTEM 'SECRETFILE'>]>" + good.replace("Course", "&x;"),
            "manifest-doctype"));
    all.add(
        manifest(
            "parameter entity",
            "<!DOCTYPE m [<!ENTITY % x SYSTEM 'SECRETFILE'> %x;]>" + good,
            "manifest-doctype"));
    all.add(
        manifest(
            "document type elsewhere",
            "<!DOCTYPE m SYSTEM 'http://127.0.0.1:9/evil.dtd'>" + good,
            "manifest-doctype"));
    all.add(
        manifest(
            "document type with a public name",
            "<!DOCTYPE m PUBLIC '-//X//Y' 'SECRETFILE'>" + good,
            "manifest-doctype"));
    all.add(
        manifest(
            "entity bomb",
            "<!DOCTYPE m [<!ENTITY a '"
                + "a".repeat(99)
                + "'><!ENTITY b '"
                + "&a;".repeat(99)
                + "'><!ENTITY c '"
                + "&b;".repeat(99)
                + "'>]>"
                + good.replace("Course", "&c;"),
            "manifest-doctype"));
    all.add(
        manifest(
            "entity without a declaration", good.replace("Course", "&x;"), "manifest-malformed"));
    all.add(
        manifest(
            "inclusion",
            good.replace(
                "<title>Course</title>",
                "<title>Course</title><xi:include xmlns:xi='http://www.w3.org/2001/XInclude'"
                    + " href='SECRETFILE' parse='text'/>"),
            null));
    all.add(
        manifest(
            "style sheet and other instructions",
            "<?xml-stylesheet type='text/xsl' href='SECRETFILE'?><?php echo 1 ?>" + good,
            null));
    all.add(
        manifest(
            "schema elsewhere",
            good.replace(
                "<manifest ",
                "<manifest xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                    + " xsi:schemaLocation='x http://127.0.0.1:9/x.xsd' "),
            null));
    all.add(
        manifest(
            "too deep",
            good.replace("Course", "<b>".repeat(50) + "</b>".repeat(50)),
            "manifest-too-deep"));
    all.add(
        manifest(
            "too many elements",
            good.replace("Course", "<b/>".repeat(4000)),
            "manifest-too-many-elements"));
    all.add(
        manifest("too large", good.replace("Course", "x".repeat(400_000)), "manifest-too-large"));
    all.add(
        manifest(
            "too many attributes",
            good.replace("<title>", "<title " + attributes() + ">"),
            "manifest-malformed"));
    all.add(
        manifest(
            "base outside",
            good.replace("<resources>", "<resources xml:base='../../'>"),
            "href-outside"));
    all.add(
        manifest(
            "base elsewhere",
            good.replace("<resources>", "<resources xml:base='http://evil.example/'>"),
            "href-external"));
    all.add(manifest("another root", "<html><script>alert(1)</script></html>", "manifest-root"));
    all.add(manifest("nothing in it", "", "manifest-malformed"));
    // what it is written in
    all.add(
        encoded(
            "UTF-7",
            "<?xml version='1.0' encoding='UTF-7'?>" + good,
            StandardCharsets.US_ASCII,
            "manifest-encoding"));
    all.add(
        encoded(
            "EBCDIC",
            "<?xml version='1.0' encoding='IBM037'?>" + good,
            StandardCharsets.US_ASCII,
            "manifest-encoding"));
    all.add(
        encoded(
            "none there is",
            "<?xml version='1.0' encoding='x-none'?>" + good,
            StandardCharsets.US_ASCII,
            "manifest-encoding"));
    all.add(
        encoded(
            "UTF-8 that is Latin",
            good.replace("Course", "Caf\u00e9"),
            StandardCharsets.ISO_8859_1,
            "manifest-encoding"));
    all.add(
        encoded(
            "half a character",
            "\ufeff" + good + "x",
            StandardCharsets.UTF_16LE,
            "manifest-malformed"));
    all.add(encoded("UTF-16 with a mark", "\ufeff" + good, StandardCharsets.UTF_16BE, null));
    all.add(encoded("UTF-16 without one", good, StandardCharsets.UTF_16LE, null));
    all.add(encoded("UTF-8 with a mark", "\ufeff" + good, StandardCharsets.UTF_8, null));
    all.add(encoded("UTF-32", good, Charset.forName("UTF-32BE"), "manifest-malformed"));
    all.add(
        hostile(
            "manifest of NULs",
            ZipMaker.good().with("imsmanifest.xml", new byte[500]),
            "manifest-malformed"));
    return all;
  }

  private static String attributes() {
    var text = new StringBuilder();
    for (var i = 0; i < 15_000; i++) {
      text.append('a').append(i).append("='' ");
    }
    return text.toString();
  }

  private static byte[] entries(int count) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(0);
      for (var i = 0; i < count; i++) {
        var entry = new ZipEntry(Integer.toString(i, 36));
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(0);
        entry.setCrc(0);
        zip.putNextEntry(entry);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Ten levels of archives, each with a bomb: they are files, and nobody opens them. */
  private static byte[] nested() {
    var inner = zip(ZipMaker.empty().with("bomb.bin", new byte[500_000]));
    for (var i = 0; i < 10; i++) {
      inner = zip(ZipMaker.empty().with("inner.zip", inner));
    }
    return zip(ZipMaker.good().with("inner.zip", inner));
  }

  private static byte[] half() {
    var whole = zip(ZipMaker.good());
    return Arrays.copyOf(whole, whole.length / 2);
  }

  /** The directory says one name, the entry itself another. */
  private static byte[] otherLocalName() {
    var bytes = zip(ZipMaker.good().with("shown.html", "x"));
    var name = "shown.html".getBytes(StandardCharsets.US_ASCII);
    for (var i = 0; i + name.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + name.length, name, 0, name.length)) {
        System.arraycopy(
            "../../evil".getBytes(StandardCharsets.US_ASCII), 0, bytes, i, name.length);
        return bytes;
      }
    }
    throw new IllegalStateException("No such name");
  }

  /** A second name for the bytes of the first: the directory points both to one entry. */
  private static byte[] overlapping() {
    var maker = ZipMaker.good().with("one.html", "x".repeat(500)).with("two.html", "y".repeat(900));
    // where the local header of two.html stands, that of one.html is pointed to
    var bytes = zip(maker);
    var one = offset(bytes, "one.html");
    return zip(maker.forging("two.html", 42, one));
  }

  private static int offset(byte[] bytes, String path) {
    var name = path.getBytes(StandardCharsets.US_ASCII);
    for (var i = 30; i + name.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + name.length, name, 0, name.length)) {
        return i - 30;
      }
    }
    throw new IllegalStateException("No such name");
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void isContained(Hostile hostile) throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    var inside = Files.createDirectory(folder.resolve("in"));
    // the same length: what is in the archive must still be what it announces
    var file = Files.write(inside.resolve("package.zip"), hostile.zip());
    var report =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> PackageReader.read(file, LIMITS));
    if (hostile.reason() == null) {
      assertThat(report.faults()).filteredOn(Fault::isError).isEmpty();
    } else {
      assertThat(report.content()).isEmpty();
      assertThat(report.isAccepted()).isFalse();
      assertThat(report.faults())
          .filteredOn(Fault::isError)
          .extracting(Fault::code)
          .contains(hostile.reason());
    }
    report
        .faults()
        .forEach(
            fault -> {
              assertThatCode(fault::message).doesNotThrowAnyException();
              assertThat(fault.message(Locale.ENGLISH))
                  .doesNotContain(SECRET)
                  .doesNotContain("root:");
            });
    assertThat(report.content().map(ContentPackage::toString).orElse("")).doesNotContain(SECRET);
    try (var left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile)).containsExactlyInAnyOrder(secret, file);
    }
  }

  @Test
  void thereAreManyOfThem() {
    assertThat(corpus().map(Hostile::name).distinct().count()).isGreaterThanOrEqualTo(40);
  }

  /** Manifests that name a file of this machine: what is in it appears nowhere. */
  @ParameterizedTest
  @MethodSource("manifests")
  void filesOfTheMachineAreNotRead(Hostile hostile) throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    var manifest = manifestOf(hostile).replace("SECRETFILE", secret.toUri().toString());
    var report = PackageReader.read(ZipMaker.ofManifest(manifest).in(folder), LIMITS);
    assertThat(report.faults().toString()).doesNotContain(SECRET);
    assertThat(report.content().map(ContentPackage::toString).orElse("")).doesNotContain(SECRET);
  }

  private String manifestOf(Hostile hostile) throws IOException {
    var file = Files.write(folder.resolve("hostile.zip"), hostile.zip());
    try (var zip = new java.util.zip.ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry("imsmanifest.xml")).readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }

  @Test
  void anAttributeOfTenMegabytes() throws IOException {
    var manifest =
        ZipMaker.manifest().replaceFirst("<title>", "<title x='" + "y".repeat(10_500_000) + "'>");
    var file = ZipMaker.ofManifest(manifest).in(folder);
    assertThat(PackageReader.read(file, Limits.standard()).isAccepted()).isFalse();
    var roomy = new Limits(1 << 30, 1 << 30, 1 << 30, 100, 100_000, 20_000_000, 1000, 20, 200);
    // where so large a manifest is allowed, it is only large
    assertThat(PackageReader.read(file, roomy).isAccepted()).isTrue();
  }
}
