package org.sarai.people;

import java.util.List;
import org.sarai.shared.DomainEvent;

/**
 * People were merged, or a merge was taken back.
 *
 * @param personIds all who counted as one of the two before, or do so now
 */
public record PeopleMerged(List<Long> personIds) implements DomainEvent {
  public PeopleMerged {
    personIds = List.copyOf(personIds);
  }

  @Override
  public String body() {
    return "{\"people\":" + personIds.size() + "}";
  }
}
