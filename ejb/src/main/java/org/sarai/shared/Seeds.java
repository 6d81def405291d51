package org.sarai.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Loads what a new installation starts with, once, however many nodes start at a time. */
@Stateless
@PermitAll
public class Seeds {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * Loads a seed in one transaction, unless this edition of it was loaded before. Other nodes wait
   * meanwhile.
   *
   * @param name a row of the table {@code seed}
   * @param edition any text that changes when the seed does
   * @param load what loads it
   */
  public void load(String name, String edition, Runnable load) {
    var fingerprint = Tokens.hex(Tokens.sha256(edition));
    var loaded =
        database
            .createNativeQuery(
                "select coalesce(cast(fingerprint as varchar(64)), '') from seed where name = ?1"
                    + " for update",
                String.class)
            .setParameter(1, name)
            .getSingleResult();
    if (!fingerprint.equals(loaded)) {
      load.run();
      database
          .createNativeQuery("update seed set fingerprint = ?1, loaded_at = ?2 where name = ?3")
          .setParameter(1, fingerprint)
          .setParameter(2, Clock.now())
          .setParameter(3, name)
          .executeUpdate();
    }
  }
}
