package org.sarai.courses.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.sarai.courses.FaultCode;
import org.sarai.courses.FaultLog;

/** Looks for what running text must not have, and tells it by line. */
public final class ProseCheck {
  private final FaultLog faults;

  /** Tells faults there. */
  public ProseCheck(FaultLog faults) {
    this.faults = faults;
  }

  /** A block that is one paragraph, list, table or picture. */
  void single(Block block) {
    Node tree = readable(block, block.body(), block.bodyLine());
    if (tree == null) {
      return;
    }
    Node only = tree.getFirstChild();
    boolean fits =
        only != null
            && only.getNext() == null
            && switch (block.kind()) {
              case LIST -> only instanceof ListBlock;
              case TABLE -> only instanceof TableBlock;
              default -> only instanceof Paragraph;
            };
    if (!fits) {
      shape(block, tree);
    }
    inlines(block, tree, block.bodyLine(), block.kind() == Kind.IMAGE);
  }

  /**
   * Several paragraphs, lists and tables.
   *
   * @param block where the text stands
   * @param line line of the file where it begins
   * @param pictures whether it may have some
   */
  public void flow(Block block, String text, int line, boolean pictures) {
    Node tree = readable(block, text, line);
    if (tree == null) {
      return;
    }
    for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
      if (!Prose.FLOW.contains(node.getClass()) && !(node instanceof HtmlBlock)) {
        faults.add(line + Prose.line(node), block.id(), FaultCode.UNSUPPORTED);
      }
    }
    inlines(block, tree, line, pictures);
  }

  /** A line of text that may have pictures. */
  public void line(Block block, String text, int line) {
    Node tree = readable(block, text, line);
    if (tree == null) {
      return;
    }
    Node only = tree.getFirstChild();
    if (only != null
        && !(only instanceof HtmlBlock)
        && (!(only instanceof Paragraph) || only.getNext() != null)) {
      faults.add(line, block.id(), FaultCode.UNSUPPORTED);
    }
    inlines(block, tree, line, true);
  }

  private Node readable(Block block, String text, int line) {
    if (!Prose.isBearable(text)) {
      faults.add(line, block.id(), FaultCode.TOO_LONG);
      return null;
    }
    return Prose.PARSER.parse(text);
  }

  private void shape(Block block, Node tree) {
    FaultCode code = block.kind() == Kind.TABLE ? FaultCode.TABLE : FaultCode.MIXED;
    for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlBlock) {
        return; // Said by its own name.
      }
      if (!Prose.FLOW.contains(node.getClass())) {
        code = FaultCode.UNSUPPORTED;
      }
    }
    faults.add(block.bodyLine(), block.id(), code);
  }

  private void inlines(Block block, Node tree, int base, boolean pictures) {
    tree.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline html) {
            faults.add(base + Prose.line(html), block.id(), FaultCode.HTML);
          }

          @Override
          public void visit(HtmlBlock html) {
            faults.add(base + Prose.line(html), block.id(), FaultCode.HTML);
          }
        });
    List<Prose.Reference> references = new ArrayList<>();
    Prose.visitReferences(tree, references);
    for (Prose.Reference reference : references) {
      int at = base + reference.line();
      if (reference.picture() && !pictures) {
        faults.add(at, block.id(), FaultCode.PICTURE_INSIDE);
      } else if (reference.picture() && !Prose.MEDIA.matcher(reference.target()).matches()) {
        faults.add(at, block.id(), FaultCode.MEDIA_PATH, reference.target());
      } else if (!reference.picture() && !Prose.mayLink(reference.target())) {
        faults.add(at, block.id(), FaultCode.LINK, reference.target());
      }
    }
  }
}
