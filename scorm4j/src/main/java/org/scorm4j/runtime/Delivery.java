package org.scorm4j.runtime;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scorm4j.cmi.SharedData;

/**
 * What must be on the learner's screen.
 *
 * @param activity identifier
 * @param title what learners read
 * @param href address relative to the package's root, parameters included
 * @param sco whether the package says that it uses the API. In SCORM 2004 what is called an asset
 *     finds one all the same: packages err, and what speaks must not be lost
 * @param launch number of the launch within the attempt, from 1; grows with every delivery
 * @param launchedAt when
 * @param terminated whether its session has ended; the content may stay on the screen
 * @param values every element that content can read, and its value at the start; in SCORM 1.2 empty
 *     for assets
 * @param stores the shared stores that it may read and write
 */
public record Delivery(
    String activity,
    String title,
    String href,
    boolean sco,
    int launch,
    Instant launchedAt,
    boolean terminated,
    Map<String, String> values,
    SharedData stores) {

  public Delivery {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
