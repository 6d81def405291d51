package org.sarai.outreach;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * People were reached: a headcount, never names.
 *
 * @param institutionId who reached them
 * @param place where; may be null
 * @param country ISO 3166-1 alpha-2
 * @param on the day, not in the future
 * @param channel by which way
 * @param method what was counted
 * @param women how many women
 * @param men how many men
 * @param notStated how many of whom nobody noted the sex; all three together at least 1
 * @param project the project or grant that pays; may be null
 * @param source how one knows: an attendance sheet, a statement of the station; may be null
 * @param parent reference of the event out of which this one came, for instance the training of an
 *     imam who held this session; may be null
 */
public record RecordOutreach(
    @NotNull Long institutionId,
    @Size(max = 200) String place,
    @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
    @NotNull LocalDate on,
    @NotNull OutreachChannel channel,
    @NotNull ReachMethod method,
    @Min(0) @Max(RecordOutreach.MOST) int women,
    @Min(0) @Max(RecordOutreach.MOST) int men,
    @Min(0) @Max(RecordOutreach.MOST) int notStated,
    @Size(max = 200) String project,
    @Size(max = 500) String source,
    @Size(max = 22) String parent) {
  /** The largest count that one event may have. */
  public static final int MOST = 500_000_000;

  /**
   * @return all whom it reached
   */
  public long reached() {
    return (long) women + men + notStated;
  }
}
