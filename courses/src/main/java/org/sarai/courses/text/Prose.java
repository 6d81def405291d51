package org.sarai.courses.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The running text inside of blocks: CommonMark's inlines, lists and tables, and nothing else. */
public final class Prose {
  /** Where a picture, a sound or a file of the course lies. */
  public static final Pattern MEDIA = Pattern.compile("media/[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private static final Pattern LINK =
      Pattern.compile("(https://|mailto:|tel:)[^\\s\\p{Cntrl}]+|#" + Block.ID);
  static final Set<Class<? extends Node>> FLOW =
      Set.of(Paragraph.class, BulletList.class, OrderedList.class, TableBlock.class);
  static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /** The parser recurses: what nests deeper than this could end the thread. */
  private static final int LENGTH = 20_000;

  private static final int MARKS = 1_000;
  private static final Pattern DEEP = Pattern.compile("(?m)^[\\s>*+\\-0-9.)]{120}");

  /** A link or a picture, with its line within the text, from 0. */
  public record Reference(String target, String words, boolean picture, int line) {}

  private Prose() {}

  /** Whether a link may lead there: https, mail, telephone, a file or a block of the lesson. */
  public static boolean mayLink(String target) {
    return LINK.matcher(target).matches() || MEDIA.matcher(target).matches();
  }

  /**
   * The text as a tree; nothing in it has been refused yet, so whoever renders it filters.
   *
   * @throws IllegalArgumentException when it nests too deeply to be read
   */
  public static Node parse(String text) {
    if (!isBearable(text)) {
      throw new IllegalArgumentException("too long or nested too deeply");
    }
    return PARSER.parse(text);
  }

  /** Whether the text is short and flat enough to be parsed safely. */
  public static boolean isBearable(String text) {
    return text.length() <= LENGTH
        && text.chars().filter(c -> c == '*' || c == '_' || c == '[').limit(MARKS + 1L).count()
            <= MARKS
        && !DEEP.matcher(text).find();
  }

  /** The links and pictures of a text in their order; none of a text that cannot be read. */
  public static List<Reference> references(String text) {
    List<Reference> found = new ArrayList<>();
    if (isBearable(text)) {
      visitReferences(PARSER.parse(text), found);
    }
    return found;
  }

  static void visitReferences(Node tree, List<Reference> found) {
    tree.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            found.add(new Reference(link.getDestination(), words(link), false, line(link)));
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            found.add(new Reference(image.getDestination(), words(image), true, line(image)));
          }
        });
  }

  /** The words of a tree without any marks. */
  public static String words(Node tree) {
    StringBuilder words = new StringBuilder();
    tree.accept(
        new AbstractVisitor() {
          @Override
          public void visit(org.commonmark.node.Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(org.commonmark.node.Code code) {
            words.append(code.getLiteral());
          }

          @Override
          public void visit(org.commonmark.node.SoftLineBreak line) {
            words.append(' ');
          }

          @Override
          public void visit(org.commonmark.node.HardLineBreak line) {
            words.append(' ');
          }

          @Override
          public void visit(Paragraph paragraph) {
            if (!words.isEmpty()) {
              words.append(' ');
            }
            visitChildren(paragraph);
          }
        });
    return words.toString().strip();
  }

  static int line(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        return at.getSourceSpans().get(0).getLineIndex();
      }
    }
    return 0;
  }
}
