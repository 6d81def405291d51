package org.sarai.ear;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A course's folder with every kind of unit; a change of one file makes another folder. */
final class FolderText {
  private static final String LESSON =
      """
      ---
      unit: counter
      kind: lesson
      language: %s
      title: %s
      minutes: 3
      ---

      ## %s {#see}

      ![%s](media/counter.svg) {#pic}

      :::fact %s {#line}
      :::

      :::choice {#q}
      %s
      - [x] %s
      - [ ] %s
      :::
      """;

  private final TreeMap<String, byte[]> files = new TreeMap<>();

  FolderText(String code, String fact) throws IOException {
    with("course.md", course(code));
    with(
        "units/counter.en.md",
        LESSON.formatted(
            "en",
            "At the counter",
            "What you see",
            "A man at a counter",
            fact,
            "What first?",
            "Another room",
            "Nothing"));
    with(
        "units/counter.ur.md",
        LESSON.formatted(
            "ur",
            "کاؤنٹر پر",
            "آپ کیا دیکھتے ہیں",
            "کاؤنٹر پر ایک آدمی",
            fact,
            "پہلے کیا؟",
            "دوسرا کمرہ",
            "کچھ نہیں"));
    with("units/form.en.md", unit("form", "document", "The form", "Take this along. {#p1}\n"));
    with(
        "units/border.en.md",
        unit("border", "audio", "At the border", ":::audio media/b.opus {#a}\nA train.\n:::\n"));
    with("units/twenty.en.md", TestText.of(3, "en", "pass: 50"));
    with("units/twenty.ur.md", TestText.of(3, "ur", "pass: 50"));
    with(
        "units/opinion.en.md",
        unit("opinion", "survey", "Your opinion", ":::question open {#o1}\nWhat helped?\n:::\n")
            .replace("---\n\n", "purpose: survey\n---\n\n"));
    with("media/counter.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
    with("media/b.opus", "OggS sound");
    var zip = ScormZip.titled("Somebody else's");
    try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry; (entry = entries.getNextEntry()) != null; ) {
        files.put("theirs/" + entry.getName(), entries.readAllBytes());
      }
    } finally {
      Files.delete(zip);
    }
  }

  private static String course(String code) {
    var text =
        new StringBuilder(
            "---\ncode: %s\naudience: officials\nminutes: 20\nstate: available\nsource: en\n"
                    .formatted(code)
                + "title.en: A folder\ntitle.ur: ایک فولڈر\n");
    var number = 0;
    for (var unit :
        new String[] {
          "lesson counter At the counter",
          "document form The form",
          "audio border At the border",
          "test twenty Three questions",
          "survey opinion Your opinion",
          "scorm theirs Theirs"
        }) {
      var words = unit.split(" ", 3);
      number++;
      text.append("unit.%d.kind: %s\n".formatted(number, words[0]));
      text.append("unit.%d.source: %s\n".formatted(number, words[1]));
      text.append("unit.%d.title.en: %s\n".formatted(number, words[2]));
    }
    return text + "---\n\n## outline.en\n\nWhat a counter is for.\n";
  }

  private static String unit(String name, String kind, String title, String body) {
    return "---\nunit: %s\nkind: %s\nlanguage: en\ntitle: %s\n---\n\n%s"
        .formatted(name, kind, title, body);
  }

  FolderText with(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  FolderText without(String path) {
    files.remove(path);
    return this;
  }

  String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  Map<String, byte[]> files() {
    return files;
  }

  byte[] bytes() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** A temporary file, which the caller deletes. */
  Path zip() throws IOException {
    return Files.write(Files.createTempFile("folder", ".zip"), bytes());
  }
}
