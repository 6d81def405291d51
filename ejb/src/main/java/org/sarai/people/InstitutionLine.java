package org.sarai.people;

import java.time.LocalDate;

/**
 * An institution in a list or a tree.
 *
 * @param id its id
 * @param name in the language asked for, else as recorded first
 * @param country ISO 3166-1 alpha-2 or null
 * @param type may be null
 * @param parentId what it is a unit of; may be null
 * @param mergedInto of what it is a duplicate; null for most
 * @param closedOn the first day on which it is no more; null while it is
 * @param counting whether figures count it
 * @param depth how many stand above it in a tree; 0 in a table
 * @param people how many people of the caller's scope belong to it today, without what is below
 */
public record InstitutionLine(
    long id,
    String name,
    String country,
    String type,
    Long parentId,
    Long mergedInto,
    LocalDate closedOn,
    boolean counting,
    int depth,
    long people) {

  /**
   * @param depth where it stands in a tree
   * @return the same line there
   */
  public InstitutionLine at(int depth) {
    return new InstitutionLine(
        id, name, country, type, parentId, mergedInto, closedOn, counting, depth, people);
  }
}
