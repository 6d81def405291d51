package org.sarai.people;

import java.util.Collection;
import java.util.Set;
import org.sarai.shared.DomainEvent;

/**
 * What is counted as an institution has changed for the records of some people.
 *
 * @param personIds whoever has a record at an institution that changed, or below it; never empty
 */
public record InstitutionsChanged(Collection<Long> personIds) implements DomainEvent {
  public InstitutionsChanged {
    personIds = Set.copyOf(personIds);
  }

  @Override
  public String body() {
    return "{}";
  }
}
