package org.sarai.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.function.Consumer;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.enrolment.internal.ParticipationQueries;
import org.sarai.enrolment.internal.Purview;
import org.sarai.identity.Accounts;
import org.sarai.people.Nominees;
import org.sarai.shared.PageOf;
import org.sarai.shared.Roles;

/** Who is where: participations of the people within the caller's scope, and nobody else's. */
@Stateless
public class Participations {
  private static final int CHUNK = 500;

  @EJB private ParticipationQueries queries;
  @EJB private Nominees nominees;
  @EJB private Purview purview;
  @EJB private AuditLog audit;
  @EJB private Accounts accounts;

  /**
   * @param filter which ones
   * @param language in which titles are wanted
   * @param first how many to leave out
   * @param count how many at most
   * @return what waits first, then what is being learnt, then the rest
   */
  @RolesAllowed({
    Roles.FOCAL_POINT,
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR
  })
  public PageOf<Participation> find(
      ParticipationFilter filter, String language, int first, int count) {
    return new PageOf<>(named(filter, language, first, count), queries.count(filter));
  }

  /**
   * @param filter whom to count
   * @return how many stand where
   */
  @RolesAllowed({
    Roles.FOCAL_POINT,
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR
  })
  public Standing standing(ParticipationFilter filter) {
    return queries.standing(filter);
  }

  /**
   * The whole list, row by row; that it was taken goes into the audit log.
   *
   * @param filter which ones
   * @param language in which titles are wanted
   * @param each gets every row
   */
  @RolesAllowed({
    Roles.FOCAL_POINT,
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR
  })
  public void export(ParticipationFilter filter, String language, Consumer<Participation> each) {
    var total = 0;
    var rows = named(filter, language, 0, CHUNK);
    while (!rows.isEmpty()) {
      rows.forEach(each);
      total += rows.size();
      rows = rows.size() < CHUNK ? List.of() : named(filter, language, total, CHUNK);
    }
    audit.enter(
        new AuditEntry(
            "participationsExported",
            purview.register(),
            filter.cohortId() == null ? "participations" : "cohort " + filter.cohortId(),
            null,
            String.valueOf(total)),
        accounts.caller());
  }

  private List<Participation> named(
      ParticipationFilter filter, String language, int first, int count) {
    var rows = queries.rows(filter, language, first, count);
    var names = nominees.names(rows.stream().map(Participation::personId).distinct().toList());
    return rows.stream().map(row -> row.named(names.get(row.personId()))).toList();
  }
}
