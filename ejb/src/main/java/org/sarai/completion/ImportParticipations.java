package org.sarai.completion;

/**
 * A participation list to be loaded.
 *
 * @param name how people call the list, for instance the file's name
 * @param csv the list, UTF-8, in the format of the contract
 * @param dryRun whether to say only what would come of it
 * @param demo whether what is new belongs to the demo programme
 */
public record ImportParticipations(String name, byte[] csv, boolean dryRun, boolean demo) {}
