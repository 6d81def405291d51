package org.sarai.courses.lesson;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.sarai.courses.text.Prose;

/**
 * Running text as HTML that can do no harm: what is HTML in it is shown as text, links that may not
 * be followed become their words, pictures that are not there become their alternative text.
 */
public final class ProseHtml {
  private final MediaLookup media;

  /**
   * Renders with the files of a course.
   *
   * @param media where pictures and linked files are
   */
  public ProseHtml(MediaLookup media) {
    this.media = media;
  }

  /** Paragraphs, lists and tables. */
  public String flow(String text) {
    return html(text, false);
  }

  /** A line of text, without a paragraph around it. */
  public String line(String text) {
    return html(text, true).strip();
  }

  /** Any text as HTML that shows it. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private String html(String text, boolean line) {
    if (!Prose.isBearable(text)) {
      return escaped(text);
    }
    Node tree = Prose.parse(text);
    filter(tree);
    Map<Node, String> labels = labels(tree);
    return HtmlRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .escapeHtml(true)
        .sanitizeUrls(false) // Done in filter; the library's own knows no tel:.
        .percentEncodeUrls(true)
        .omitSingleParagraphP(line)
        .attributeProviderFactory(context -> attributes(labels))
        .build()
        .render(tree);
  }

  private static AttributeProvider attributes(Map<Node, String> labels) {
    return (node, tag, attributes) -> {
      if (node instanceof Link link && link.getDestination().startsWith("https:")) {
        attributes.put("rel", "noopener noreferrer");
        attributes.put("target", "_blank");
      } else if (tag.equals("img")) {
        attributes.put("loading", "lazy");
      } else if (labels.containsKey(node)) {
        attributes.put("data-label", labels.get(node));
      }
    };
  }

  private void filter(Node tree) {
    List<Node> refused = new ArrayList<>();
    tree.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            Optional<String> target = target(link.getDestination());
            target.ifPresentOrElse(link::setDestination, () -> refused.add(link));
            link.setTitle(null);
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            Optional<MediaFile> file =
                Prose.MEDIA.matcher(image.getDestination()).matches()
                    ? media.find(image.getDestination())
                    : Optional.empty();
            file.ifPresentOrElse(
                found -> image.setDestination(found.href()), () -> refused.add(image));
            image.setTitle(null);
          }

          @Override
          public void visit(HtmlInline html) {
            refused.add(html);
          }

          @Override
          public void visit(HtmlBlock html) {
            refused.add(html);
          }
        });
    refused.forEach(ProseHtml::replace);
  }

  private Optional<String> target(String destination) {
    if (Prose.MEDIA.matcher(destination).matches()) {
      return media.find(destination).map(MediaFile::href);
    }
    return Optional.of(destination).filter(Prose::mayLink);
  }

  /** Leaves the words where something was taken out. */
  private static void replace(Node node) {
    if (node instanceof Link) {
      while (node.getFirstChild() != null) {
        node.insertBefore(node.getFirstChild());
      }
    } else if (node instanceof HtmlInline html) {
      node.insertBefore(new Text(html.getLiteral()));
    } else if (node instanceof HtmlBlock html) {
      Paragraph shown = new Paragraph();
      shown.appendChild(new Text(html.getLiteral()));
      node.insertBefore(shown);
    } else {
      node.insertBefore(new Text(Prose.words(node)));
    }
    node.unlink();
  }

  /** The heads of a table's columns for each of its cells: on a phone each row becomes a card. */
  private static Map<Node, String> labels(Node tree) {
    Map<Node, String> labels = new IdentityHashMap<>();
    List<String> heads = new ArrayList<>();
    tree.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableCell cell) {
              int column = 0;
              for (Node at = cell.getPrevious(); at != null; at = at.getPrevious()) {
                column++;
              }
              if (cell.isHeader()) {
                if (column == 0) {
                  heads.clear();
                }
                heads.add(Prose.words(cell));
              } else if (column < heads.size()) {
                labels.put(cell, heads.get(column));
              }
            }
            visitChildren(node);
          }
        });
    return labels;
  }
}
