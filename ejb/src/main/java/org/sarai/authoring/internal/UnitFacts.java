package org.sarai.authoring.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Kind;
import org.sarai.courses.text.Source;

/** Which fact cards units show, and which edition of each was published with them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class UnitFacts {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public void keep(long unitId, List<Source> texts, CardLookup cards) {
    texts.stream()
        .flatMap(text -> text.blocks().stream())
        .filter(block -> block.kind() == Kind.FACT)
        .map(Block::argument)
        .distinct()
        .flatMap(code -> cards.card(code).stream())
        .forEach(
            card ->
                database
                    .createNativeQuery(
                        "insert into unit_fact (unit_id, code, statement_id, expires_on)"
                            + " values (?1, ?2, ?3, ?4)")
                    .setParameter(1, unitId)
                    .setParameter(2, card.code())
                    .setParameter(3, card.edition())
                    .setParameter(4, card.expiresOn())
                    .executeUpdate());
  }
}
