package org.sarai.completion;

/**
 * A short list to be loaded at once.
 *
 * @param name how people call the list, for instance the file's name
 * @param csv the list, CSV or XLSX
 * @param dryRun whether to say only what would come of it
 * @param demo whether what is new belongs to the demo programme
 * @param kind what it tells of
 * @param enrol code of a course in which everybody in it is enrolled; or null
 */
public record ImportParticipations(
    String name, byte[] csv, boolean dryRun, boolean demo, ListKind kind, String enrol) {
  /**
   * A list of participations.
   *
   * @param name how people call the list
   * @param csv the list, CSV or XLSX
   * @param dryRun whether to say only what would come of it
   * @param demo whether what is new belongs to the demo programme
   */
  public ImportParticipations(String name, byte[] csv, boolean dryRun, boolean demo) {
    this(name, csv, dryRun, demo, ListKind.PARTICIPATIONS, null);
  }
}
