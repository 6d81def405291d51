package org.sarai.courses.lesson;

import static org.sarai.courses.lesson.ProseHtml.escaped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sarai.courses.FaultLog;
import org.sarai.courses.text.Accordion;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Choice;
import org.sarai.courses.text.Option;
import org.sarai.courses.text.Prose;
import org.sarai.courses.text.Scenario;
import org.sarai.courses.text.Screens;
import org.sarai.courses.text.Source;

/**
 * A lesson as a fragment of HTML: an {@code article} with an element for each block, which has the
 * block's id as {@code id} and {@code data-block}. It is whole without a script; {@code
 * lesson/lesson.js} makes questions and stories answer, and hides facts after their day.
 *
 * <p>Whatever the text says, the fragment has no script, no style and no link that leads elsewhere
 * than the format allows.
 */
public final class LessonHtml {
  /** It belongs to what is around it, and is no landmark of the page. */
  private static final String NOTE = " role=\"note\"";

  private static final Set<String> TONES = Set.of("note", "tip", "warning", "danger");

  private final Source source;
  private final FactLookup facts;
  private final MediaLookup media;
  private final LocalDate today;
  private final ProseHtml prose;
  private final Words words;
  private final StringBuilder html = new StringBuilder();

  private LessonHtml(Source source, FactLookup facts, MediaLookup media, LocalDate today) {
    this.source = source;
    this.facts = facts;
    this.media = media;
    this.today = today;
    this.prose = new ProseHtml(media);
    this.words = Words.of(source.language());
  }

  /**
   * Renders a unit in the language of its text.
   *
   * @param facts where fact cards are; what is not there is told as missing
   * @param media where files are
   * @param today facts are shown that are valid on this day
   */
  public static String render(Source source, FactLookup facts, MediaLookup media, LocalDate today) {
    return new LessonHtml(source, facts, media, today).render();
  }

  private String render() {
    html.append("<article class=\"lesson\" lang=\"")
        .append(escaped(source.language()))
        .append("\" dir=\"")
        .append(Words.direction(source.language()))
        .append("\" data-title=\"")
        .append(escaped(Optional.ofNullable(source.title()).orElse("")))
        .append('"');
    for (String key : Words.SPOKEN) {
      html.append(" data-say-").append(key).append("=\"").append(escaped(words.get(key)));
      html.append('"');
    }
    html.append(">\n");
    if (source.isDraft()) {
      html.append("<p class=\"draft\"")
          .append(NOTE)
          .append('>')
          .append(escaped(words.get("draft")));
      html.append("</p>\n");
    }
    source.blocks().forEach(this::block);
    return html.append("</article>\n").toString();
  }

  private void block(Block block) {
    switch (block.kind()) {
      case HEADING -> heading(block);
      case FACT -> fact(block);
      case QUESTION -> {}
      default -> {
        boolean aside = block.kind() == org.sarai.courses.text.Kind.CALLOUT;
        String tag = aside ? "aside" : "section";
        open(tag, block, aside ? " " + escaped(block.argument()) : "", aside ? NOTE : "");
        inner(block);
        html.append("</").append(tag).append(">\n");
      }
    }
  }

  private void inner(Block block) {
    switch (block.kind()) {
      case CALLOUT -> {
        html.append("<p class=\"callout-word\">")
            .append(escaped(words.get(tone(block.argument()))));
        html.append("</p>\n").append(prose.flow(block.body()));
      }
      case TERM ->
          html.append("<details><summary><dfn>")
              .append(escaped(block.argument()))
              .append("</dfn></summary>\n")
              .append(prose.flow(block.body()))
              .append("</details>\n");
      case AUDIO -> played(block, "audio");
      case VIDEO -> played(block, "video");
      case FILE -> file(block);
      case ACCORDION -> accordion(block);
      case CHOICE -> choice(block);
      case SCENARIO -> scenario(block);
      default -> html.append(prose.flow(block.body()));
    }
  }

  private void open(String tag, Block block, String more, String attributes) {
    html.append('<').append(tag).append(" class=\"block ").append(block.kind().word());
    html.append(more).append('"');
    if (block.id() != null) {
      html.append(" id=\"").append(escaped(block.id())).append("\" data-block=\"");
      html.append(escaped(block.id())).append('"');
    }
    html.append(attributes).append('>');
  }

  private void heading(Block block) {
    String tag = "3".equals(block.attributes().get(Block.LEVEL)) ? "h3" : "h2";
    open(tag, block, "", "");
    html.append(prose.line(block.body())).append("</").append(tag).append(">\n");
    if (Screens.begins(block)) {
      listen(block);
    }
  }

  /** Somebody who reads the screen aloud; until then the script lets the device, if it can. */
  private void listen(Block block) {
    Optional<MediaFile> recording = Screens.recording(source, block).flatMap(media::find);
    html.append("<div class=\"listen\" data-screen=\"").append(escaped(block.id())).append('"');
    if (recording.isPresent()) {
      html.append("><audio controls preload=\"none\" aria-label=\"");
      html.append(escaped(words.get("listen"))).append("\" src=\"");
      html.append(escaped(recording.get().href())).append("\"></audio></div>\n");
    } else {
      html.append(" hidden></div>\n");
    }
  }

  /** The key of the word for a callout's tone; a note's for anything unknown. */
  public static String tone(String argument) {
    return TONES.contains(String.valueOf(argument)) ? argument : "note";
  }

