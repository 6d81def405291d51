package org.sarai.courses.export;

import static org.sarai.courses.lesson.ProseHtml.escaped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sarai.courses.FaultLog;
import org.sarai.courses.lesson.FactLookup;
import org.sarai.courses.lesson.FactText;
import org.sarai.courses.lesson.LessonHtml;
import org.sarai.courses.lesson.MediaLookup;
import org.sarai.courses.lesson.ProseHtml;
import org.sarai.courses.lesson.Words;
import org.sarai.courses.text.Accordion;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Choice;
import org.sarai.courses.text.Option;
import org.sarai.courses.text.Scenario;
import org.sarai.courses.text.Source;

/**
 * A unit on paper, as one page of HTML without scripts. Learners get questions without answers and
 * room to write; facilitators get right answers, feedback and the ways of each story. A fact's
 * number is printed with its last day; what is not verified on the day of printing is not printed.
 */
public final class Handout {
  /** For whom it is. */
  public enum Reader {
    LEARNER,
    FACILITATOR
  }

  private static final String STYLE =
      """
      body{font-family:"Noto Sans","Noto Naskh Arabic",sans-serif;line-height:1.5;max-inline-size:44rem;margin:1rem auto;padding-inline:1rem;color:#000;background:#fff}
      :lang(ur){font-family:"Noto Nastaliq Urdu","Noto Naskh Arabic",serif;line-height:2.1}
      h1{font-size:1.5rem}h2{font-size:1.25rem}h3{font-size:1.1rem}h4{font-size:1rem}
      h1,h2,h3,h4{break-after:avoid}section,aside,tr{break-inside:avoid}
      table{border-collapse:collapse;inline-size:100%}th,td{border:1px solid #000;padding:.25rem .5rem;text-align:start}
      img{max-inline-size:100%;max-block-size:14rem}
      aside,.asked{border:1px solid #000;border-inline-start-width:.375rem;padding:.5rem 1rem;margin-block:1rem}
      .write{border-block-end:1px solid #000;block-size:2rem}.box{font-family:sans-serif}
      .head{display:flex;gap:2rem}.head span{flex:1;border-block-end:1px solid #000}
      .unit{break-before:page}nav a{color:inherit}
      @page{margin:2cm}
      """;

  private final Source source;
  private final FactLookup facts;
  private final LocalDate today;
  private final boolean answers;
  private final int deeper;
  private final ProseHtml prose;
  private final Words words;
  private final StringBuilder html = new StringBuilder();

  private Handout(
      Source source,
      Reader reader,
      FactLookup facts,
      MediaLookup media,
      LocalDate today,
      int deeper) {
    this.source = source;
    this.facts = facts;
    this.today = today;
    this.answers = reader == Reader.FACILITATOR;
    this.deeper = deeper;
    this.prose = new ProseHtml(media);
    this.words = Words.of(source.language());
  }

  /**
   * Writes a handout in the language of the text.
   *
   * @param source a lesson, document or audio unit
   * @param media where pictures are; for a page that is kept, addresses that stay
   * @param today the day of printing
   * @throws IllegalArgumentException for tests and surveys, whose key is not for paper
   */
  public static String html(
      Source source, Reader reader, FactLookup facts, MediaLookup media, LocalDate today) {
    return of(source, reader, facts, media, today, 0).page();
  }

  /**
   * The blocks of a unit, without a page around them.
   *
   * @param deeper how many levels its headings stand below those of a page of its own
   */
  static String blocks(
      Source source,
      Reader reader,
      FactLookup facts,
      MediaLookup media,
      LocalDate today,
      int deeper) {
    Handout handout = of(source, reader, facts, media, today, deeper);
    handout.blocks();
    return handout.html.toString();
  }

  private void blocks() {
    if (source.isDraft()) {
      html.append("<p><small>").append(word("draft")).append("</small></p>\n");
    }
    source.blocks().forEach(this::block);
  }

  private static Handout of(
      Source source,
      Reader reader,
      FactLookup facts,
      MediaLookup media,
      LocalDate today,
      int deeper) {
    if (source.hasQuestions()) {
      throw new IllegalArgumentException("a test has no handout");
    }
    return new Handout(source, reader, facts, media, today, deeper);
  }

  private String page() {
    String title = escaped(source.title());
    html.append(head(source.language(), title)).append("<p>");
    html.append(word(answers ? "facilitator" : "learner"));
    if (source.value("minutes") != null) {
      html.append(" · ").append(escaped(source.value("minutes"))).append(' ');
      html.append(word("minutes"));
    }
    html.append("</p>\n<h1>").append(title).append("</h1>\n");
    html.append(answers ? "" : signed(words));
    blocks();
    return html.append("</body>\n</html>\n").toString();
  }

  /** The beginning of a page. */
  static String head(String language, String title) {
    return "<!DOCTYPE html>\n<html lang=\""
        + escaped(language)
        + "\" dir=\""
        + Words.direction(language)
        + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
        + title
        + "</title>\n<style>\n"
        + STYLE
        + "</style>\n</head>\n<body>\n";
  }

