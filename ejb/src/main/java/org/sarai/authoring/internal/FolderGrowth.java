package org.sarai.authoring.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.sarai.courses.CourseFolder;
import org.sarai.courses.CourseSheet;
import org.sarai.courses.CourseSheet.Unit;
import org.sarai.shared.Refused;

/** Folders of versions with what was published as texts beside them, so that nothing gets lost. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FolderGrowth {
  @EJB private VersionFiles files;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * The folder of a version with the languages of its tests that were published after it; empty for
   * a version that has none.
   */
  public Optional<CourseFolder> of(long versionId) {
    return files.find(versionId).map(folder -> withLanguages(folder, versionId));
  }

  private CourseFolder withLanguages(CourseFolder folder, long versionId) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select u.source, s.language, s.text from unit u"
                    + " join unit_source s on s.unit_id = u.id"
                    + " where u.version_id = ?1 and u.source is not null")
            .setParameter(1, versionId)
            .getResultList();
    var grown = new TreeMap<>(folder.files());
    for (var row : rows) {
      grown.putIfAbsent(
          OpenDraft.path((String) row[0], (String) row[1]),
          ((String) row[2]).getBytes(StandardCharsets.UTF_8));
    }
    return grown.size() == folder.files().size() ? folder : CourseFolder.of(grown);
  }

  /**
   * A folder with a test or survey as its last unit.
   *
   * @throws Refused (conflict) if it has a unit of that name; (unprocessable) if the texts have
   *     different ones
   */
  public static CourseFolder with(CourseFolder folder, List<InstrumentText> texts) {
    var first = texts.get(0).questions().source();
    var titles = new LinkedHashMap<String, String>();
    var grown = new TreeMap<>(folder.files());
    for (var text : texts) {
      if (!text.questions().source().unit().equals(first.unit())) {
        throw Refused.unprocessable("refused.textDiffers", text.language());
      }
      titles.put(text.language(), text.title());
      grown.put(
          OpenDraft.path(first.unit(), text.language()),
          text.text().getBytes(StandardCharsets.UTF_8));
    }
    var sheet = CourseSheet.read(new String(grown.get(CourseFolder.TEXT), StandardCharsets.UTF_8));
    if (sheet.units().stream().anyMatch(unit -> unit.source().equals(first.unit()))) {
      throw Refused.conflict("refused.unitTaken", first.unit());
    }
    var units = new ArrayList<>(sheet.units());
    units.add(new Unit(first.unit(), first.kind(), titles));
    grown.put(CourseFolder.TEXT, sheet.withUnits(units).write().getBytes(StandardCharsets.UTF_8));
    return CourseFolder.of(grown);
  }
}
