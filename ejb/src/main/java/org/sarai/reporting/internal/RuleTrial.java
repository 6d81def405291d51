package org.sarai.reporting.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sarai.reporting.AdoptRule;
import org.sarai.reporting.PeopleBehind;
import org.sarai.reporting.RuleEffect;
import org.sarai.reporting.Trained;
import org.sarai.shared.Clock;
import org.sarai.shared.Register;

/** Counts the ledgers by a rule that nobody has adopted, beside the one that counts now. */
@Stateless
public class RuleTrial {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * Participations of each register, both counts of one snapshot. No person or place is told, and
   * nothing of a register with fewer than {@link PeopleBehind#FEWEST} of them.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<RuleEffect> of(AdoptRule rule) {
    database
        .createNativeQuery("set transaction isolation level repeatable read, read only")
        .executeUpdate();
    var at = Clock.now();
    var now = counted(counting(Ledgers.participations()).setParameter("asOf", at));
    var then =
        counted(
            counting(Ledgers.participationsTried())
                .setParameter("asOf", at)
                .setParameter("least", rule.leastAttendance())
                .setParameter("without", rule.withoutAttendance()));
    return Arrays.stream(Register.values())
        .map(
            register ->
                effect(register, now.getOrDefault(register, 0L), then.getOrDefault(register, 0L)))
        .toList();
  }

  private static RuleEffect effect(Register register, long now, long then) {
    return isFew(now) || isFew(then)
        ? new RuleEffect(register, Trained.WITHHELD, Trained.WITHHELD)
        : new RuleEffect(register, now, then);
  }

  private static boolean isFew(long count) {
    return count > 0 && count < PeopleBehind.FEWEST;
  }

  private Query counting(String participations) {
    return database.createNativeQuery(
        "select cast(t.register as varchar(10)), count(*) from ("
            + participations
            + ") t group by t.register");
  }

  private static Map<Register, Long> counted(Query query) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = query.getResultList();
    var counts = new EnumMap<Register, Long>(Register.class);
    rows.forEach(
        row -> counts.put(Register.valueOf((String) row[0]), ((Number) row[1]).longValue()));
    return counts;
  }
}
