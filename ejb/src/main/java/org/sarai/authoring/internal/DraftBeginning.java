package org.sarai.authoring.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sarai.courses.CourseSheet;
import org.sarai.courses.CourseSheet.Unit;
import org.sarai.shared.Cells;
import org.sarai.shared.Tokens;

/**
 * What a new draft begins with: the folder of the newest version; of a version that came without
 * one, its packages and tests; of a course without a version, what the catalogue says.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DraftBeginning {
  private static final List<String> PHASES = List.of("PEOS", "PDOS", "PAOS");

  @EJB private DraftStore store;
  @EJB private FolderGrowth growth;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public void begin(String courseCode, long courseId) {
    var version = newest(courseId);
    var draft = store.open(courseId, version.orElse(null));
    if (version.isPresent() && copied(draft, version.get())) {
      return;
    }
    var sheet = sheet(courseCode, courseId);
    if (version.isPresent()) {
      sheet = sheet.withUnits(units(draft, version.get(), sheet.sourceLanguage()));
    }
    store.write(draft, OpenDraft.SHEET, sheet.write(), null);
  }

  /** The folder of a version, if it has one. */
  private boolean copied(long draft, long versionId) {
    var folder = growth.of(versionId);
    folder.ifPresent(
        found ->
            found
                .files()
                .forEach(
                    (path, content) -> {
                      if (path.equals(OpenDraft.SHEET)
                          || path.startsWith("units/") && path.endsWith(".md")) {
                        var text = new String(content, StandardCharsets.UTF_8);
                        store.write(draft, path, text, null);
                      } else {
                        var hash = Tokens.hex(Tokens.newSha256().digest(content));
                        store.put(draft, path, hash, content.length);
                      }
                    }));
    return folder.isPresent();
  }

  @SuppressWarnings("unchecked")
  private Optional<Long> newest(long courseId) {
    List<Number> ids =
        database
            .createNativeQuery(
                "select id from course_version where course_id = ?1 and published_at is not null"
                    + " order by number desc limit 1",
                Long.class)
            .setParameter(1, courseId)
            .getResultList();
    return ids.stream().findFirst().map(Number::longValue);
  }

  private CourseSheet sheet(String code, long courseId) {
    var course =
        (Object[])
            database
                .createNativeQuery("select audience, programme, minutes from course where id = ?1")
                .setParameter(1, courseId)
                .getSingleResult();
    var migrants = "MIGRANTS".equals(course[0]);
    var sheet =
        new CourseSheet(Map.of(), Map.of())
            .with("code", code)
            .with("audience", migrants ? "migrants" : "officials")
            .with("minutes", Objects.toString(course[2], "30"))
            .with("state", "available");
    if (migrants) {
      sheet = sheet.with("phase", PHASES.contains(course[1]) ? (String) course[1] : "PDOS");
    }
    var texts = texts(courseId);
    if (texts.stream().noneMatch(row -> "en".equals(row[0])) && !texts.isEmpty()) {
      sheet = sheet.with("source", (String) texts.get(0)[0]);
    }
    for (var row : texts) {
      var language = (String) row[0];
      sheet =
          sheet
              .with("title." + language, (String) row[1])
              .withSection("outline." + language, (String) row[2])
              .withSection(
                  "outcomes." + language,
                  row[3] == null ? null : ((String) row[3]).replaceAll("(?m)^(?=\\S)", "- "));
    }
    return sheet;
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> texts(long courseId) {
    return database
        .createNativeQuery(
            "select language, title, outline, outcomes from course_text where course_id = ?1"
                + " order by language <> 'en', language")
        .setParameter(1, courseId)
        .getResultList();
  }

  private List<Unit> units(long draft, long versionId, String sourceLanguage) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select id, position, kind, title, package_id from unit where version_id = ?1"
                    + " order by position")
            .setParameter(1, versionId)
            .getResultList();
    var units = new LinkedHashMap<String, Unit>();
    for (var row : rows) {
      var unit = unit(draft, row, sourceLanguage, units.keySet());
      units.put(unit.source(), unit);
    }
    return List.copyOf(units.values());
  }

  private Unit unit(long draft, Object[] row, String sourceLanguage, Set<String> taken) {
    var id = Cells.number(row[0]);
    var packaged = row[4] != null;
    var kind = packaged ? "scorm" : ((String) row[2]).toLowerCase(Locale.ROOT);
    var texts = pairs("select language, text from unit_source where unit_id = ?1", id);
    var name =
        texts.values().stream()
            .findFirst()
            .flatMap(DraftBeginning::named)
            .filter(own -> !taken.contains(own))
            .orElse((packaged ? "package-" : kind + "-") + row[1]);
    texts.forEach(
        (language, text) ->
            store.write(draft, OpenDraft.path(name, language), named(text, name), null));
    if (packaged) {
      files(draft, name, Cells.number(row[4]));
    }
    var titles = pairs("select language, title from unit_text where unit_id = ?1", id);
    titles.putIfAbsent(sourceLanguage, (String) row[3]);
    return new Unit(name, kind, titles);
  }

  /** Tests that came in alone may have one name; in a draft each unit has its own. */
  private static String named(String text, String name) {
    return text.replaceFirst("(?m)^unit:.*$", "unit: " + name);
  }

  private static Optional<String> named(String text) {
    return text.lines()
        .filter(line -> line.startsWith("unit:"))
        .map(line -> line.substring("unit:".length()).strip())
        .findFirst();
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> pairs(String sql, long id) {
    List<Object[]> rows = database.createNativeQuery(sql).setParameter(1, id).getResultList();
    var pairs = new LinkedHashMap<String, String>();
    rows.forEach(row -> pairs.put((String) row[0], (String) row[1]));
    return pairs;
  }

  private void files(long draft, String name, long packageId) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select path, cast(sha256 as varchar(64)), bytes from package_file"
                    + " where package_id = ?1")
            .setParameter(1, packageId)
            .getResultList();
    rows.forEach(
        row -> store.put(draft, name + "/" + row[0], (String) row[1], Cells.number(row[2])));
  }
}
