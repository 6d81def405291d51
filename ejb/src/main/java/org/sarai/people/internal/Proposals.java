package org.sarai.people.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sarai.people.internal.Recognition.Likeness;
import org.sarai.shared.Clock;
import org.sarai.shared.Register;

/** Who may be whom, as the core keeps it: proposals, and what was thought of them later. */
@Stateless
public class Proposals {
  @EJB private IdentityStore identities;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  private record Standing(int score, String reasons) {}

  /**
   * Somebody's identity was corrected: whoever is like them now is proposed, and whoever no longer
   * is waits no longer. What was proposed on earlier days stays in the ledger.
   */
  public void reassess(Register register, long personId) {
    var standing = standing(personId);
    var now = identities.alike(register, personId);
    for (var likeness : now) {
      var before = standing.remove(List.of(likeness.first(), likeness.second()));
      var judgement = likeness.judgement();
      if (before == null) {
        propose(likeness);
      }
      if (before == null
          || before.score() != judgement.score()
          || !before.reasons().equals(judgement.codes())) {
        assess(likeness.first(), likeness.second(), judgement.score(), judgement.codes());
      }
    }
    standing.forEach((pair, before) -> assess(pair.get(0), pair.get(1), 0, before.reasons()));
  }

  private Map<List<Long>, Standing> standing(long personId) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select person_a, person_b, score, reasons from standing_proposal"
                    + " where person_a = ?1 or person_b = ?1")
            .setParameter(1, personId)
            .getResultList();
    var standing = new HashMap<List<Long>, Standing>();
    for (var row : rows) {
      standing.put(
          List.of(((Number) row[0]).longValue(), ((Number) row[1]).longValue()),
          new Standing(((Number) row[2]).intValue(), (String) row[3]));
    }
    return standing;
  }

  /** A pair that was proposed once, whatever became of it, is not proposed twice. */
  private void propose(Likeness likeness) {
    database
        .createNativeQuery(
            "insert ignore into match_proposal (person_a, person_b, reasons, score, recorded_at)"
                + " select ?1, ?2, ?3, ?4, ?5 from dual"
                + " where (select count(*) from person where id in (?1, ?2)) = 2")
        .setParameter(1, likeness.first())
        .setParameter(2, likeness.second())
        .setParameter(3, likeness.judgement().codes())
        .setParameter(4, likeness.judgement().score())
        .setParameter(5, Clock.now())
        .executeUpdate();
  }

  private void assess(long first, long second, int score, String reasons) {
    database
        .createNativeQuery(
            "insert into match_assessment (person_a, person_b, reasons, score, recorded_at)"
                + " select m.person_a, m.person_b, ?3, ?4, ?5 from match_proposal m"
                + " where m.person_a = ?1 and m.person_b = ?2")
        .setParameter(1, first)
        .setParameter(2, second)
        .setParameter(3, reasons)
        .setParameter(4, score)
        .setParameter(5, Clock.now())
        .executeUpdate();
  }
}
