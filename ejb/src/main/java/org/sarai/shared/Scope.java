package org.sarai.shared;

import java.util.Set;

/**
 * Whom a caller may see and count in lists: everybody of one register, or only the people of some
 * institutions. Part of every list's query, so that what lies outside cannot even be counted.
 *
 * @param register the register
 * @param everybody whether the whole register is in scope
 * @param institutions institutions whose people are in scope when not everybody is; units below and
 *     merged duplicates are among them; never null
 */
public record Scope(Register register, boolean everybody, Set<Long> institutions) {
  public Scope {
    institutions = Set.copyOf(institutions);
  }

  /**
   * @param register a register
   * @return everybody in it
   */
  public static Scope all(Register register) {
    return new Scope(register, true, Set.of());
  }

  /**
   * @return the institutions as a list that SQL's {@code in} takes: never empty
   */
  public Set<Long> ids() {
    return institutions.isEmpty() ? Set.of(-1L) : institutions;
  }
}
