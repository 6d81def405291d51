package org.sarai.people.internal;

import java.util.List;
import java.util.Map;
import org.sarai.people.NumberRow;
import org.sarai.people.ScriptName;

/**
 * What a register holds of somebody beyond the first words.
 *
 * @param names the name in further languages
 * @param numbers further identity documents
 * @param traits by kind: {@code LANGUAGES}, {@code AGE_BAND} and the domains of difficulty
 */
public record IdentityFile(
    List<ScriptName> names, List<NumberRow> numbers, Map<String, String> traits) {}
