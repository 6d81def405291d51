package org.sarai.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.people.internal.Registry;
import org.sarai.people.internal.Roots;
import org.sarai.people.internal.Sides;
import org.sarai.shared.Clock;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/**
 * People who may be one, for whoever keeps their register to decide. What is decided is recorded by
 * {@link Merges}; a pair that was decided on never comes back by itself.
 */
@Stateless
public class Reviews {
  /* Each pair once, with the strongest of its proposals. */
  private static final String PAIRS =
      " from (select least(o.root_a, o.root_b) as low, greatest(o.root_a, o.root_b) as high,"
          + " max(o.score) as score, cast(substring_index(group_concat(o.reasons"
          + " order by o.score desc, o.proposal_id separator ';'), ';', 1) as char(250)) as reasons,"
          + " min(o.recorded_at) as since from open_proposal o where o.register = :register"
          + " group by 1, 2) p where p.score >= :score"
          + " and (:reason is null or find_in_set(:reason, p.reasons) > 0)";

  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
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
   * @return each pair of people once, the surest first
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public PageOf<ProposalRow> open(ProposalFilter filter, int first, int count) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        about(filter, "select p.low, p.high, p.score, p.reasons, p.since" + PAIRS + order())
            .setFirstResult(first)
            .setMaxResults(count)
            .getResultList();
    var total = (Number) about(filter, "select count(*)" + PAIRS).getSingleResult();
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
                        Clock.instant(moment(row[4]))))
            .toList(),
        total.longValue());
  }

  /**
   * The pair to look at after this one.
   *
   * @param personA one person of the pair that was looked at
   * @param personB the other
   * @return ids of the next pair, the smaller first; empty at the end of the queue
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public Optional<List<Long>> after(long personA, long personB) {
    var low = Math.min(roots.of(personA), roots.of(personB));
    var high = Math.max(roots.of(personA), roots.of(personB));
    var all = new ProposalFilter(null, 0);
    @SuppressWarnings("unchecked")
    List<Object[]> next =
        about(
                all,
                "select p.low, p.high"
                    + PAIRS
                    + " and (p.score, -p.low, -p.high) < (coalesce((select max(x.score) from"
                    + " open_proposal x where x.root_a in (:low, :high)"
                    + " and x.root_b in (:low, :high)), 101), -:low, -:high)"
                    + order())
            .setParameter("low", low)
            .setParameter("high", high)
            .setMaxResults(1)
            .getResultList();
    return next.stream().findFirst().map(row -> List.of(id(row[0]), id(row[1])));
  }

  /**
   * All that is known of two people of the caller's register, side by side. That somebody looked is
   * entered in the audit log.
   *
   * @param personA one
   * @param personB the other
   * @return the two as they count today
   * @throws Refused (not found) if somebody does not stand in the caller's register
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public Comparison compare(long personA, long personB) {
    var register = scopes.mine().register();
    for (var person : List.of(personA, personB)) {
      if (!roots.isIn(register, person)) {
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
    return new Comparison(
        sides.side(register, left),
        sides.side(register, right),
        proposal == null ? 0 : ((Number) proposal[0]).intValue(),
        proposal == null ? List.of() : reasons((String) proposal[1]),
        sides.lines(register, left, right),
        left == right,
        apart(left, right));
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

  /** The newest decision on any of those who count as the two. */
  private boolean apart(long left, long right) {
    return !database
        .createNativeQuery(
            "select 1 from match_decision d where d.same = false and d.id = (select max(n.id)"
                + " from match_decision n where n.person_a in ?1 and n.person_b in ?2"
                + " or n.person_a in ?2 and n.person_b in ?1)")
        .setParameter(1, roots.members(left))
        .setParameter(2, roots.members(right))
        .getResultList()
        .isEmpty();
  }

  private Query about(ProposalFilter filter, String sql) {
    return database
        .createNativeQuery(sql)
        .setParameter("register", scopes.mine().register().name())
        .setParameter("score", filter.atLeast())
        .setParameter("reason", filter.reason() == null ? null : filter.reason().name());
  }

  private static String order() {
    return " order by p.score desc, p.low, p.high";
  }

  private static List<MatchReason> reasons(String codes) {
    return Arrays.stream(codes.split(",")).map(MatchReason::valueOf).toList();
  }

  private static long id(Object value) {
    return ((Number) value).longValue();
  }

  private static LocalDateTime moment(Object value) {
    return value instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
  }
}
