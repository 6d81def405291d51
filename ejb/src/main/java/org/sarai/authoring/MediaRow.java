package org.sarai.authoring;

import java.util.List;
import org.sarai.courses.Fault;

/**
 * A picture, sound, film or document of a draft.
 *
 * @param path as texts name it, {@code media/NAME}
 * @param bytes its size
 * @param mediaType for example {@code image/png}
 * @param faults what authors should know of it
 */
public record MediaRow(String path, long bytes, String mediaType, List<Fault> faults) {
  public MediaRow {
    faults = List.copyOf(faults);
  }
}
