package org.sarai.outreach;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Somebody was counselled, or several people were about the same.
 *
 * @param institutionId the centre
 * @param country ISO 3166-1 alpha-2
 * @param on the day, not in the future
 * @param topic what about
 * @param channel how
 * @param sex F, M or X; null when nobody noted it
 * @param interactions how many talks this row stands for
 * @param client the centre's own number of the client, at most four letters and eight digits, so
 *     that neither a name nor a telephone or identity number fits; may be null
 * @param project the project or grant that pays; may be null
 */
public record RecordCounselling(
    @NotNull Long institutionId,
    @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
    @NotNull LocalDate on,
    @NotNull CounsellingTopic topic,
    @NotNull CounsellingChannel channel,
    @Pattern(regexp = "[FMX]") String sex,
    @Min(1) @Max(100_000) int interactions,
    @Pattern(regexp = RecordCounselling.CLIENT) String client,
    @Size(max = 200) String project) {
  /** What a client's number looks like. */
  public static final String CLIENT = "[A-Z]{0,4}-?[0-9]{1,8}";
}
