package org.sarai.completion;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A training record.
 *
 * @param id the record
 * @param personId under whom it was recorded
 * @param courseCode the course; null for an activity that is none of the catalogue's
 * @param title the course's title in the language asked for, or the activity's
 * @param startedOn may be null
 * @param completedOn null for what was only begun
 * @param institutionId where they belonged on that day; may be null
 * @param institution its name as recorded first; may be null
 * @param position rank or post on that day; may be null
 * @param mode how; may be null
 * @param language in which; may be null
 * @param score 0 to 100; may be null
 * @param source {@code IMPORT} or {@code PLAY}
 * @param counts whether figures count it: not what was withdrawn, not what is no participation, and
 *     not what says the same again
 * @param withdrawal reference of the withdrawal that stands; null if none does
 * @param withdrawalReason why it was withdrawn; null if it was not
 */
public record TranscriptRow(
    long id,
    long personId,
    String courseCode,
    String title,
    LocalDate startedOn,
    LocalDate completedOn,
    Long institutionId,
    String institution,
    String position,
    String mode,
    String language,
    BigDecimal score,
    String source,
    boolean counts,
    String withdrawal,
    String withdrawalReason) {}
