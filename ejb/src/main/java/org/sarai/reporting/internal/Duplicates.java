package org.sarai.reporting.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By how many people a count would shrink if all who may be one person were. */
final class Duplicates {
  private final Map<Long, Long> parents = new HashMap<>();

  private Duplicates() {}

  static long among(List<Object[]> pairs) {
    var duplicates = new Duplicates();
    return pairs.stream()
        .filter(
            pair -> duplicates.join(((Number) pair[0]).longValue(), ((Number) pair[1]).longValue()))
        .count();
  }

  /** Whether the two were not already taken for one. */
  private boolean join(long first, long second) {
    var a = root(first);
    var b = root(second);
    parents.put(a, b);
    return a != b;
  }

  private long root(long person) {
    var parent = parents.getOrDefault(person, person);
    if (parent == person) {
      return person;
    }
    var root = root(parent);
    parents.put(person, root);
    return root;
  }
}
