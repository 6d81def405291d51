package org.sarai.authoring.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;

/** Published texts of units, and the versions that they stand in. */
@Stateless
public class UnitSources {
  /** A version that has just been made. */
  public record NewVersion(long versionId, int number) {}

  @EJB private VersionRows rows;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** The texts of a unit by language; English first, because it is what most are made from. */
  @SuppressWarnings("unchecked")
  public Map<String, String> texts(long unitId) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select language, text from unit_source where unit_id = ?1"
                    + " order by language <> 'en', language")
            .setParameter(1, unitId)
            .getResultList();
    var texts = new LinkedHashMap<String, String>();
    rows.forEach(row -> texts.put((String) row[0], (String) row[1]));
    return texts;
  }

  public void requireInstrument(long unitId) {
    var kinds =
        database
            .createNativeQuery(
                "select kind from unit where id = ?1 and kind in ('TEST', 'SURVEY')", String.class)
            .setParameter(1, unitId)
            .getResultList();
    if (kinds.isEmpty()) {
      throw Refused.notFound("refused.noUnit");
    }
  }

  /** The code of the course that a unit belongs to. */
  public String courseOf(long unitId) {
    return (String)
        database
            .createNativeQuery(
                "select c.code from unit u join course_version v on v.id = u.version_id"
                    + " join course c on c.id = v.course_id where u.id = ?1",
                String.class)
            .setParameter(1, unitId)
            .getSingleResult();
  }

  @SuppressWarnings("unchecked")
  public List<Long> instruments(String courseCode) {
    return database
        .createNativeQuery(
            "select u.id from unit u join course_version v on v.id = u.version_id"
                + " join course c on c.id = v.course_id where c.code = ?1"
                + " and u.kind in ('TEST', 'SURVEY') and v.published_at is not null"
                + " order by v.number, u.position",
            Long.class)
        .setParameter(1, courseCode)
        .getResultList();
  }

  public void insert(long unitId, String language, String text) {
    database
        .createNativeQuery(
            "insert into unit_source (unit_id, language, text, recorded_at)"
                + " values (?1, ?2, ?3, ?4)")
        .setParameter(1, unitId)
        .setParameter(2, language)
        .setParameter(3, text)
        .setParameter(4, Clock.now())
        .executeUpdate();
  }

  /** A published version with the units of the newest one. The course waits for nobody else. */
  public NewVersion nextVersion(String courseCode) {
    var courseId =
        rows.course(courseCode).orElseThrow(() -> Refused.notFound("refused.noCourse", courseCode));
    var version = rows.next(courseId, true);
    copyNewest(courseId, version.versionId());
    return version;
  }

  private void copyNewest(long courseId, long versionId) {
    var newest =
        "(select max(o.id) from course_version o where o.course_id = ?1 and o.id < ?2"
            + " and o.published_at is not null)";
    run(
        "insert into unit (version_id, position, kind, title, package_id, source, authored)"
            + " select ?2, position, kind, title, package_id, source, authored from unit"
            + " where version_id = "
            + newest,
        courseId,
        versionId);
    var twins =
        " join unit o on o.id = t.unit_id join unit n on n.position = o.position"
            + " and n.version_id = ?2 where o.version_id = "
            + newest;
    run(
        "insert into unit_text (unit_id, language, title)"
            + " select n.id, t.language, t.title from unit_text t"
            + twins,
        courseId,
        versionId);
    copyTexts(twins, courseId, versionId);
    copyFacts(twins, courseId, versionId);
  }

  private void copyFacts(String twins, long courseId, long versionId) {
    @SuppressWarnings("unchecked")
    List<Object[]> found =
        database
            .createNativeQuery(
                "select n.id, t.code, t.statement_id, t.expires_on from unit_fact t" + twins)
            .setParameter(1, courseId)
            .setParameter(2, versionId)
            .getResultList();
    found.forEach(
        row ->
            database
                .createNativeQuery(
                    "insert into unit_fact (unit_id, code, statement_id, expires_on)"
                        + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, row[0])
                .setParameter(2, row[1])
                .setParameter(3, row[2])
                .setParameter(4, row[3])
                .executeUpdate());
  }

  /** Row by row: MariaDB has refused many rows from a query where triggers stand as null. */
  private void copyTexts(String twins, long courseId, long versionId) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery("select n.id, t.language, t.text from unit_source t" + twins)
            .setParameter(1, courseId)
            .setParameter(2, versionId)
            .getResultList();
    rows.forEach(row -> insert(Cells.id(row[0]), (String) row[1], (String) row[2]));
  }

  /** The unit that comes last in a version. */
  public long appendUnit(long versionId, List<InstrumentText> texts) {
    var first = texts.get(0);
    var unitId =
        ((Number)
                database
                    .createNativeQuery(
                        "insert into unit (version_id, position, kind, title) select ?1,"
                            + " coalesce(max(position), 0) + 1, ?2, ?3 from unit"
                            + " where version_id = ?1 returning id",
                        Long.class)
                    .setParameter(1, versionId)
                    .setParameter(2, first.kind())
                    .setParameter(3, first.title())
                    .getSingleResult())
            .longValue();
    texts.forEach(text -> title(unitId, text));
    return unitId;
  }

  /** A unit's title in the language of a text. */
  public void title(long unitId, InstrumentText text) {
    rows.addTitle(unitId, text.language(), text.title());
  }

  private void run(String sql, long courseId, long versionId) {
    database
        .createNativeQuery(sql)
        .setParameter(1, courseId)
        .setParameter(2, versionId)
        .executeUpdate();
  }
}
