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
   * Part of a list's query: whom the caller may see. A query that has it sets the parameters {@code
   * institutions} (to {@link #ids()}) and {@code today} unless everybody is in scope.
   *
   * @param root column or expression of the person whom somebody counts as
   * @return a condition
   */
  public String within(String root) {
    return everybody
        ? "true"
        : root
            + " in (select q.root_id from belonging b join effective_person q"
            + " on q.person_id = b.person_id where b.institution_id in :institutions"
            + " and (b.valid_from is null or b.valid_from <= :today)"
            + " and (b.ended_on is null or b.ended_on > :today))";
  }

  /**
   * @return the institutions as a list that SQL's {@code in} takes: never empty
   */
  public Set<Long> ids() {
    return institutions.isEmpty() ? Set.of(-1L) : institutions;
  }
}
