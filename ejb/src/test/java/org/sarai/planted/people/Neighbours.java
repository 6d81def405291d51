package org.sarai.planted.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import org.sarai.planted.people.internal.Secret;

/** Breaks no rule. */
@Stateless
public class Neighbours {
  @PermitAll
  public Long greet() {
    return new Secret().id();
  }
}
