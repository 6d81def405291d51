package org.sarai.completion;

import java.util.List;
import org.sarai.shared.DomainEvent;

/**
 * Training records of some people came to stand or ceased to.
 *
 * @param personIds whose
 */
public record TrainingRecorded(List<Long> personIds) implements DomainEvent {
  public TrainingRecorded {
    personIds = List.copyOf(personIds);
  }

  @Override
  public String body() {
    return "{\"people\":" + personIds.size() + "}";
  }
}
