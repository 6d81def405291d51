package org.sarai.authoring.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.sarai.authoring.internal.UnitSources.NewVersion;
import org.sarai.shared.Clock;

/** Rows of new versions and their units. Whoever makes a version of the same course waits. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class VersionRows {
  /**
   * A unit to be added.
   *
   * @param kind PACKAGE for whatever plays in the player, else TEST or SURVEY
   * @param packageId null for tests and surveys
   * @param source its name in the course's folder; null without a folder
   * @param authored as what it was written; null without a folder
   */
  public record NewUnit(
      int position, String kind, String title, Long packageId, String source, String authored) {}

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public NewVersion next(long courseId, boolean published) {
    database
        .createNativeQuery("select id from course where id = ?1 for update", Long.class)
        .setParameter(1, courseId)
        .getSingleResult();
    var number =
        ((Number)
                database
                    .createNativeQuery(
                        "select coalesce(max(number), 0) + 1 from course_version"
                            + " where course_id = ?1",
                        Integer.class)
                    .setParameter(1, courseId)
                    .getSingleResult())
            .intValue();
    var now = Clock.now();
    var versionId =
        ((Number)
                database
                    .createNativeQuery(
                        "insert into course_version (course_id, number, published_at, recorded_at)"
                            + " values (?1, ?2, ?3, ?4) returning id",
                        Long.class)
                    .setParameter(1, courseId)
                    .setParameter(2, number)
                    .setParameter(3, published ? now : null)
                    .setParameter(4, now)
                    .getSingleResult())
            .longValue();
    return new NewVersion(versionId, number);
  }

  public long addUnit(long versionId, NewUnit unit) {
    return ((Number)
            database
                .createNativeQuery(
                    "insert into unit (version_id, position, kind, title, package_id, source,"
                        + " authored) values (?1, ?2, ?3, ?4, ?5, ?6, ?7) returning id",
                    Long.class)
                .setParameter(1, versionId)
                .setParameter(2, unit.position())
                .setParameter(3, unit.kind())
                .setParameter(4, unit.title())
                .setParameter(5, unit.packageId())
                .setParameter(6, unit.source())
                .setParameter(7, unit.authored())
                .getSingleResult())
        .longValue();
  }

  public void addTitle(long unitId, String language, String title) {
    database
        .createNativeQuery("insert into unit_text (unit_id, language, title) values (?1, ?2, ?3)")
        .setParameter(1, unitId)
        .setParameter(2, language)
        .setParameter(3, title)
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  public Optional<Long> course(String code) {
    return database
        .createNativeQuery("select id from course where code = ?1", Long.class)
        .setParameter(1, code)
        .getResultList()
        .stream()
        .findFirst();
  }
}
