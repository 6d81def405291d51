package org.sarai.web.versions;

/**
 * Something that was found in a package, for its author.
 *
 * @param error whether it refuses the package
 * @param message what is wrong, in the reader's language
 * @param meaning what it means for learners
 * @param file where; may be empty
 * @param line where in it; null when there is none
 * @param item identifier of what is concerned; may be empty
 */
public record FaultView(
    boolean error, String message, String meaning, String file, Integer line, String item) {}
