package org.sarai.planted.enrolment.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;

/** Holds other entities instead of their ids. */
@Entity
public class JoinedEntity {
  @Id private Long id;
  @ManyToOne private JoinedEntity one;
  @OneToMany private List<JoinedEntity> many;

  public Long id() {
    return many == null ? id : one.id;
  }
}
