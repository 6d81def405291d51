package org.scorm4j.runtime;

/**
 * A node of the course. Texts that the manifest does not give are empty.
 *
 * @param id the item's identifier, or the organization's for the root
 * @param title what learners read
 * @param parent position of the parent; -1 for the root
 * @param depth 0 for the root
 * @param kind whether and how it can be launched
 * @param href launch address relative to the package's root, parameters included
 * @param visible whether tables of contents show it
 * @param prerequisites AICC script (SCORM 1.2)
 * @param masteryScore 0 to 100 (SCORM 1.2)
 * @param maxTimeAllowed CMITimespan (SCORM 1.2)
 * @param timeLimitAction what the content should do when time is up
 * @param dataFromLms launch data
 */
public record Activity(
    String id,
    String title,
    int parent,
    int depth,
    Kind kind,
    String href,
    boolean visible,
    String prerequisites,
    String masteryScore,
    String maxTimeAllowed,
    String timeLimitAction,
    String dataFromLms) {

  /** Whether and how an activity can be launched. */
  public enum Kind {
    /** A heading over others. */
    CLUSTER,
    /** Shown, but never calls the API. */
    ASSET,
    /** Calls the API. */
    SCO
  }

  /** Whether there is something to launch. */
  public boolean isLaunchable() {
    return kind != Kind.CLUSTER;
  }
}
