package org.sarai.assessment.internal;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.sarai.courses.text.Prose;

/**
 * Running text of questions as HTML that is safe: no HTML of the author's own, no links out of a
 * test but to where the text format lets them lead, and pictures by what they show.
 */
final class Inline {
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .omitSingleParagraphP(true)
          .nodeRendererFactory(Inline::references)
          .build();

  private Inline() {}

  /** Null stays null; a text that nests too deeply to be read is empty. */
  static String html(String prose) {
    if (prose == null) {
      return null;
    }
    return Prose.isBearable(prose) ? RENDERER.render(Prose.parse(prose)).strip() : "";
  }

  private static NodeRenderer references(HtmlNodeRendererContext context) {
    return new NodeRenderer() {
      @Override
      public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class, Link.class);
      }

      @Override
      public void render(Node node) {
        var html = context.getWriter();
        var address = node instanceof Link link ? link.getDestination() : "";
        if (address.startsWith("https:") && Prose.mayLink(address)) {
          html.tag(
              "a",
              java.util.Map.of("href", address, "target", "_blank", "rel", "noopener noreferrer"));
          html.text(Prose.words(node));
          html.tag("/a");
        } else {
          html.tag("span", java.util.Map.of("class", "words"));
          html.text(Prose.words(node));
          html.tag("/span");
        }
      }
    };
  }
}