  private void fact(Block block) {
    Optional<FactText> card = facts.find(block.argument(), source.language());
    boolean shown = card.filter(text -> text.isShown(today)).isPresent();
    String expires = shown ? " data-expires=\"" + card.get().expiresOn() + "\"" : "";
    open("aside", block, "", NOTE + " data-fact=\"" + escaped(block.argument()) + "\"" + expires);
    html.append('\n');
    if (shown) {
      FactText text = card.get();
      html.append("<div class=\"fact-now\">").append(prose.flow(text.text()));
      if (text.value() != null) {
        html.append("<p class=\"fact-value\"><bdi dir=\"ltr\">").append(escaped(text.value()));
        html.append("</bdi></p>\n");
      }
      html.append("<p class=\"fact-checked\">").append(escaped(words.get("checked"))).append(' ');
      html.append(day(text.verifiedOn())).append(" · ").append(escaped(words.get("until")));
      html.append(' ').append(day(text.expiresOn())).append("</p></div>\n");
    }
    html.append("<div class=\"fact-instead\"").append(shown ? " hidden" : "").append('>');
    html.append("<p class=\"fact-expired\">").append(escaped(words.get("expired")));
    html.append("</p>\n");
    card.map(FactText::instead).ifPresent(text -> html.append(prose.flow(text)));
    html.append("</div>\n");
    if (!block.body().isBlank()) {
      html.append(prose.flow(block.body()));
    }
    html.append("</aside>\n");
  }

  private static String day(LocalDate day) {
    return "<time dir=\"ltr\" datetime=\"" + day + "\"><bdi>" + day + "</bdi></time>";
  }

  private void played(Block block, String tag) {
    media
        .find(block.argument())
        .ifPresent(
            file -> {
              html.append('<').append(tag).append(" controls preload=\"none\" src=\"");
              html.append(escaped(file.href())).append("\"></").append(tag).append(">\n");
              html.append("<p class=\"size\">").append(file.size()).append("</p>\n");
            });
    html.append("<details><summary>").append(escaped(words.get("transcript")));
    html.append("</summary>\n").append(prose.flow(block.body())).append("</details>\n");
  }

  private void file(Block block) {
    html.append(prose.flow(block.body()));
    media
        .find(block.argument())
        .ifPresent(
            file -> {
              String name = block.argument();
              String type = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
              html.append("<p><a class=\"open\" download href=\"").append(escaped(file.href()));
              html.append("\">").append(escaped(words.get("openfile")));
              html.append("</a> <span class=\"size\"><bdi>").append(escaped(type)).append(", ");
              html.append(file.size()).append("</bdi></span></p>\n");
            });
  }

  private void accordion(Block block) {
    Accordion.of(block, silent())
        .sections()
        .forEach(
            section ->
                html.append("<details><summary>")
                    .append(prose.line(section.title()))
                    .append("</summary>\n")
                    .append(prose.flow(section.text()))
                    .append("</details>\n"));
  }

  private void choice(Block block) {
    Choice choice = Choice.of(block, silent());
    boolean several = choice.isMultiple();
    String label = escaped(block.id() + ".asked");
    html.append("<div id=\"").append(label).append("\">").append(prose.flow(choice.question()));
    html.append("</div>\n<div class=\"options\" role=\"").append(several ? "group" : "radiogroup");
    html.append("\" aria-labelledby=\"").append(label).append("\">\n");
    int number = 0;
    for (Option option : choice.options()) {
      number++;
      html.append("<label class=\"option\"><input type=\"");
      html.append(several ? "checkbox" : "radio").append("\" name=\"").append(label);
      html.append("\" value=\"").append(number).append('"');
      html.append(option.right() ? " data-right" : "").append("> <span>");
      html.append(prose.line(option.text())).append("</span></label>\n");
      if (option.feedback() != null) {
        html.append("<p class=\"said\" data-for=\"").append(number).append("\" hidden>");
        html.append(prose.line(option.feedback())).append("</p>\n");
      }
    }
    html.append("</div>\n<p><button type=\"button\" class=\"check\">");
    html.append(escaped(words.get("check"))).append("</button></p>\n");
    html.append("<div class=\"answer\" role=\"status\"></div>\n");
  }

  private void scenario(Block block) {
    for (Scenario.Step step : Scenario.of(block, silent()).steps()) {
      html.append("<div class=\"step\" tabindex=\"-1\" id=\"").append(step(block, step.name()));
      html.append("\" data-step=\"").append(escaped(step.name())).append('"');
      html.append(step.end() ? " data-end" : "").append('>').append(prose.flow(step.text()));
      if (!step.ways().isEmpty()) {
        html.append("<ul class=\"ways\">\n");
        for (Scenario.Way way : step.ways()) {
          html.append("<li><a href=\"#").append(step(block, way.to())).append("\" data-way=\"");
          html.append(escaped(way.to())).append("\">").append(plain(way.text()));
          html.append("</a></li>\n");
        }
        html.append("</ul>\n");
      }
      html.append("</div>\n");
    }
    html.append("<p><button type=\"button\" class=\"again\" hidden>");
    html.append(escaped(words.get("again"))).append("</button></p>\n");
    html.append("<div class=\"answer\" role=\"status\"></div>\n");
  }

  /** A way is a link itself, so there is none inside. */
  private static String plain(String text) {
    return escaped(Prose.isBearable(text) ? Prose.words(Prose.parse(text)) : text);
  }

  private static String step(Block block, String name) {
    return escaped(block.id() + "." + name);
  }

  private FaultLog silent() {
    return new FaultLog(source.file(), new ArrayList<>());
  }
}