  /** Where a learner writes name and date. */
  static String signed(Words words) {
    return "<p class=\"head\">"
        + escaped(words.get("name"))
        + " <span></span> "
        + escaped(words.get("date"))
        + " <span></span></p>\n";
  }

  private String heading(int level) {
    return "h" + (level + deeper);
  }

  private String word(String key) {
    return escaped(words.get(key));
  }

  private void block(Block block) {
    switch (block.kind()) {
      case HEADING -> {
        String tag = heading("3".equals(block.attributes().get(Block.LEVEL)) ? 3 : 2);
        html.append('<').append(tag).append('>').append(prose.line(block.body()));
        html.append("</").append(tag).append(">\n");
      }
      case CALLOUT ->
          html.append("<aside><p><b>")
              .append(word(LessonHtml.tone(block.argument())))
              .append("</b></p>")
              .append(prose.flow(block.body()))
              .append("</aside>\n");
      case FACT -> fact(block);
      case TERM ->
          html.append("<section><p><dfn><b>")
              .append(escaped(block.argument()))
              .append("</b></dfn></p>")
              .append(prose.flow(block.body()))
              .append("</section>\n");
      case ACCORDION ->
          Accordion.of(block, silent())
              .sections()
              .forEach(
                  section ->
                      html.append("<section><")
                          .append(heading(3))
                          .append('>')
                          .append(prose.line(section.title()))
                          .append("</")
                          .append(heading(3))
                          .append(">\n")
                          .append(prose.flow(section.text()))
                          .append("</section>\n"));
      case CHOICE -> choice(block);
      case SCENARIO -> scenario(block);
      default -> html.append("<section>").append(prose.flow(block.body())).append("</section>\n");
    }
  }

  private void fact(Block block) {
    Optional<FactText> card = facts.find(block.argument(), source.language());
    html.append("<aside>");
    if (card.filter(text -> text.isShown(today)).isPresent()) {
      FactText text = card.get();
      html.append(prose.flow(text.text()));
      if (text.value() != null) {
        html.append("<p><b><bdi dir=\"ltr\">")
            .append(escaped(text.value()))
            .append("</bdi></b></p>");
      }
      html.append("<p>").append(word("until")).append(" <bdi>").append(text.expiresOn());
      html.append("</bdi>. ").append(word("afterdate")).append("</p>");
      html.append(prose.flow(text.instead()));
    } else {
      html.append("<p>").append(word("expired")).append("</p>");
      card.map(FactText::instead).ifPresent(text -> html.append(prose.flow(text)));
    }
    html.append("</aside>\n");
  }

  private void choice(Block block) {
    Choice choice = Choice.of(block, silent());
    html.append("<section class=\"asked\">").append(prose.flow(choice.question())).append("<ul>\n");
    for (Option option : choice.options()) {
      html.append("<li><span class=\"box\">").append(answers && option.right() ? "☒" : "☐");
      html.append("</span> ").append(prose.line(option.text()));
      if (answers && option.right()) {
        html.append(" <b>(").append(word("rightanswer")).append(")</b>");
      }
      if (answers && option.feedback() != null) {
        html.append("<br><i>").append(prose.line(option.feedback())).append("</i>");
      }
      html.append("</li>\n");
    }
    html.append("</ul></section>\n");
  }

  /** On paper a learner decides at the beginning; how it goes on, the facilitator tells. */
  private void scenario(Block block) {
    List<Scenario.Step> steps = Scenario.of(block, silent()).steps();
    String tag = heading(3);
    html.append("<section class=\"asked\"><").append(tag).append('>').append(word("story"));
    html.append("</").append(tag).append(">\n");
    for (int i = 0; i < (answers ? steps.size() : Math.min(1, steps.size())); i++) {
      Scenario.Step step = steps.get(i);
      if (answers) {
        html.append("<p><b>").append(i + 1).append('.').append(step.end() ? " " + word("end") : "");
        html.append("</b></p>");
      }
      html.append(prose.flow(step.text())).append("<ul>\n");
      for (Scenario.Way way : step.ways()) {
        html.append("<li>").append(prose.line(way.text()));
        if (answers) {
          int to = steps.indexOf(stepOf(steps, way.to())) + 1;
          html.append(" <b>").append(arrow()).append(" <bdi>").append(to).append("</bdi></b>");
        }
        html.append("</li>\n");
      }
      html.append("</ul>\n");
    }
    html.append(answers ? "" : "<p class=\"write\"></p><p class=\"write\"></p>");
    html.append("</section>\n");
  }

  private static Scenario.Step stepOf(List<Scenario.Step> steps, String name) {
    return steps.stream().filter(step -> step.name().equals(name)).findFirst().orElse(null);
  }

  /** Arrows are not turned by the direction of the text around them. */
  private String arrow() {
    return Words.direction(source.language()).equals("rtl") ? "←" : "→";
  }

  private static FaultLog silent() {
    return new FaultLog("", new ArrayList<>());
  }
}
