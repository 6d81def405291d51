package org.sarai.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sarai.authoring.internal.Authors;
import org.sarai.authoring.internal.DraftChecks;
import org.sarai.authoring.internal.DraftFile;
import org.sarai.authoring.internal.DraftLocks;
import org.sarai.authoring.internal.DraftPreview;
import org.sarai.authoring.internal.DraftStore;
import org.sarai.authoring.internal.DraftWriting;
import org.sarai.authoring.internal.OpenDraft;
import org.sarai.authoring.internal.SaidBefore;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/**
 * The texts of a draft: a unit in one language each. One author at a time writes on a text; a save
 * names the revision that its author saw, and nothing is written over unseen.
 */
@Stateless
@Interceptors(RerunOnConflict.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DraftTexts {
  @EJB private Authors authors;
  @EJB private DraftChecks checks;
  @EJB private DraftLocks locks;
  @EJB private DraftPreview preview;
  @EJB private DraftStore store;
  @EJB private DraftWriting writing;

  /**
   * @param courseCode the course
   * @param unit a unit's name
   * @param language BCP 47
   * @return its text as it stands
   * @throws Refused (not found) if there is no such draft, unit or language
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public DraftedText find(String courseCode, String unit, String language) {
    var draft = newest(courseCode);
    var file = draft.requireText(unit, language);
    var from = draft.sheet().sourceLanguage();
    var source = from.equals(language) ? null : draft.text(unit, from).orElse(null);
    var original = source == null ? null : OpenDraft.read(source);
    var text = OpenDraft.read(file);
    return new DraftedText(
        courseCode,
        unit,
        language,
        text,
        file.revision(),
        file.savedAt(),
        authors.of(file.savedBy()),
        locks.of(draft.id()).get(file.path()),
        from,
        original,
        source == null ? 0 : source.revision(),
        original == null ? Map.of() : preview.blocks(draft, original),
        original == null ? Map.of() : SaidBefore.of(original, text, earlier(draft, unit, from)),
        checks.of(draft, unit, language));
  }

  private List<String> earlier(OpenDraft draft, String unit, String language) {
    return store.revisions(draft.id(), OpenDraft.path(unit, language)).stream()
        .map(DraftFile::text)
        .filter(Objects::nonNull)
        .toList();
  }

  private OpenDraft newest(String courseCode) {
    return store
        .newest(courseCode)
        .orElseThrow(() -> Refused.notFound("refused.noDraft", courseCode));
  }

  /**
   * Saves a text as a further revision; the same key again gives the same receipt. A text with
   * faults is saved, too: a draft may be wrong.
   *
   * @param command what it is to say
   * @return the receipt, or who was there first
   * @throws Refused (not found) without such a text; (unprocessable) if it cannot be written as a
   *     text at all
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public TextSaved save(SaveText command) {
    return writing.save(store.locked(command.courseCode()), command);
  }

  /**
   * Takes or renews the lock of a text.
   *
   * @param courseCode the course
   * @param unit a unit's name
   * @param language BCP 47
   * @param takeOver whether to take it from somebody else who has it
   * @return the lock as it is now: the caller's, or somebody else's
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public DraftLock lock(String courseCode, String unit, String language, boolean takeOver) {
    var draft = store.locked(courseCode);
    var path = draft.requireText(unit, language).path();
    var others = takeOver ? Optional.<DraftLock>empty() : locks.others(draft.id(), path);
    return others.orElseGet(() -> locks.take(draft.id(), path));
  }

  /**
   * Gives the caller's lock back; without one nothing happens.
   *
   * @param courseCode the course
   * @param unit a unit's name
   * @param language BCP 47
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void release(String courseCode, String unit, String language) {
    var draft = store.locked(courseCode);
    locks.release(draft.id(), OpenDraft.path(unit, language));
  }

  /**
   * @param courseCode the course
   * @param unit a unit's name
   * @param language BCP 47
   * @return the saves of a text, the newest first
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<TextRevision> revisions(String courseCode, String unit, String language) {
    var draft = newest(courseCode);
    return store.revisions(draft.id(), OpenDraft.path(unit, language)).stream()
        .filter(file -> file.text() != null)
        .map(file -> new TextRevision(file.revision(), file.savedAt(), authors.of(file.savedBy())))
        .toList();
  }

  /**
   * Brings back what a text said once, as a further revision.
   *
   * @param courseCode the course
   * @param unit a unit's name
   * @param language BCP 47
   * @param revision whose words
   * @return the receipt, or who is writing on it
   * @throws Refused (not found) if there is no such revision
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public TextSaved restore(String courseCode, String unit, String language, int revision) {
    return writing.restore(store.locked(courseCode), unit, language, revision);
  }

  /**
   * A lesson as learners see it, as a page of its own that works without anything beside it.
   *
   * @param courseCode the course
   * @param unit a unit's name
   * @param language BCP 47
   * @param bitsPerSecond how fast pictures are to arrive; 0 for at once
   * @return the page
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public LessonPreview preview(String courseCode, String unit, String language, int bitsPerSecond) {
    return preview.page(newest(courseCode), unit, language, bitsPerSecond);
  }
}
