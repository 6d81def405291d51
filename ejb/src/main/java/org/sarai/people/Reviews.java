package org.sarai.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.people.internal.MergeLedger;
import org.sarai.people.internal.Registry;
import org.sarai.people.internal.Roots;
import org.sarai.people.internal.Sides;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;

/**
 * People who may be one, for whoever keeps their register to decide. What is decided is recorded by
 * {@link Merges}; a pair that was decided on never comes back by itself. A focal point has the
 * pairs of which both belong to their institutions.
 */
@Stateless
public class Reviews {
  /* Each pair once, with the strongest of its proposals. */
  private static final String PAIRS =
      " from (select least(o.root_a, o.root_b) as low, greatest(o.root_a, o.root_b) as high,"
          + " max(o.score) as score, cast(substring_index(group_concat(o.reasons"
          + " order by o.score desc, o.proposal_id separator ';'), ';', 1) as char(250)) as reasons,"
          + " min(o.recorded_at) as since, max(o.asked) as asked"
          + " from open_proposal o where o.register = :register"
          + " group by 1, 2) p where p.score >= :score"
          + " and (:reason is null or find_in_set(:reason, p.reasons) > 0)";

  private static final String STRONGEST =
      "(select max(x.%s) from open_proposal x"
          + " where x.root_a in (:low, :high) and x.root_b in (:low, :high))";

  /** What comes after a pair; from the beginning when it waits no longer. */
  private static final String BEHIND =
      " and (p.asked, p.score, -p.low, -p.high) < (coalesce("
          + STRONGEST.formatted("asked")
          + ", 1), coalesce("
          + STRONGEST.formatted("score")
          + ", 101), -:low, -:high)";

  /** For a focal point, to whom what was asked for is no question any more. */
  private static final String BEHIND_NOT_ASKED =
      " and not p.asked and (p.score, -p.low, -p.high) < (coalesce("
          + STRONGEST.formatted("score")
          + ", 101), -:low, -:high)";

  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private MergeLedger ledger;
  @EJB private Registry registry;
  @EJB private Roots roots;
  @EJB private Scopes scopes;
  @EJB private Sides sides;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * What waits for a decision in the caller's register.
   *
   * @param filter which proposals
   * @param first how many stronger ones to leave out
   * @param count how many at most
   * @return each pair of people once, the surest first; those of which a focal point says that they
   *     are one before the others, since they wait for whoever may join them, and behind them for a
   *     focal point
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public PageOf<ProposalRow> open(ProposalFilter filter, int first, int count) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        about(filter, "select p.low, p.high, p.score, p.reasons, p.since, p.asked" + PAIRS, true)
            .setFirstResult(first)
            .setMaxResults(count)
            .getResultList();
    var total = (Number) about(filter, "select count(*)" + PAIRS, false).getSingleResult();
    var people =
        rows.stream().flatMap(row -> Stream.of(id(row[0]), id(row[1]))).distinct().toList();
    var names = registry.names(scopes.mine().register(), people);
    return new PageOf<>(
        rows.stream()
            .map(
                row ->
                    new ProposalRow(
                        id(row[0]),
                        id(row[1]),
                        names.get(id(row[0])),
                        names.get(id(row[1])),
                        ((Number) row[2]).intValue(),
                        reasons((String) row[3]),
                        Cells.instant(row[4]),
                        ((Number) row[5]).intValue() == 1))
            .toList(),
        total.longValue());
  }

  /**
   * The pair to look at after this one.
   *
   * @param personA one person of the pair that was looked at
   * @param personB the other
   * @return ids of the next pair, the smaller first; empty at the end of the queue, and behind
   *     somebody who is not in the caller's scope
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public Optional<List<Long>> after(long personA, long personB) {
    if (!scopes.includes(personA) || !scopes.includes(personB)) {
      return Optional.empty();
    }
    var low = Math.min(roots.of(personA), roots.of(personB));
    var high = Math.max(roots.of(personA), roots.of(personB));
    @SuppressWarnings("unchecked")
    List<Object[]> next =
        about(
                new ProposalFilter(null, 0),
                "select p.low, p.high"
                    + PAIRS
                    + (scopes.mine().everybody() ? BEHIND : BEHIND_NOT_ASKED),
                true)
            .setParameter("low", low)
            .setParameter("high", high)
            .setMaxResults(1)
            .getResultList();
    return next.stream().findFirst().map(row -> List.of(id(row[0]), id(row[1])));
  }

  /**
   * All that the caller may know of two people of their scope, side by side. That somebody looked
   * is entered in the audit log.
   *
   * @param personA one
   * @param personB the other
   * @return the two as they count today
   * @throws Refused (not found) if somebody is not in the caller's scope
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public Comparison compare(long personA, long personB) {
    var scope = scopes.mine();
    var register = scope.register();
    for (var person : List.of(personA, personB)) {
      if (!scopes.includes(person)) {
        throw Refused.notFound("refused.noPerson", String.valueOf(person));
      }
    }
    var left = roots.of(personA);
    var right = roots.of(personB);
    audit.enter(
        new AuditEntry(
            "compared", register, "person " + left, left == right ? null : "person " + right, null),
        accounts.caller());
    var proposal = proposal(left, right);
    var decided = left == right ? null : ledger.decided(roots.members(left), roots.members(right));
    return new Comparison(
        sides.side(scope, left),
        sides.side(scope, right),
        proposal == null ? 0 : ((Number) proposal[0]).intValue(),
        proposal == null ? List.of() : reasons((String) proposal[1]),
        sides.lines(scope, left, right),
        left == right,
        Boolean.FALSE.equals(decided),
        Boolean.TRUE.equals(decided));
  }

  /** The strongest thing that was proposed of the two, whatever was decided. */
  @SuppressWarnings("unchecked")
  private Object[] proposal(long left, long right) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select score, reasons from standing_proposal where person_a in ?1"
                    + " and person_b in ?2 or person_a in ?2 and person_b in ?1"
                    + " order by score desc limit 1")
            .setParameter(1, roots.members(left))
            .setParameter(2, roots.members(right))
            .getResultList();
    return rows.stream().findFirst().orElse(null);
  }

  private Query about(ProposalFilter filter, String sql, boolean ordered) {
    var scope = scopes.mine();
    var query =
        database
            .createNativeQuery(
                sql
                    + " and "
                    + scope.within("p.low")
                    + " and "
                    + scope.within("p.high")
                    + (ordered ? order(scope) : ""))
            .setParameter("register", scope.register().name())
            .setParameter("score", filter.atLeast())
            .setParameter("reason", filter.reason() == null ? null : filter.reason().name());
    if (!scope.everybody()) {
      query
          .setParameter("institutions", scope.ids())
          .setParameter("today", Clock.now().toLocalDate());
    }
    return query;
  }

  private static String order(Scope scope) {
    return " order by p.asked "
        + (scope.everybody() ? "desc" : "asc")
        + ", p.score desc, p.low, p.high";
  }

  private static List<MatchReason> reasons(String codes) {
    return Arrays.stream(codes.split(",")).map(MatchReason::valueOf).toList();
  }

  private static long id(Object value) {
    return ((Number) value).longValue();
  }
}
