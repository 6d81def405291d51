package org.sarai.authoring.internal;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Kind;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;
import org.sarai.courses.text.SourceWriter;
import org.sarai.shared.Refused;

/**
 * What an author's page sends, as the text that is kept. Reading the text gives what was sent; what
 * cannot be written so is refused, since it would come back as something else.
 */
public final class DraftText {
  private static final int LENGTH = 500_000;

  private DraftText() {}

  /**
   * @param sent what the page has
   * @param before what the text said until now; null for a new one
   * @param source what it is translated from; null for the source itself
   * @param translated ids of blocks that say what the source says now
   * @return the same with an id for each block, as it is read again
   */
  public static Source of(Source sent, Source before, Source source, Set<String> translated) {
    var blocks = new ArrayList<Block>();
    for (var block : sent.blocks()) {
      if (!isNothing(block)) {
        blocks.add(source == null ? block : marked(block, source, translated));
      }
    }
    var marked = sent.withBlocks(blocks).identified();
    return read(before == null ? marked : reviewed(before, marked));
  }

  /** What the text says, in the form that is kept. */
  public static String write(Source text) {
    return SourceWriter.write(text);
  }

  /** An empty paragraph is a place to write in, not yet something of the text. */
  private static boolean isNothing(Block block) {
    return !block.kind().isDirective() && block.body().isBlank();
  }

  private static Block marked(Block block, Source source, Set<String> translated) {
    var original = block.id() == null ? Optional.<Block>empty() : source.block(block.id());
    return original.isPresent() && translated.contains(block.id())
        ? block.translating(original.get())
        : block;
  }

  /** Who has reviewed a text has reviewed the words of then. */
  private static Source reviewed(Source before, Source now) {
    var whole = before.reviewedBy() != null && before.reviewedBy().equals(now.reviewedBy());
    var blocks = new ArrayList<Block>();
    var changed = before.blocks().size() > now.blocks().size();
    for (var block : now.blocks()) {
      var was = before.block(block.id());
      var same = was.filter(old -> text(old).equals(text(block))).isPresent();
      changed |= !same;
      if (same && whole && block.reviewedBy() == null) {
        blocks.add(block.reviewed(before.reviewedBy()));
      } else if (!same && was.isPresent() && isOld(was.get(), block)) {
        blocks.add(block.reviewed(null));
      } else {
        blocks.add(block);
      }
    }
    if (whole) {
      return changed ? now.with("reviewed", null).withBlocks(blocks) : now;
    }
    return now.withBlocks(blocks);
  }

  private static boolean isOld(Block was, Block now) {
    return Objects.equals(was.reviewedBy(), now.reviewedBy());
  }

  private static String text(Block block) {
    return SourceWriter.text(block);
  }

  private static Source read(Source sent) {
    for (var value : sent.front().values()) {
      if (value.contains("\n")) {
        throw Refused.unprocessable("refused.textUnwritable", value);
      }
    }
    var text = write(sent);
    if (text.length() > LENGTH) {
      throw Refused.tooLarge("refused.textLong");
    }
    var read = SourceReader.read(sent.file(), text, new ArrayList<>()).identified();
    if (read.blocks().size() != sent.blocks().size()) {
      throw Refused.unprocessable("refused.textUnwritable", differing(sent, read));
    }
    for (var index = 0; index < sent.blocks().size(); index++) {
      if (!isSame(sent.blocks().get(index), read.blocks().get(index))) {
        throw Refused.unprocessable("refused.textUnwritable", sent.blocks().get(index).id());
      }
    }
    return read;
  }

  /** Kinds of running text follow from the text itself: a paragraph with hyphens is a list. */
  private static boolean isSame(Block sent, Block read) {
    return Objects.equals(sent.id(), read.id())
        && Objects.equals(sent.of(), read.of())
        && Objects.equals(sent.reviewedBy(), read.reviewedBy())
        && text(sent).equals(text(read))
        && (sent.kind() == read.kind()
            || !sent.kind().isDirective() && sent.kind() != Kind.HEADING);
  }

  private static String differing(Source sent, Source read) {
    return sent.blocks().stream()
        .filter(
            block ->
                read.block(block.id()).filter(other -> text(other).equals(text(block))).isEmpty())
        .map(Block::id)
        .findFirst()
        .orElse("");
  }
}
