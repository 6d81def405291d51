package org.sarai.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A test that asks once in each way, and a survey, in English and Urdu. */
final class KindsText {
  /** Whether both pictures of the question that is shown have arrived, and have words. */
  static final String PICTURES =
      """
      async () => {
        const pictures = Array.from(document.querySelectorAll('#test-choices img'));
        await Promise.all(pictures.map((one) => one.decode()));
        return pictures.length === 2 && pictures.every((one) => one.naturalWidth > 0 && one.alt);
      }
      """;

  private static final String TEST =
      """
      ---
      unit: kinds
      kind: test
      language: %s
      title: %s
      minutes: 20
      pass: 70
      attempts: 3
      ---

      At the counter, a man waits with the passport of a woman who stands behind him. {#s1}

      :::question single {#q1}
      %s
      - [x] {a} %s | Yes.
      - [ ] {b} %s
      - [ ] {c} %s
      :::

      :::question multiple points=2 {#q2}
      %s
      - [x] {a} %s
      - [x] {b} %s
      - [ ] {c} %s
      :::

      :::question truefalse {#q3}
      %s
      - [x] {true} %s
      - [ ] {false} %s
      :::

      :::question matching points=3 {#q4}
      %s
      - {a} %s => %s
      - {b} %s => %s
      - {c} %s => %s
      :::

      :::question ordering points=3 {#q5}
      %s
      1. {a} %s
      2. {b} %s
      3. {c} %s
      4. {d} %s
      :::

      :::question number {#q6}
      %s
      = 42 +- 0.5
      :::

      :::question text {#q7}
      %s
      = %s
      :::

      :::question image {#q8}
      %s
      - [x] {a} ![%s](media/passport.svg)
      - [ ] {b} ![%s](media/card.svg)
      :::

      :::question audio {#q9}
      !audio(media/border.opus)
      %s
      - [x] {a} %s
      - [ ] {b} %s
      :::

      :::audio media/border.opus {#heard}
      %s
      :::

      :::question scenario stem=s1 {#q10}
      %s
      - [x] {a} %s
      - [ ] {b} %s
      :::
      """;

  private static final String SURVEY =
      """
      ---
      unit: survey
      kind: survey
      language: %s
      title: %s
      ---

      :::question scale {#q1}
      %s
      1..5
      - {1} %s
      - {5} %s
      :::

      :::question open {#q2}
      %s
      :::
      """;

  private KindsText() {}

  /** A course of the test, with its pictures and its sound. */
  static byte[] folder(String code) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "course.md", COURSE.formatted(code));
      put(zip, "units/kinds.en.md", test(Tongue.ENGLISH));
      put(zip, "units/kinds.ur.md", test(Tongue.URDU));
      put(zip, "media/passport.svg", PICTURE.formatted("M20 10h80v60h-80z M60 25v30"));
      put(zip, "media/card.svg", PICTURE.formatted("M10 20h100v40h-100z"));
      put(zip, "media/border.opus", "OggS sound");
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String path, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static final String COURSE =
      """
      ---
      code: %s
      audience: officials
      minutes: 20
      state: available
      source: en
      title.en: A course with questions
      title.ur: سوالوں والا کورس
      unit.1.kind: test
      unit.1.source: kinds
      unit.1.title.en: Every kind of question
      unit.1.title.ur: ہر قسم کے سوال
      ---

      ## outline.en

      Every kind of question.

      ## outline.ur

      ہر قسم کے سوال۔
      """;

  private static final String PICTURE =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 80\" width=\"120\""
          + " height=\"80\"><path d=\"%s\" fill=\"none\" stroke=\"#0B5351\""
          + " stroke-width=\"4\"/></svg>";

  static String test(Tongue tongue) {
    return tongue == Tongue.ENGLISH
        ? TEST.formatted(
            "en",
            "Every kind of question",
            "What is looked at first when a passport is examined?",
            "The first one",
            "The second one",
            "The third one",
            "What makes trafficking?",
            "An act",
            "A purpose",
            "A fee",
            "Consent of a child makes no difference.",
            "True",
            "False",
            "Which belong together?",
            "Trafficking",
            "exploitation",
            "Smuggling",
            "crossing a border",
            "Asylum",
            "protection",
            "In which order?",
            "Greet",
            "Ask",
            "Listen",
            "Refer",
            "How many degrees?",
            "What document crosses borders?",
            "Passport",
            "Which is a passport?",
            "A booklet with a chip",
            "A card with a photograph",
            "What do you hear?",
            "A train",
            "A ship",
            "A train stops; somebody calls out the name of a station.",
            "What do you do?",
            "Speak with her alone",
            "Let both pass")
        : TEST.formatted(
                "ur",
                "ہر قسم کے سوال",
                "پاسپورٹ دیکھتے ہوئے سب سے پہلے کیا دیکھا جاتا ہے؟",
                "پہلا جواب",
                "دوسرا جواب",
                "تیسرا جواب",
                "انسانی سمگلنگ کن چیزوں سے بنتی ہے؟",
                "ایک عمل",
                "ایک مقصد",
                "ایک فیس",
                "بچے کی رضامندی سے کوئی فرق نہیں پڑتا۔",
                "درست",
                "غلط",
                "کون سی باتیں ایک ساتھ ہیں؟",
                "انسانی تجارت",
                "استحصال",
                "سمگلنگ",
                "سرحد پار کرنا",
                "پناہ",
                "تحفظ",
                "کس ترتیب سے؟",
                "سلام کیجیے",
                "پوچھیے",
                "سنیے",
                "آگے بھیجیے",
                "کتنے درجے؟",
                "سرحد پار کرنے کی دستاویز کون سی ہے؟",
                "پاسپورٹ",
                "پاسپورٹ کون سا ہے؟",
                "چِپ والی کتاب",
                "تصویر والا کارڈ",
                "آپ کیا سنتے ہیں؟",
                "ریل گاڑی",
                "جہاز",
                "ایک ریل گاڑی رکتی ہے؛ کوئی سٹیشن کا نام پکارتا ہے۔",
                "آپ کیا کریں گے؟",
                "اس سے اکیلے میں بات",
                "دونوں کو جانے دینا")
            .replace(
                "At the counter, a man waits with the passport of a woman who stands behind him.",
                "کاؤنٹر پر ایک مرد ایک عورت کا پاسپورٹ لیے کھڑا ہے؛ وہ اس کے پیچھے ہے۔");
  }

  static String survey(Tongue tongue) {
    return tongue == Tongue.ENGLISH
        ? SURVEY.formatted(
            "en",
            "What you think of it",
            "How useful was this course?",
            "Not at all",
            "Very",
            "What should be better?")
        : SURVEY.formatted(
            "ur",
            "آپ کی رائے",
            "یہ کورس کتنا مفید تھا؟",
            "بالکل نہیں",
            "بہت",
            "کیا بہتر ہونا چاہیے؟");
  }
}
