package org.sarai.courses.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a translation stands to what it was made from, block by block. */
public final class Translation {
  /** How one block stands. */
  public enum State {
    /** Translated from what the source says now. */
    CURRENT,
    /** Translated from something that the source no longer says, or nobody said from what. */
    BEHIND,
    /** Not translated. */
    MISSING,
    /** Only in the translation. */
    EXTRA
  }

  /**
   * One block.
   *
   * @param id its id
   * @param state how it stands
   * @param reviewed whether a named person has reviewed it, or the whole unit
   */
  public record BlockStatus(String id, State state, boolean reviewed) {}

  private Translation() {}

  /**
   * Compares by id: first the source's blocks in its order, then what only the translation has.
   * Blocks without an id are left out; they are faults.
   */
  public static List<BlockStatus> status(Source source, Source translation) {
    List<BlockStatus> found = new ArrayList<>();
    for (Block block : source.blocks()) {
      if (block.id() != null) {
        found.add(status(block, translation.block(block.id()), translation));
      }
    }
    for (Block block : translation.blocks()) {
      if (block.id() != null && source.block(block.id()).isEmpty()) {
        found.add(new BlockStatus(block.id(), State.EXTRA, isReviewed(translation, block)));
      }
    }
    return List.copyOf(found);
  }

  /** How much of the source is translated from what it says now: whole percent, rounded down. */
  public static int completeness(Source source, Source translation) {
    List<BlockStatus> all = status(source, translation);
    long wanted = all.stream().filter(one -> one.state() != State.EXTRA).count();
    long current = all.stream().filter(one -> one.state() == State.CURRENT).count();
    return wanted == 0 ? 100 : (int) (100 * current / wanted);
  }

  /**
   * The beginning of a translation: front matter, and what needs no words.
   *
   * @param language BCP 47 language of the translation
   * @param title the unit's title in it
   */
  public static Source begin(Source source, String language, String title) {
    return source
        .with("language", language)
        .with("title", title)
        .with("draft", null)
        .with("reviewed", null)
        .withBlocks(source.blocks().stream().filter(Translation::isWordless).toList());
  }

  private static BlockStatus status(Block block, Optional<Block> other, Source translation) {
    if (other.isEmpty()) {
      return new BlockStatus(block.id(), State.MISSING, false);
    }
    Block translated = other.get();
    String fingerprint = block.fingerprint();
    boolean current =
        translated.of() != null
            ? fingerprint.equals(translated.of())
            : isWordless(block) && fingerprint.equals(translated.fingerprint());
    return new BlockStatus(
        block.id(), current ? State.CURRENT : State.BEHIND, isReviewed(translation, translated));
  }

  private static boolean isReviewed(Source translation, Block block) {
    return block.reviewedBy() != null
        || (translation.reviewedBy() != null && !translation.isDraft());
  }

  private static boolean isWordless(Block block) {
    return block.kind() == Kind.FACT && block.body().isBlank();
  }
}
