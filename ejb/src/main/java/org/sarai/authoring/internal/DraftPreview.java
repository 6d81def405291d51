package org.sarai.authoring.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sarai.authoring.LessonPreview;
import org.sarai.courses.export.LessonPackage;
import org.sarai.courses.lesson.LessonHtml;
import org.sarai.courses.lesson.MediaFile;
import org.sarai.courses.lesson.MediaLookup;
import org.sarai.courses.lesson.ProseHtml;
import org.sarai.courses.lesson.Words;
import org.sarai.courses.text.Source;
import org.sarai.facts.Facts;
import org.sarai.shared.Refused;
import org.sarai.shared.Tokens;

/** Texts of a draft as learners will see them. */
@Stateless
@PermitAll
public class DraftPreview {
  /** What is larger is told by its size alone; a page that carries it would not open. */
  private static final long LARGEST = 4_000_000;

  private static final int BITS = 8;
  private static final Pattern PICTURE = Pattern.compile("(<img[^>]*?) src=\"(data:[^\"]*)\"");

  /** What a package brings besides its texts and files. */
  private static final List<String> SHELL =
      List.of("lesson.css", "lesson.js", "listen.js", "package.js", "scorm2004.js");

  private static final String STYLE =
      "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>"
          + "<meta charset=\"utf-8\"><meta name=\"viewport\""
          + " content=\"width=device-width, initial-scale=1\"><title>%s</title>\n"
          + "<style nonce=\"%s\">%s</style></head>\n";

  /** Pictures come one after the other, as on a line that carries one thing at a time. */
  private static final String LATE =
      "for (const late of document.querySelectorAll('[data-late]')) {"
          + " setTimeout(() => { late.src = late.dataset.src; late.removeAttribute('data-late'); },"
          + " 1000 * Number(late.dataset.late)); }\n";

  @EJB private Facts facts;

  /** Each block of a text by its id, with files by their address in the workshop. */
  public Map<String, String> blocks(OpenDraft draft, Source text) {
    var lookup = new CardLookup(facts::card);
    var blocks = new HashMap<String, String>();
    for (var block : text.blocks()) {
      if (block.id() != null) {
        var one = text.withBlocks(List.of(block));
        var html = LessonHtml.render(one, lookup, addresses(draft), today());
        blocks.put(
            block.id(), html.substring(html.indexOf('\n') + 1, html.lastIndexOf("</article>")));
      }
    }
    return blocks;
  }

  private static MediaLookup addresses(OpenDraft draft) {
    return path ->
        Optional.ofNullable(draft.files().get(path))
            .map(
                file ->
                    new MediaFile(
                        "/api/v1/workshop/" + draft.courseCode() + "/" + path, file.bytes()));
  }

  public LessonPreview page(OpenDraft draft, String unit, String language, int bitsPerSecond) {
    var text = OpenDraft.read(draft.requireText(unit, language));
    if (text.hasQuestions()) {
      throw Refused.notFound("refused.noPreview", unit);
    }
    var loaded = new AtomicLong();
    var lesson =
        LessonHtml.render(text, new CardLookup(facts::card), path -> inside(draft, path), today());
    var shell = SHELL.stream().mapToLong(name -> resource(name).length()).sum();
    loaded.addAndGet(shell + PICTURE.matcher(lesson).replaceAll("").length());
    var arriving = arriving(lesson, loaded, bitsPerSecond);
    var nonce = Tokens.reference();
    var html =
        STYLE.formatted(
                ProseHtml.escaped(language),
                Words.direction(language),
                ProseHtml.escaped(String.valueOf(text.title())),
                nonce,
                resource("lesson.css"))
            + "<body class=\"lesson-shell\">\n<main aria-label=\""
            + ProseHtml.escaped(String.valueOf(text.title()))
            + "\">\n<h1>"
            + ProseHtml.escaped(String.valueOf(text.title()))
            + "</h1>\n<div class=\"place\">"
            + arriving
            + "</div>\n</main>\n<script type=\"module\" nonce=\""
            + nonce
            + "\">\n"
            + resource("lesson.js").replace("export function", "function")
            + resource("listen.js").replace("export function", "function")
            + "enliven(document.querySelector('article'), {});\n"
            + "readAloud(document.querySelector('article'));\n"
            + LATE
            + "</script>\n</body>\n</html>\n";
    return new LessonPreview(
        html, nonce, loaded.get(), bitsPerSecond == 0 ? 0 : seconds(loaded.get(), bitsPerSecond));
  }

  /** The page with its pictures told when to come; adds their bytes to what is loaded. */
  private static String arriving(String lesson, AtomicLong loaded, int bitsPerSecond) {
    return PICTURE
        .matcher(lesson)
        .replaceAll(
            found -> {
              var content = found.group(2).length() - found.group(2).indexOf(',') - 1L;
              var bytes = loaded.addAndGet(content * 3 / 4);
              return Matcher.quoteReplacement(
                  bitsPerSecond == 0
                      ? found.group()
                      : "%s data-late=\"%d\" data-src=\"%s\""
                          .formatted(
                              found.group(1), seconds(bytes, bitsPerSecond), found.group(2)));
            });
  }

  private static long seconds(long bytes, int bitsPerSecond) {
    return (bytes * BITS + bitsPerSecond - 1) / bitsPerSecond;
  }

  /** The frame belongs to nobody and so gets nothing from this server: all is inside. */
  private static Optional<MediaFile> inside(OpenDraft draft, String path) {
    var file = draft.files().get(path);
    if (file == null) {
      return Optional.empty();
    }
    if (file.bytes() > LARGEST) {
      return Optional.of(new MediaFile("#", file.bytes()));
    }
    try {
      var content = Files.readAllBytes(ContentStore.open().path(file.sha256()));
      var data =
          "data:" + file.mediaType() + ";base64," + Base64.getEncoder().encodeToString(content);
      return Optional.of(new MediaFile(data, file.bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private static String resource(String name) {
    try (var stream = LessonPackage.class.getResourceAsStream("/lesson/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
