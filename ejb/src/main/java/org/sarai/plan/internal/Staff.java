package org.sarai.plan.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Who works where on a day. */
@Stateless
@PermitAll
public class Staff {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * Somebody at an institution.
   *
   * @param personId who, merges followed
   * @param top the institution asked about, of which theirs is a part
   * @param institution name of where they work
   * @param rank may be null
   */
  public record Member(long personId, long top, String institution, String rank) {}

  /**
   * @param institutions which ones, with everything below each and its merged duplicates
   * @param day the day
   * @return everybody; once for each institution asked about and each rank
   */
  @SuppressWarnings("unchecked")
  public List<Member> of(Collection<Long> institutions, LocalDate day) {
    if (institutions.isEmpty()) {
      return List.of();
    }
    List<Object[]> rows =
        database
            .createNativeQuery(
                "with recursive below (id, top) as ("
                    + "select i.institution_id, i.institution_id from effective_institution i"
                    + " where i.institution_id in :institutions"
                    + " union select i.institution_id, b.top from below b"
                    + " join effective_institution i on i.parent_id = b.id or i.merged_into = b.id)"
                    + " select distinct p.root_id, w.top, i.name, g.service_rank from below w"
                    + " join belonging g on g.institution_id = w.id"
                    + " join institution i on i.id = w.id"
                    + " join effective_person p on p.person_id = g.person_id"
                    + " where p.register = 'OFFICIALS'"
                    + " and (g.valid_from is null or g.valid_from <= :day)"
                    + " and (g.ended_on is null or g.ended_on > :day)"
                    + " and p.root_id not in (select e.person_id from person_erasure e)"
                    + " order by p.root_id, i.name")
            .setParameter("institutions", institutions)
            .setParameter("day", day)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Member(
                    ((Number) row[0]).longValue(),
                    ((Number) row[1]).longValue(),
                    (String) row[2],
                    (String) row[3]))
        .toList();
  }
}
