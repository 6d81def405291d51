package org.sarai.authoring.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.sarai.authoring.internal.OpenDraft.Step;
import org.sarai.identity.Accounts;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.Tokens;

/** Drafts and their files as rows; nothing is changed, only added. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DraftStore {
  private static final String NEWEST =
      "select f.path, f.revision, f.text, cast(f.sha256 as varchar(64)), f.bytes,"
          + " cast(f.media_type as varchar(120)), f.saved_at, cast(f.saved_by as varchar(36))"
          + " from draft_file f where f.draft_id = ?1";

  @EJB private Accounts accounts;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** Courses that have a draft, whatever became of it. */
  @SuppressWarnings("unchecked")
  public List<String> courses() {
    return database
        .createNativeQuery(
            "select distinct c.code from draft d join course c on c.id = d.course_id"
                + " order by c.code",
            String.class)
        .getResultList();
  }

  /** A course's newest draft, whatever became of it. */
  public Optional<OpenDraft> newest(String courseCode) {
    return row("c.code = ?1", courseCode).map(this::filled);
  }

  /** The draft that is being written; whoever asks holds it until the transaction ends. */
  public OpenDraft locked(String courseCode) {
    lockCourse(courseCode);
    return newest(courseCode)
        .filter(draft -> draft.state().isOpen())
        .orElseThrow(() -> Refused.notFound("refused.noDraft", courseCode));
  }

  /** Nobody else opens, changes or publishes a draft of the course meanwhile. */
  public long lockCourse(String courseCode) {
    @SuppressWarnings("unchecked")
    List<Number> ids =
        database
            .createNativeQuery("select id from course where code = ?1 for update", Long.class)
            .setParameter(1, courseCode)
            .getResultList();
    return ids.stream()
        .findFirst()
        .orElseThrow(() -> Refused.notFound("refused.noCourse", courseCode))
        .longValue();
  }

  private Optional<Object[]> row(String condition, Object value) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select d.id, c.code, c.id, v.number, v.id from draft d"
                    + " join course c on c.id = d.course_id"
                    + " left join course_version v on v.id = d.based_on where "
                    + condition
                    + " order by d.id desc limit 1")
            .setParameter(1, value)
            .getResultList();
    return rows.stream().findFirst();
  }

  private OpenDraft filled(Object[] row) {
    var id = Cells.number(row[0]);
    return new OpenDraft(
        id,
        (String) row[1],
        Cells.number(row[2]),
        Cells.integer(row[3]),
        Cells.id(row[4]),
        files(id),
        steps(id));
  }

  @SuppressWarnings("unchecked")
  private TreeMap<String, DraftFile> files(long draftId) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                NEWEST
                    + " and f.revision = (select max(n.revision) from draft_file n"
                    + " where n.draft_id = f.draft_id and n.path = f.path)"
                    + " and f.sha256 is not null")
            .setParameter(1, draftId)
            .getResultList();
    var files = new TreeMap<String, DraftFile>();
    rows.stream().map(DraftStore::file).forEach(file -> files.put(file.path(), file));
    return files;
  }

  /** All revisions of a path, the newest first; removed ones have no text. */
  @SuppressWarnings("unchecked")
  public List<DraftFile> revisions(long draftId, String path) {
    List<Object[]> rows =
        database
            .createNativeQuery(NEWEST + " and f.path = ?2 order by f.revision desc")
            .setParameter(1, draftId)
            .setParameter(2, path)
            .getResultList();
    return rows.stream().map(DraftStore::file).toList();
  }

  /** What was saved under a key of the browser's. */
  @SuppressWarnings("unchecked")
  public Optional<DraftFile> saved(long draftId, String path, String key) {
    List<Object[]> rows =
        database
            .createNativeQuery(NEWEST + " and f.path = ?2 and f.browser_key = ?3")
            .setParameter(1, draftId)
            .setParameter(2, path)
            .setParameter(3, key)
            .getResultList();
    return rows.stream().findFirst().map(DraftStore::file);
  }

  private static DraftFile file(Object[] row) {
    return new DraftFile(
        (String) row[0],
        Cells.integer(row[1]),
        (String) row[2],
        (String) row[3],
        Cells.number(row[4]),
        (String) row[5],
        Cells.instant(row[6]),
        (String) row[7]);
  }

  @SuppressWarnings("unchecked")
  private List<Step> steps(long draftId) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select cast(e.kind as varchar(12)), cast(e.fingerprint as varchar(64)), e.reason,"
                    + " v.number, e.recorded_at, cast(e.recorded_by as varchar(36))"
                    + " from draft_event e left join course_version v on v.id = e.version_id"
                    + " where e.draft_id = ?1 order by e.id")
            .setParameter(1, draftId)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Step(
                    Step.Kind.valueOf((String) row[0]),
                    (String) row[1],
                    (String) row[2],
                    Cells.integer(row[3]),
                    Cells.instant(row[4]),
                    (String) row[5]))
        .toList();
  }

  /** Accounts that have saved something in a draft. */
  @SuppressWarnings("unchecked")
  public List<String> authors(long draftId) {
    return database
        .createNativeQuery(
            "select distinct cast(saved_by as varchar(36)) from draft_file where draft_id = ?1",
            String.class)
        .setParameter(1, draftId)
        .getResultList();
  }

  /** A new draft of a course whose row the caller holds. */
  public long open(long courseId, Long basedOn) {
    var id =
        ((Number)
                database
                    .createNativeQuery(
                        "insert into draft (course_id, based_on, opened_at, opened_by)"
                            + " values (?1, ?2, ?3, ?4) returning id",
                        Long.class)
                    .setParameter(1, courseId)
                    .setParameter(2, basedOn)
                    .setParameter(3, Clock.now())
                    .setParameter(4, accounts.caller())
                    .getSingleResult())
            .longValue();
    step(id, Step.Kind.OPENED, null, null, null);
    return id;
  }

  public void step(
      long draftId, Step.Kind kind, String fingerprint, String reason, Long versionId) {
    database
        .createNativeQuery(
            "insert into draft_event (draft_id, kind, fingerprint, reason, version_id,"
                + " recorded_at, recorded_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, draftId)
        .setParameter(2, kind.name())
        .setParameter(3, fingerprint)
        .setParameter(4, reason)
        .setParameter(5, versionId)
        .setParameter(6, Clock.now())
        .setParameter(7, accounts.caller())
        .executeUpdate();
  }

  /** A further revision of a text. */
  public DraftFile write(long draftId, String path, String text, String key) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var hash = Tokens.hex(Tokens.newSha256().digest(bytes));
    return add(draftId, path, text, hash, bytes.length, "text/markdown", key);
  }

  /** A further revision of a file whose bytes lie in the content store. */
  public DraftFile put(long draftId, String path, String sha256, long bytes) {
    return add(draftId, path, null, sha256, bytes, MediaTypes.of(path), null);
  }

  public void remove(long draftId, String path) {
    add(draftId, path, null, null, 0, MediaTypes.of(path), null);
  }

  private DraftFile add(
      long draftId,
      String path,
      String text,
      String sha256,
      long bytes,
      String mediaType,
      String key) {
    var revision =
        ((Number)
                database
                    .createNativeQuery(
                        "select coalesce(max(revision), 0) + 1 from draft_file"
                            + " where draft_id = ?1 and path = ?2",
                        Integer.class)
                    .setParameter(1, draftId)
                    .setParameter(2, path)
                    .getSingleResult())
            .intValue();
    var now = Clock.now();
    database
        .createNativeQuery(
            "insert into draft_file (draft_id, path, revision, text, sha256, bytes, media_type,"
                + " browser_key, saved_at, saved_by)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .setParameter(1, draftId)
        .setParameter(2, path)
        .setParameter(3, revision)
        .setParameter(4, text)
        .setParameter(5, sha256)
        .setParameter(6, bytes)
        .setParameter(7, mediaType)
        .setParameter(8, key)
        .setParameter(9, now)
        .setParameter(10, accounts.caller())
        .executeUpdate();
    return new DraftFile(
        path, revision, text, sha256, bytes, mediaType, Clock.instant(now), accounts.caller());
  }
}
