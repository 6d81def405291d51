package org.sarai.authoring.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sarai.authoring.Draft;
import org.sarai.authoring.DraftLanguage;
import org.sarai.authoring.DraftLock;
import org.sarai.authoring.DraftUnit;
import org.sarai.courses.CourseSheet;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.Translation;
import org.sarai.courses.text.Translation.State;

/** A draft as its page shows it: units, languages, and how far each is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DraftOutline {
  @EJB private DraftLocks locks;
  @EJB private DraftReviews reviews;

  public Draft of(OpenDraft draft) {
    var sheet = draft.sheet();
    var held = locks.of(draft.id());
    var units = sheet.units().stream().map(unit -> unit(draft, unit, held)).toList();
    return new Draft(
        draft.courseCode(),
        draft.id(),
        draft.basedOn(),
        draft.state(),
        draft.fingerprint(),
        sheet,
        draft.files().containsKey(OpenDraft.SHEET)
            ? draft.files().get(OpenDraft.SHEET).revision()
            : 0,
        units,
        reviews.events(draft));
  }

  private static DraftUnit unit(
      OpenDraft draft, CourseSheet.Unit unit, Map<String, DraftLock> held) {
    var texts = draft.texts(unit.source());
    var languages = new ArrayList<DraftLanguage>();
    Source source = null;
    for (var entry : texts.entrySet()) {
      var file = entry.getValue();
      var text = OpenDraft.read(file);
      var isSource = entry.getKey().equals(draft.sheet().sourceLanguage());
      source = isSource ? text : source;
      languages.add(
          language(entry.getKey(), file, text, isSource ? null : source, held.get(file.path())));
    }
    var prefix = unit.source() + "/";
    var bytes =
        draft.files().values().stream()
            .filter(file -> file.path().startsWith(prefix))
            .mapToLong(DraftFile::bytes)
            .sum();
    return new DraftUnit(unit.source(), unit.kind(), unit.titles(), languages, bytes);
  }

  private static DraftLanguage language(
      String language, DraftFile file, Source text, Source source, DraftLock lock) {
    var status =
        source == null ? List.<Translation.BlockStatus>of() : Translation.status(source, text);
    var reviewed =
        !text.isDraft()
            && (text.reviewedBy() != null
                || !text.blocks().isEmpty()
                    && text.blocks().stream().allMatch(block -> block.reviewedBy() != null));
    return new DraftLanguage(
        language,
        file.revision(),
        file.savedAt(),
        source == null ? 100 : Translation.completeness(source, text),
        count(status, State.BEHIND),
        count(status, State.MISSING),
        !reviewed,
        lock);
  }

  private static int count(List<Translation.BlockStatus> status, State state) {
    return (int) status.stream().filter(one -> one.state() == state).count();
  }
}
