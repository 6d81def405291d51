package org.sarai.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One institution.
 *
 * @param line what is true of it; {@code people} counts it and everything below
 * @param firstName as recorded first
 * @param activeFrom first day; may be null
 * @param above what it is a unit of, from the top
 * @param into of what it is a duplicate; may be null
 * @param below its units and its duplicates
 * @param names in all languages, the newest first
 * @param changes what was true of it before, the newest first
 */
public record InstitutionDetail(
    InstitutionLine line,
    String firstName,
    LocalDate activeFrom,
    List<InstitutionLine> above,
    InstitutionLine into,
    List<InstitutionLine> below,
    List<Name> names,
    List<Change> changes) {
  public InstitutionDetail {
    above = List.copyOf(above);
    below = List.copyOf(below);
    names = List.copyOf(names);
    changes = List.copyOf(changes);
  }

  /**
   * A name.
   *
   * @param language BCP 47
   * @param name the name
   * @param at since when it is known
   * @param shown whether it is the newest of its language
   */
  public record Name(String language, String name, Instant at, boolean shown) {}

  /**
   * What was said to be true of it at some time.
   *
   * @param at when it was recorded
   * @param country may be null
   * @param type may be null
   * @param parent name of what it was a unit of; may be null
   * @param counting whether figures counted it
   * @param into name of what it was a duplicate of; may be null
   * @param activeFrom may be null
   * @param closedOn may be null
   */
  public record Change(
      Instant at,
      String country,
      String type,
      String parent,
      boolean counting,
      String into,
      LocalDate activeFrom,
      LocalDate closedOn) {}
}
