package org.sarai.people;

import java.util.Collection;
import java.util.List;
import org.sarai.shared.DomainEvent;

/**
 * What statistics divide by was corrected for somebody.
 *
 * @param personId who
 */
public record TraitsCorrected(long personId) implements DomainEvent {
  @Override
  public String body() {
    return "{}";
  }

  @Override
  public Collection<Long> personIds() {
    return List.of(personId);
  }
}
