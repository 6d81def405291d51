package org.sarai.planted.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.List;
import org.sarai.planted.people.internal.Secret;

/** Shows what should stay inside. */
@Stateless
@PermitAll
public class HandsOutEntities {
  public List<Secret> all() {
    return List.of();
  }

  public Long take(Secret secret) {
    return secret.id();
  }
}
