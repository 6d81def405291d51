package org.sarai.outreach.internal;

import java.util.Set;

/** A scope as SQL: every query has the parameter {@code :scope}, whether it limits or not. */
final class Scoped {
  private static final Set<Long> NOTHING = Set.of(-1L);

  private Scoped() {}

  /**
   * @param column an institution's id
   * @param institutions the scope; null for all
   */
  static String condition(String column, Set<Long> institutions) {
    return "(" + column + " in :scope or " + (institutions == null) + ")";
  }

  static Set<Long> ids(Set<Long> institutions) {
    return institutions == null || institutions.isEmpty() ? NOTHING : institutions;
  }
}
