package org.sarai.authoring;

import java.util.List;
import org.sarai.courses.Fault;

/**
 * What stands between a draft and its publication.
 *
 * @param state how the draft stands
 * @param faults everything that is wrong; errors block it, warnings have to be confirmed
 * @param links how many different links lead to the outside
 * @param unreviewed texts that nobody named has reviewed although people rely on them: they show
 *     fact cards or warn of danger; each as {@code UNIT LANGUAGE}
 * @param events what happened, the newest first
 * @param reviewed whether a peer has reviewed it as it is
 * @param cleared whether it was cleared as it is
 * @param writing whether the caller has written on it, and so cannot review it
 */
public record DraftReview(
    DraftState state,
    List<Fault> faults,
    int links,
    List<String> unreviewed,
    List<DraftEvent> events,
    boolean reviewed,
    boolean cleared,
    boolean writing) {
  public DraftReview {
    faults = List.copyOf(faults);
    unreviewed = List.copyOf(unreviewed);
    events = List.copyOf(events);
  }

  /**
   * @return what blocks it
   */
  public List<Fault> errors() {
    return faults.stream().filter(Fault::isError).toList();
  }

  /**
   * @return what is told
   */
  public List<Fault> warnings() {
    return faults.stream().filter(fault -> !fault.isError()).toList();
  }
}
