package org.sarai.systemtests;

import java.util.List;

/**
 * A course with a lesson of every kind of block, a document and a sound, and with a test and a
 * survey that never leave the platform; in English and Urdu.
 */
final class EveryBlock {
  /** Names of the units that have packages, in the course's order. */
  static final List<String> WRITTEN = List.of("blocks", "form", "voices");

  private static final String COURSE =
      """
      ---
      code: %s
      audience: officials
      minutes: 30
      state: available
      source: en
      title.en: Everything once
      title.ur: سب کچھ ایک بار
      unit.1.kind: lesson
      unit.1.source: blocks
      unit.1.title.en: Every block
      unit.1.title.ur: ہر بلاک
      unit.2.kind: document
      unit.2.source: form
      unit.2.title.en: The form
      unit.2.title.ur: فارم
      unit.3.kind: test
      unit.3.source: kinds
      unit.3.title.en: Every kind of question
      unit.3.title.ur: ہر قسم کے سوال
      unit.4.kind: audio
      unit.4.source: voices
      unit.4.title.en: Voices
      unit.4.title.ur: آوازیں
      unit.5.kind: survey
      unit.5.source: survey
      unit.5.title.en: What you think of it
      unit.5.title.ur: آپ کی رائے
      ---

      ## outline.en

      Everything that a course can be made of.

      ## outline.ur

      وہ سب کچھ جس سے کورس بنتا ہے۔

      ## outcomes.en

      - See every block

      ## outcomes.ur

      - ہر بلاک دیکھیں
      """;

  private static final String LESSON =
      """
      ---
      unit: blocks
      kind: lesson
      language: %1$s
      title: %2$s
      minutes: 7
      ---

      ## %3$s {#b1}

      ### %3$s {#b2}

      %3$s **%3$s**; [%3$s](#b1), [%3$s](media/form.pdf). {#b3}

      - %3$s
      - %3$s {#b4}

      | %3$s | %3$s |
      |---|---|
      | 1 | 2 |
      {#b5}

      ![%3$s](media/passport.svg) {#b6}

      :::callout warning {#b7}
      %3$s
      :::

      :::fact PK-TIP-HOTLINE {#b8}
      :::

      :::term %3$s {#b9}
      %3$s
      :::

      :::audio media/border.opus {#b10}
      %3$s
      :::

      :::video media/counter.mp4 {#b11}
      %3$s
      :::

      :::file media/form.pdf {#b12}
      %3$s
      :::

      :::accordion {#b13}
      ### %3$s
      %3$s

      ### %3$s
      %3$s
      :::

      :::choice {#b14}
      %3$s
      - [x] %3$s | %3$s
      - [ ] %3$s
      :::

      :::choice {#b15}
      %3$s
      - [x] ![%3$s](media/passport.svg)
      - [x] ![%3$s](media/card.svg)
      - [ ] %3$s
      :::

      :::scenario {#b16}
      ### start
      %3$s
      - %3$s -> calm

      ### calm
      %3$s
      - %3$s -> end good

      ### good end
      %3$s
      :::
      """;

  private static final String DOCUMENT =
      """
      ---
      unit: form
      kind: document
      language: %1$s
      title: %2$s
      ---

      %3$s {#d1}

      ![%3$s](media/passport.svg) {#d2}
      """;

  private static final String SOUND =
      """
      ---
      unit: voices
      kind: audio
      language: %1$s
      title: %2$s
      ---

      :::audio media/border.opus {#s1}
      %3$s
      :::
      """;

  private EveryBlock() {}

  static FolderFile folder(String code) {
    FolderFile folder =
        new FolderFile(code, "")
            .without("units/counter.en.md")
            .without("units/counter.ur.md")
            .without("media/counter.svg")
            .with("course.md", COURSE.formatted(code))
            .with("media/passport.svg", picture("M20 10h80v60h-80z"))
            .with("media/card.svg", picture("M10 20h100v40h-100z"))
            .with("media/form.pdf", "%PDF-1.4 a form")
            .with("media/border.opus", "OggS sound")
            .with("media/counter.mp4", "0000ftypisom film");
    for (Tongue tongue : Tongue.values()) {
      boolean english = tongue == Tongue.ENGLISH;
      String end = "." + tongue.tag() + ".md";
      String words = english ? "A man waits at the counter" : "ایک آدمی کاؤنٹر پر انتظار کرتا ہے";
      folder
          .with(
              "units/blocks" + end, LESSON.formatted(tongue.tag(), title("blocks", tongue), words))
          .with("units/form" + end, DOCUMENT.formatted(tongue.tag(), title("form", tongue), words))
          .with("units/voices" + end, SOUND.formatted(tongue.tag(), title("voices", tongue), words))
          .with("units/kinds" + end, KindsText.test(tongue))
          .with("units/survey" + end, KindsText.survey(tongue));
    }
    return folder;
  }

  /** What a unit is called. */
  static String title(String unit, Tongue tongue) {
    boolean english = tongue == Tongue.ENGLISH;
    return switch (unit) {
      case "blocks" -> english ? "Every block" : "ہر بلاک";
      case "form" -> english ? "The form" : "فارم";
      default -> english ? "Voices" : "آوازیں";
    };
  }

  private static String picture(String path) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 80\"><path d=\""
        + path
        + "\" fill=\"none\" stroke=\"#0B5351\"/></svg>";
  }
}
