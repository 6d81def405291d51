package org.sarai.courses.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What changed between two texts of one unit in one language. */
public final class Differences {
  /** What happened to a block. */
  public enum What {
    ADDED,
    REMOVED,
    /** Says something else. */
    CHANGED,
    /** Stands elsewhere among the blocks that both texts have. */
    MOVED
  }

  /**
   * One change.
   *
   * @param id the block's id
   * @param before the block in the older text; null if it was added
   * @param after the block in the newer text; null if it was removed
   */
  public record Change(String id, What what, Block before, Block after) {}

  private Differences() {}

  /**
   * Compares by id, in the order of the newer text; what was removed comes where it stood. A block
   * that was both moved and changed is told twice.
   */
  public static List<Change> between(Source older, Source newer) {
    List<String> before = ids(older);
    List<String> after = ids(newer);
    Set<String> steady = steady(before, after);
    List<Change> changes = new ArrayList<>();
    int next = 0;
    for (String id : after) {
      Block now = newer.block(id).orElseThrow();
      if (!before.contains(id)) {
        changes.add(new Change(id, What.ADDED, null, now));
        continue;
      }
      if (steady.contains(id)) {
        int place = before.indexOf(id);
        removed(older, before.subList(next, place), after, changes);
        next = place + 1;
      } else {
        changes.add(new Change(id, What.MOVED, older.block(id).orElseThrow(), now));
      }
      Block was = older.block(id).orElseThrow();
      if (!SourceWriter.text(was).equals(SourceWriter.text(now))) {
        changes.add(new Change(id, What.CHANGED, was, now));
      }
    }
    removed(older, before.subList(next, before.size()), after, changes);
    return List.copyOf(changes);
  }

  /** The keys of the front matter whose value is another one, was added or taken away. */
  public static Set<String> front(Source older, Source newer) {
    Set<String> keys = new LinkedHashSet<>(SourceWriter.KEYS);
    keys.addAll(older.front().keySet());
    keys.addAll(newer.front().keySet());
    keys.removeIf(key -> Objects.equals(older.value(key), newer.value(key)));
    return keys;
  }

  private static void removed(
      Source older, List<String> ids, List<String> after, List<Change> changes) {
    for (String id : ids) {
      if (!after.contains(id)) {
        changes.add(new Change(id, What.REMOVED, older.block(id).orElseThrow(), null));
      }
    }
  }

  private static List<String> ids(Source source) {
    return source.blocks().stream().map(Block::id).filter(Objects::nonNull).distinct().toList();
  }

  /** The most blocks that need not be said to have moved: a longest common order. */
  private static Set<String> steady(List<String> before, List<String> after) {
    Map<String, Integer> places = new HashMap<>();
    before.forEach(id -> places.put(id, places.size()));
    List<String> common = after.stream().filter(places::containsKey).toList();
    int[] length = new int[common.size()];
    int[] previous = new int[common.size()];
    int best = -1;
    for (int i = 0; i < common.size(); i++) {
      length[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (places.get(common.get(j)) < places.get(common.get(i)) && length[j] >= length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      if (best < 0 || length[i] > length[best]) {
        best = i;
      }
    }
    Set<String> steady = new LinkedHashSet<>();
    for (int i = best; i >= 0; i = previous[i]) {
      steady.add(common.get(i));
    }
    return steady;
  }
}
