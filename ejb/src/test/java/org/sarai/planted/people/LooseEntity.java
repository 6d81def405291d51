package org.sarai.planted.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that everybody sees. */
@Entity
public class LooseEntity {
  @Id private Long id;

  public Long id() {
    return id;
  }
}
