package org.sarai.planted.people.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Nobody else's business; itself well placed. */
@Entity
public class Secret {
  @Id private Long id;

  public Long id() {
    return id;
  }
}
