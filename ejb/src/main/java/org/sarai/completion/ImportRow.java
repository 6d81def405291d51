package org.sarai.completion;

import java.time.Instant;
import org.sarai.shared.Register;

/**
 * A list on its way in, or there already.
 *
 * @param reference by which it is asked for
 * @param kind what it tells of
 * @param register whose people it names
 * @param name how people call it
 * @param state how far it has come
 * @param dry whether what waits, runs or ran last stores nothing
 * @param layout how it is to be read; null: as recognised
 * @param enrol code of the course in which everybody in it is enrolled; or null
 * @param read rows read so far
 * @param rows rows of the list; null while nobody has read it to its end
 * @param result what came of it last, without the rows that were not taken; or null
 * @param fault why it failed, a key of the message bundles; or null
 * @param faultValue what that message speaks of; or null
 * @param held whether the file is still kept, so that it can be loaded
 * @param recordedAt when it arrived
 * @param recordedBy who brought it, an opaque id
 * @param broughtBy what they are called; null when nobody may know or knows
 */
public record ImportRow(
    String reference,
    ListKind kind,
    Register register,
    String name,
    ImportState state,
    boolean dry,
    ListLayout layout,
    String enrol,
    int read,
    Integer rows,
    ImportResult result,
    String fault,
    String faultValue,
    boolean held,
    Instant recordedAt,
    String recordedBy,
    String broughtBy) {}
