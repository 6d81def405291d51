package org.sarai.courses.export;

import static org.sarai.courses.lesson.ProseHtml.escaped;

import java.time.LocalDate;
import java.util.List;
import org.sarai.courses.CourseSeed;
import org.sarai.courses.lesson.FactLookup;
import org.sarai.courses.lesson.MediaLookup;
import org.sarai.courses.lesson.Words;
import org.sarai.courses.text.Source;

/**
 * A course on paper: what it is about, a table of contents, and each unit that is written in blocks
 * on a sheet of its own, as its {@link Handout} has it.
 */
public final class CourseHandout {
  private CourseHandout() {}

  /**
   * Writes a handout.
   *
   * @param course what is said of the course
   * @param texts a text of each unit in the course's order; where a unit is not written in the
   *     language, another text of it, which is marked as such
   * @param language of the handout
   * @param media where pictures are
   * @param today the day of printing
   * @throws IllegalArgumentException for tests and surveys, whose key is not for paper
   */
  public static String html(
      CourseSeed course,
      List<Source> texts,
      String language,
      Handout.Reader reader,
      FactLookup facts,
      MediaLookup media,
      LocalDate today) {
    Words words = Words.of(language);
    String source = course.sourceLanguage();
    String spoken = course.title().containsKey(language) ? language : source;
    String title = escaped(course.title().get(spoken));
    boolean answers = reader == Handout.Reader.FACILITATOR;
    StringBuilder html = new StringBuilder(Handout.head(language, title));
    html.append("<p>").append(escaped(words.get(answers ? "facilitator" : "learner")));
    html.append(" · ").append(course.minutes()).append(' ').append(escaped(words.get("minutes")));
    html.append("</p>\n<h1").append(marked(spoken, language)).append('>').append(title);
    html.append("</h1>\n").append(answers ? "" : Handout.signed(words));
    if (course.outline().containsKey(language)) {
      html.append("<p>").append(escaped(course.outline().get(language))).append("</p>\n");
    }
    List<String> outcomes = course.outcomes().getOrDefault(language, List.of());
    if (!outcomes.isEmpty()) {
      html.append("<h2>").append(escaped(words.get("outcomes"))).append("</h2>\n<ul>\n");
      outcomes.forEach(one -> html.append("<li>").append(escaped(one)).append("</li>\n"));
      html.append("</ul>\n");
    }
    html.append("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">");
    html.append(escaped(words.get("contents"))).append("</h2>\n<ol>\n");
    for (int i = 0; i < texts.size(); i++) {
      html.append("<li><a href=\"#unit-").append(i + 1).append('"');
      html.append(marked(texts.get(i).language(), language)).append('>');
      html.append(escaped(texts.get(i).title())).append("</a></li>\n");
    }
    html.append("</ol>\n</nav>\n");
    Left.of(course, language)
        .forEach(sentence -> html.append("<p>").append(escaped(sentence)).append("</p>\n"));
    for (int i = 0; i < texts.size(); i++) {
      Source text = texts.get(i);
      html.append("<article class=\"unit\" id=\"unit-").append(i + 1).append('"');
      html.append(marked(text.language(), language)).append(">\n<h2>").append(i + 1).append(". ");
      html.append(escaped(text.title())).append("</h2>\n");
      html.append(Handout.blocks(text, reader, facts, media, today, 1)).append("</article>\n");
    }
    return html.append("</body>\n</html>\n").toString();
  }

  /** Attributes of something whose language is not that of what is around it. */
  private static String marked(String language, String around) {
    return language.equals(around)
        ? ""
        : " lang=\"" + escaped(language) + "\" dir=\"" + Words.direction(language) + "\"";
  }
}
