package org.sarai.people.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.sarai.identity.Accounts;
import org.sarai.people.PostingRow;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.Scope;

/** Who belonged where, from when until when. Nothing is changed: beginnings and ends are rows. */
@Stateless
public class PostingLedger {
  private static final Comparator<PostingRow> NEWEST_FIRST =
      Comparator.comparing(PostingRow::current)
          .thenComparing(PostingRow::from, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(PostingRow::id)
          .reversed();

  @EJB private Accounts accounts;
  @EJB private InstitutionNames institutions;
  @EJB private Sight sight;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** A row of the view {@code belonging}, with the affiliation that it comes from, if any. */
  private record Found(long personId, PostingRow row) {}

  /** Everything within the scope that is or was true of somebody, the newest first. */
  public List<PostingRow> of(Scope scope, long root, String language) {
    return found(scope, sight.members(List.of(root)).keySet(), language).stream()
        .map(Found::row)
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /** Where these people belong today within the scope, the newest first; each institution once. */
  public Map<Long, List<PostingRow>> current(Scope scope, Collection<Long> roots, String language) {
    var members = sight.members(roots);
    var places = new HashMap<Long, List<PostingRow>>();
    for (var found : found(scope, members.keySet(), language)) {
      if (found.row().current()) {
        places
            .computeIfAbsent(members.get(found.personId()), unused -> new ArrayList<>())
            .add(found.row());
      }
    }
    places.replaceAll(
        (root, rows) -> {
          var seen = new HashSet<Long>();
          return rows.stream()
              .sorted(NEWEST_FIRST)
              .filter(row -> seen.add(row.institutionId()))
              .toList();
        });
    return places;
  }

  private List<Found> found(Scope scope, Collection<Long> members, String language) {
    // Twice the people rather than a join: so the view reads theirs only.
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select a.person_id, a.id, a.institution_id, a.position, a.service_rank,"
                    + " a.valid_from, e.ended_on from affiliation a"
                    + " left join affiliation_end e on e.affiliation_id = a.id"
                    + " where a.person_id in :ids union all"
                    + " select b.person_id, 0, b.institution_id, b.position, null, null, null"
                    + " from belonging b where b.recorded = 0 and b.person_id in :ids")
            .setParameter("ids", Cells.some(members))
            .getResultList();
    var today = Sight.today();
    var mine =
        rows.stream()
            .filter(row -> scope.everybody() || scope.institutions().contains(Cells.id(row[2])))
            .toList();
    var names =
        institutions.in(language, mine.stream().map(row -> Cells.id(row[2])).distinct().toList());
    return mine.stream()
        .map(
            row -> {
              var until = Cells.day(row[6]);
              return new Found(
                  Cells.id(row[0]),
                  new PostingRow(
                      Cells.id(row[1]),
                      Cells.id(row[2]),
                      names.get(Cells.id(row[2])),
                      (String) row[3],
                      (String) row[4],
                      Cells.day(row[5]),
                      until,
                      until == null || until.isAfter(today)));
            })
        .toList();
  }

  /**
   * Somebody belongs to an institution from a day on.
   *
   * @param from null when nobody knows
   */
  public long begin(
      long personId, long institutionId, String position, String rank, LocalDate from) {
    var id =
        (Number)
            database
                .createNativeQuery(
                    "insert into affiliation (person_id, institution_id, position, service_rank,"
                        + " valid_from, recorded_at, recorded_by)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) returning id",
                    Long.class)
                .setParameter(1, personId)
                .setParameter(2, institutionId)
                .setParameter(3, position)
                .setParameter(4, rank)
                .setParameter(5, from)
                .setParameter(6, Clock.now())
                .setParameter(7, accounts.caller())
                .getSingleResult();
    return id.longValue();
  }

  /**
   * Ends what of somebody has not ended yet, within the scope. Where only a record says that they
   * belong, that is written down first, so that it is known later and can end.
   *
   * @param institutionId which one; null for all
   * @param on the first day on which they do not belong there any more
   * @return how many ended
   * @throws Refused if one begins later than that
   */
  public int end(Scope scope, long root, Long institutionId, LocalDate on) {
    var ended = 0;
    for (var found : found(scope, sight.members(List.of(root)).keySet(), null)) {
      var row = found.row();
      if (row.until() == null && (institutionId == null || institutionId == row.institutionId())) {
        if (row.from() != null && row.from().isAfter(on)) {
          throw Refused.conflict("refused.endsBeforeItBegins", row.from().toString());
        }
        end(
            row.id() == 0
                ? begin(found.personId(), row.institutionId(), row.position(), null, null)
                : row.id(),
            on);
        ended++;
      }
    }
    return ended;
  }

  private void end(long affiliationId, LocalDate on) {
    database
        .createNativeQuery(
            "insert into affiliation_end (affiliation_id, ended_on, recorded_at, recorded_by)"
                + " values (?1, ?2, ?3, ?4)")
        .setParameter(1, affiliationId)
        .setParameter(2, on)
        .setParameter(3, Clock.now())
        .setParameter(4, accounts.caller())
        .executeUpdate();
  }
}
