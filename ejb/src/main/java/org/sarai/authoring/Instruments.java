package org.sarai.authoring;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.authoring.internal.DraftStore;
import org.sarai.authoring.internal.FolderGrowth;
import org.sarai.authoring.internal.FolderVersions;
import org.sarai.authoring.internal.InstrumentText;
import org.sarai.authoring.internal.Publisher;
import org.sarai.authoring.internal.UnitSources;
import org.sarai.catalogue.Courses;
import org.sarai.courses.CourseFolder;
import org.sarai.courses.Fault;
import org.sarai.courses.test.Questions;
import org.sarai.identity.Accounts;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/**
 * Tests and surveys of courses, as texts of questions by language. They are part of a published
 * version and change as little as it does.
 */
@Stateless
public class Instruments {
  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private Courses courses;
  @EJB private DraftStore drafts;
  @EJB private FolderGrowth growth;
  @EJB private FolderVersions versions;
  @EJB private Publisher publisher;
  @EJB private UnitSources sources;

  /**
   * Publishes a version of a course that has a test or survey after what the newest version has.
   * Who is inside stays in the version that they are in. If that version has a folder, the test
   * becomes part of it, and all of it is published again with what fact cards say today.
   *
   * @param command the course and the texts
   * @return where it is
   * @throws Refused (not found) without such a course; (unprocessable) if a text or anything else
   *     of the course has errors, or the languages do not ask the same; (conflict) if the course's
   *     folder has a unit of that name
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public InstrumentAppended append(AppendInstrument command) {
    var texts = InstrumentText.all(command.texts(), command.language());
    drafts.lockCourse(command.courseCode());
    var folder = versions.newest(command.courseCode()).flatMap(growth::of);
    var appended =
        folder.isPresent()
            ? published(command, FolderGrowth.with(folder.get(), texts))
            : alone(command, texts);
    entry("testAppended", command.courseCode(), appended.unitId(), null);
    return appended;
  }

  private InstrumentAppended published(AppendInstrument command, CourseFolder folder) {
    var published = publisher.publish(command.courseCode(), folder, true);
    published.faults().stream()
        .filter(Fault::isError)
        .findFirst()
        .ifPresent(
            fault -> {
              throw Refused.unprocessable(
                  "refused.folderFault",
                  fault.file(),
                  String.valueOf(fault.line()),
                  fault.message(Locale.forLanguageTag(command.language())));
            });
    var units = published.units();
    return new InstrumentAppended(
        published.versionId(), published.version(), units.get(units.size() - 1).id());
  }

  /** A course of packages alone has no texts around the test to put it into. */
  private InstrumentAppended alone(AppendInstrument command, List<InstrumentText> texts) {
    var version = sources.nextVersion(command.courseCode());
    var unitId = sources.appendUnit(version.versionId(), texts);
    texts.forEach(text -> sources.insert(unitId, text.language(), text.text()));
    return new InstrumentAppended(version.versionId(), version.number(), unitId);
  }

  /**
   * Publishes the text of a test or survey in a language. The same text again changes nothing.
   *
   * @param unitId a unit of kind TEST or SURVEY
   * @param language BCP 47; also what the text says of itself
   * @param text the source
   * @throws Refused (not found) without such a unit; (unprocessable) if the text has errors or does
   *     not ask what the other languages ask; (conflict) if another text is published already
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void publish(long unitId, String language, String text) {
    sources.requireInstrument(unitId);
    var published = sources.texts(unitId);
    if (text.equals(published.get(language))) {
      return;
    }
    if (published.containsKey(language)) {
      throw Refused.conflict("refused.textStays", language);
    }
    var read = InstrumentText.read(text, language);
    if (!read.language().equals(language)) {
      throw Refused.unprocessable("refused.textLanguage", language);
    }
    published.values().stream()
        .findFirst()
        .ifPresent(other -> InstrumentText.read(other, language).requireSame(read));
    sources.insert(unitId, language, text);
    sources.title(unitId, read);
    entry("testTextPublished", sources.courseOf(unitId), unitId, language);
  }

  private void entry(String action, String courseCode, long unitId, String detail) {
    var course = courses.summary(courseCode, "en").orElseThrow();
    audit.enter(
        new AuditEntry(
            action, course.audience(), "course " + course.id(), "unit " + unitId, detail),
        accounts.caller());
  }

  /**
   * The questions of a unit with their key, for the features that ask and mark them.
   *
   * @param unitId a unit
   * @return by language; empty for a unit without published texts
   */
  @PermitAll
  public Map<String, Questions> questions(long unitId) {
    return InstrumentText.published(sources.texts(unitId));
  }

  /**
   * @param courseCode a course
   * @return its units of kind TEST or SURVEY in all published versions, the oldest first
   */
  @PermitAll
  public List<Long> unitsOf(String courseCode) {
    return sources.instruments(courseCode);
  }
}
