package org.sarai.planted.catalogue.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** Has a method that callers can see and the container refuses. */
@Stateless
@PermitAll
public class HalfOpenDoor {
  @PostConstruct
  void begin() {
    knock();
  }

  void knock() {}
}
