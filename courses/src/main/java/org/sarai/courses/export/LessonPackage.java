package org.sarai.courses.export;

import static org.sarai.courses.lesson.ProseHtml.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sarai.courses.PackageZip;
import org.sarai.courses.lesson.FactLookup;
import org.sarai.courses.lesson.LessonHtml;
import org.sarai.courses.lesson.MediaFile;
import org.sarai.courses.lesson.Words;
import org.sarai.courses.text.Media;
import org.sarai.courses.text.Source;

/**
 * A lesson, document or audio unit as a SCORM package with all its languages inside: learners
 * change the language in the middle and stay at their block. It resumes where they left and is
 * complete when the end was reached, every question answered and every story brought to an end.
 *
 * <p>The same texts, files, facts and day give the same bytes, which is what a package's address
 * comes from. It works in any player of its SCORM edition, not only in ours.
 */
public final class LessonPackage {
  /** The page of a unit that is launched. */
  static final String PAGE = "index.html";

  private static final List<String> SCRIPTS =
      List.of("lesson.css", "lesson.js", "listen.js", "package.js", "remark.js");

  private LessonPackage() {}

  /**
   * Builds a package.
   *
   * @param format the edition of SCORM
   * @param identifier what tells it from others, for example {@code org.sarai.O-08.act-means}
   * @param texts the unit in its languages, the source language first; at least one
   * @param facts where fact cards are
   * @param today facts are put in that are valid on this day; they hide themselves after theirs
   * @param media content of the course's files by path, {@code media/NAME}; what no text uses is
   *     left out
   * @return the zip
   * @throws IllegalArgumentException when there is no text, or one is a test or survey: those are
   *     marked by the server and never leave it with their key
   */
  public static byte[] build(
      PackageFormat format,
      String identifier,
      List<Source> texts,
      FactLookup facts,
      LocalDate today,
      Map<String, byte[]> media) {
    if (texts.isEmpty() || texts.stream().anyMatch(Source::hasQuestions)) {
      throw new IllegalArgumentException("a package needs a lesson, document or audio");
    }
    SortedMap<String, byte[]> files = files(format, texts, facts, today, media, "");
    String manifest =
        Manifest.of(format, identifier, texts.get(0).title(), List.copyOf(files.keySet()));
    files.put(Manifest.FILE, bytes(manifest));
    return PackageZip.of(files);
  }

  /**
   * Everything that a unit needs but a manifest. Its pages lie in a folder, and scripts and media
   * at the root, where other units find the same ones.
   *
   * @param folder empty for the root, or path that ends with {@code /}
   */
  static SortedMap<String, byte[]> files(
      PackageFormat format,
      List<Source> texts,
      FactLookup facts,
      LocalDate today,
      Map<String, byte[]> media,
      String folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    String root = folder.replaceAll("[^/]+/", "../");
    for (Source text : texts) {
      for (String path : Media.of(text)) {
        Optional.ofNullable(media.get(path)).ifPresent(content -> files.put(path, content));
      }
      String lesson =
          LessonHtml.render(
              text,
              facts,
              path ->
                  Optional.ofNullable(media.get(path))
                      .map(content -> new MediaFile(root + path, content.length)),
              today);
      files.put(folder + "lesson." + text.language() + ".html", bytes(page(text, lesson, root)));
    }
    SCRIPTS.forEach(name -> files.put(name, resource(name)));
    files.put("scorm.js", resource(format.script()));
    files.put(folder + PAGE, bytes(index(texts, root)));
    return files;
  }

  private static String page(Source text, String lesson, String root) {
    Words words = Words.of(text.language());
    return head(text, root)
        + "<body class=\"lesson-shell\">\n<main data-finish=\""
        + escaped(words.get("finish"))
        + "\">\n<h1>"
        + escaped(text.title())
        + "</h1>\n"
        + lesson
        + "</main>\n</body>\n</html>\n";
  }

  private static String index(List<Source> texts, String root) {
    Source first = texts.get(0);
    Words words = Words.of(first.language());
    String languages = texts.stream().map(Source::language).collect(Collectors.joining(" "));
    StringBuilder html = new StringBuilder();
    html.append(head(first, root).replace("<html ", "<html data-languages=\"" + languages + "\" "));
    html.append("<body class=\"lesson-shell\">\n<div class=\"bar\" role=\"group\" aria-label=\"");
    html.append(escaped(words.get("language"))).append("\">");
    if (texts.size() > 1) {
      for (Source text : texts) {
        html.append("<button type=\"button\" aria-pressed=\"false\" ").append(named(text));
        html.append("</button>");
      }
    }
    html.append("</div>\n<main>\n<h1></h1>\n<div class=\"place\"></div>\n<div class=\"end\">");
    html.append("<p class=\"notice\" role=\"status\"></p>\n");
    html.append("<button type=\"button\" class=\"primary\">").append(escaped(words.get("finish")));
    html.append("</button></div>\n<details class=\"remark\" hidden></details>\n<noscript><p>")
        .append(escaped(words.get("noscript")));
    for (Source text : texts) {
      html.append(" <a href=\"lesson.").append(text.language()).append(".html\" ");
      html.append(named(text)).append("</a>");
    }
    html.append("</p></noscript>\n</main>\n");
    html.append("<script type=\"module\" src=\"").append(root);
    html.append("package.js\"></script>\n</body>\n</html>\n");
    return html.toString();
  }

  /** Attributes and text of something that names a language in that language. */
  private static String named(Source text) {
    return "lang=\""
        + text.language()
        + "\" dir=\""
        + Words.direction(text.language())
        + "\">"
        + escaped(Words.of("en").get("language." + text.language()));
  }

  private static String head(Source text, String root) {
    return "<!DOCTYPE html>\n<html lang=\""
        + text.language()
        + "\" dir=\""
        + Words.direction(text.language())
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + escaped(text.title())
        + "</title>\n<link rel=\"stylesheet\" href=\""
        + root
        + "lesson.css\">\n</head>\n";
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream stream = LessonPackage.class.getResourceAsStream("/lesson/" + name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
