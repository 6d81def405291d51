package org.scorm4j.packaging;

import java.util.List;

/**
 * A node of an organization (CAM 3.4.1, {@code <item>}). Texts that the manifest does not give are
 * empty.
 *
 * @param identifier unique in the manifest
 * @param title what learners read
 * @param resource identifier of the resource that it launches; empty for a mere heading
 * @param parameters appended to the launch address, see {@link LaunchAddress}
 * @param visible whether tables of contents show it
 * @param prerequisites SCORM 1.2: AICC script that must be true before launch
 * @param masteryScore SCORM 1.2: score from which it is passed, 0 to 100
 * @param maxTimeAllowed SCORM 1.2: CMITimespan
 * @param timeLimitAction what the content should do when time is up
 * @param dataFromLms handed to the content as launch data
 * @param children items below, in order
 * @param extensions elements of other namespaces, for example {@code imsss:sequencing}
 * @param line line in the manifest, from 1; 0 when the item was assumed
 */
public record Item(
    String identifier,
    String title,
    String resource,
    String parameters,
    boolean visible,
    String prerequisites,
    String masteryScore,
    String maxTimeAllowed,
    String timeLimitAction,
    String dataFromLms,
    List<Item> children,
    List<XmlElement> extensions,
    int line) {

  public Item {
    children = List.copyOf(children);
    extensions = List.copyOf(extensions);
  }
}
