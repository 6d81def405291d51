package org.sarai.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.sarai.authoring.internal.FaultReports;
import org.sarai.authoring.internal.Publisher;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/**
 * Versions of courses. A version never changes: a package is replaced by publishing another version
 * with another package. Who is inside an older version goes on with its files and their own state;
 * who enrols from then on gets the newest.
 */
@Stateless
public class Versions {
  @EJB private Publisher publisher;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * @param courseCode a course
   * @param language in which titles are wanted
   * @return its versions, the newest first
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<VersionRow> of(String courseCode, String language) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select v.id, v.number, v.recorded_at, v.published_at, u.id, p.id,"
                    + " coalesce(t.title, u.title), p.standard, p.bytes, f.faults, v.retired_at"
                    + " from course c join course_version v on v.course_id = c.id"
                    + " join unit u on u.version_id = v.id and u.position ="
                    + " (select coalesce(min(if(n.package_id is null, null, n.position)),"
                    + " min(n.position)) from unit n where n.version_id = v.id)"
                    + " left join content_package p on p.id = u.package_id"
                    + " left join unit_text t on t.unit_id = u.id and t.language = ?2"
                    + " left join version_fault f on f.version_id = v.id"
                    + " where c.code = ?1 order by v.number desc")
            .setParameter(1, courseCode)
            .setParameter(2, language)
            .getResultList();
    var newest =
        rows.stream()
            .filter(row -> row[3] != null && row[10] == null)
            .mapToInt(row -> number(row[1]))
            .max();
    return rows.stream().map(row -> row(row, newest.orElse(0))).toList();
  }

  /**
   * Versions of a course as such, whatever units they have.
   *
   * @param courseCode a course
   * @return its versions, the newest first
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<VersionStanding> standings(String courseCode) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select v.id, v.number, v.published_at, v.retired_at, e.reason,"
                    + " exists (select 1 from version_file f where f.version_id = v.id)"
                    + " from course_version v join course c on c.id = v.course_id"
                    + " left join version_event e on e.version_id = v.id where c.code = ?1"
                    + " order by v.number desc")
            .setParameter(1, courseCode)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new VersionStanding(
                    Cells.number(row[0]),
                    number(row[1]),
                    Cells.instant(row[2]),
                    Cells.instant(row[3]),
                    (String) row[4],
                    Cells.truth(row[5])))
        .toList();
  }

  private static VersionRow row(Object[] row, int newest) {
    return new VersionRow(
        ((Number) row[0]).longValue(),
        number(row[1]),
        Cells.instant(row[2]),
        row[3] == null ? null : Cells.instant(row[3]),
        number(row[1]) == newest,
        ((Number) row[4]).longValue(),
        Cells.id(row[5]),
        (String) row[6],
        (String) row[7],
        row[8] == null ? 0 : ((Number) row[8]).longValue(),
        FaultReports.read(Objects.toString(row[9], null)));
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }

  /**
   * Publishes a version that was only stored. Whoever enrols from now on gets into the newest
   * published one. Publishing again changes nothing. A version that came from a folder is checked
   * again: a fact card may have expired meanwhile.
   *
   * @param courseCode the course
   * @param number the version's
   * @throws Refused (not found) without such a version; (unprocessable) if its folder has errors
   *     now
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void publish(String courseCode, int number) {
    var known =
        database
            .createNativeQuery(
                "update course_version v join course c on c.id = v.course_id"
                    + " set v.published_at = coalesce(v.published_at, ?1)"
                    + " where c.code = ?2 and v.number = ?3")
            .setParameter(1, Clock.now())
            .setParameter(2, courseCode)
            .setParameter(3, number)
            .executeUpdate();
    if (known == 0) {
      throw Refused.notFound("refused.noVersion", number);
    }
    publisher.announce(courseCode, number);
  }
}
