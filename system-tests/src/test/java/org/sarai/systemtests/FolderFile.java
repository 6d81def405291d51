package org.sarai.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A course's folder with one lesson in English and Urdu, as an author packs it. */
final class FolderFile {
  private static final String COURSE =
      """
      ---
      code: %s
      audience: officials
      minutes: 5
      state: available
      source: en
      title.en: At the counter
      title.ur: کاؤنٹر پر
      unit.1.kind: lesson
      unit.1.source: counter
      unit.1.title.en: What you see at the counter
      unit.1.title.ur: کاؤنٹر پر آپ کیا دیکھتے ہیں
      ---

      ## outline.en

      What signs there are, and whom to call.

      ## outline.ur

      علامات کیا ہیں، اور کس کو کال کی جائے۔

      ## outcomes.en

      - Name two signs
      - Say whom to call

      ## outcomes.ur

      - دو علامتیں بتائیں
      - بتائیں کہ کس کو کال کرنی ہے
      """;

  private static final String LESSON =
      """
      ---
      unit: counter
      kind: lesson
      language: %s
      title: %s
      minutes: 5
      ---

      ## %s {#see}

      %s {#p1}

      ![%s](media/counter.svg) {#pic}

      :::fact %s {#line}
      :::

      :::choice {#q}
      %s
      - [x] %s | %s
      - [ ] %s | %s
      :::
      """;

  private final TreeMap<String, String> files = new TreeMap<>();

  FolderFile(String code, String fact) {
    files.put("course.md", COURSE.formatted(code));
    files.put(
        "units/counter.en.md",
        LESSON.formatted(
            "en",
            "What you see at the counter",
            "What you see",
            "A man looks at the person behind him before each answer.",
            "A man at a counter, another close behind him",
            fact,
            "What do you do first?",
            "Ask him into another room",
            "Right.",
            "Ask the other person",
            "No."));
    files.put(
        "units/counter.ur.md",
        LESSON.formatted(
            "ur",
            "کاؤنٹر پر آپ کیا دیکھتے ہیں",
            "آپ کیا دیکھتے ہیں",
            "ایک آدمی ہر جواب سے پہلے پیچھے والے شخص کو دیکھتا ہے۔",
            "کاؤنٹر پر ایک آدمی، دوسرا اس کے بالکل پیچھے",
            fact,
            "آپ سب سے پہلے کیا کرتے ہیں؟",
            "اسے دوسرے کمرے میں بلائیں",
            "درست۔",
            "دوسرے شخص سے پوچھیں",
            "نہیں۔"));
    files.put(
        "media/counter.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 60\"><rect width=\"120\""
            + " height=\"60\" fill=\"#e2eeec\"/><circle cx=\"40\" cy=\"28\" r=\"10\""
            + " fill=\"#0b5351\"/><circle cx=\"70\" cy=\"22\" r=\"10\" fill=\"#e09f3e\"/></svg>");
  }

  FolderFile with(String path, String text) {
    files.put(path, text);
    return this;
  }

  FolderFile without(String path) {
    files.remove(path);
    return this;
  }

  byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
