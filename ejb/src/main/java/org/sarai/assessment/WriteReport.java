package org.sarai.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a trainer reports of a course that they have held; nothing about single people.
 *
 * @param courseCode the course
 * @param cohortId the group; null if it was none of the platform's
 * @param from its first day
 * @param to its last day, not in the future
 * @param mode ONLINE, LIVE, CLASSROOM, ROOM or BLENDED
 * @param present how many people were there
 * @param wentWell what went well; may be null, but not all four texts
 * @param wasHard what was hard
 * @param toChange what the course should change
 * @param followUp what is to be followed up
 */
public record WriteReport(
    @NotNull String courseCode,
    Long cohortId,
    @NotNull LocalDate from,
    @NotNull LocalDate to,
    @NotNull @Pattern(regexp = "ONLINE|LIVE|CLASSROOM|ROOM|BLENDED") String mode,
    @Min(0) @Max(WriteReport.MOST) int present,
    @Size(max = WriteReport.LONGEST) String wentWell,
    @Size(max = WriteReport.LONGEST) String wasHard,
    @Size(max = WriteReport.LONGEST) String toChange,
    @Size(max = WriteReport.LONGEST) String followUp) {
  /** The largest number of people that a report may name. */
  public static final int MOST = 100_000;

  /** Characters that each text may have. */
  public static final int LONGEST = 4_000;
}
