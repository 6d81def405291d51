package org.sarai.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sarai.people.internal.Masks;
import org.sarai.people.internal.Registry;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/** What is shown of officials' names to those who may not see names. */
@Stateless
public class Initials {
  @EJB private Registry registry;

  /**
   * Initials of officials; of migrants there are none.
   *
   * @param personIds who
   * @return initials by id, for instance {@code A. E.}; whoever is no official, or has no identity
   *     any more, is absent
   */
  @RolesAllowed(Roles.PROGRAMME)
  public Map<Long, String> of(Collection<Long> personIds) {
    return registry.names(Register.OFFICIALS, List.copyOf(personIds)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Masks.initials(entry.getValue())));
  }
}
