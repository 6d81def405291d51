package org.sarai.demo.generator;

/**
 * One row of a participation list.
 *
 * @param person who took part
 * @param institution where the person worked then
 * @param position the person's position there
 * @param completed whether a date of completion is given
 * @param attendancePercent 0 to 100, or null when attendance was not taken
 * @param score 0 to 100, or null
 */
public record DemoParticipation(
    DemoPerson person,
    DemoInstitution institution,
    String position,
    boolean completed,
    Integer attendancePercent,
    Integer score) {

  /** Whether the row counts as a participation. */
  public boolean qualifies() {
    return completed && (attendancePercent == null || attendancePercent >= 80);
  }
}
