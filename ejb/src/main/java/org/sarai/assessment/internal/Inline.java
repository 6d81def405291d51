package org.sarai.assessment.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.sarai.courses.lesson.MediaFile;
import org.sarai.courses.lesson.MediaLookup;
import org.sarai.courses.text.Prose;

/**
 * Running text of questions as HTML that is safe: no HTML of the author's own, no links out of a
 * test but to where the text format lets them lead. A picture that is not there is told by its
 * words.
 */
final class Inline {
  private final MediaLookup media;
  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .omitSingleParagraphP(true)
          .nodeRendererFactory(this::references)
          .build();

  Inline(MediaLookup media) {
    this.media = media;
  }

  /** Null stays null; a text that nests too deeply to be read is empty. */
  String html(String prose) {
    if (prose == null) {
      return null;
    }
    return Prose.isBearable(prose) ? renderer.render(Prose.parse(prose)).strip() : "";
  }

  /** The words alone, as a list says them. Null stays null. */
  static String plain(String prose) {
    return prose == null || !Prose.isBearable(prose)
        ? prose
        : Prose.words(Prose.parse(prose)).strip();
  }

  private NodeRenderer references(HtmlNodeRendererContext context) {
    return new NodeRenderer() {
      @Override
      public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class, Link.class);
      }

      @Override
      public void render(Node node) {
        var html = context.getWriter();
        var address = node instanceof Link link ? link.getDestination() : "";
        var picture =
            node instanceof Image image
                ? media.find(image.getDestination())
                : Optional.<MediaFile>empty();
        if (picture.isPresent()) {
          html.tag("img", Map.of("src", picture.get().href(), "alt", Prose.words(node)), true);
        } else if (address.startsWith("https:") && Prose.mayLink(address)) {
          html.tag("a", Map.of("href", address, "target", "_blank", "rel", "noopener noreferrer"));
          html.text(Prose.words(node));
          html.tag("/a");
        } else {
          html.tag("span", Map.of("class", "words"));
          html.text(Prose.words(node));
          html.tag("/span");
        }
      }
    };
  }
}
