package org.sarai.authoring.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.TreeMap;
import org.sarai.authoring.SaveText;
import org.sarai.authoring.TextSaved;
import org.sarai.authoring.TextSaved.Outcome;
import org.sarai.courses.text.Source;
import org.sarai.shared.Refused;

/** Saving texts of drafts. The caller holds the draft. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DraftWriting {
  private static final String KEY = "[A-Za-z0-9_-]{8,64}";

  @EJB private Authors authors;
  @EJB private DraftChecks checks;
  @EJB private DraftLocks locks;
  @EJB private DraftStore store;
  @EJB private DraftUnits units;

  public TextSaved save(OpenDraft draft, SaveText command) {
    var now = draft.requireText(command.unit(), command.language());
    if (command.key() == null || !command.key().matches(KEY)) {
      throw Refused.invalid("problem.noValue", "key");
    }
    var again = store.saved(draft.id(), now.path(), command.key());
    if (again.isPresent()) {
      return receipt(draft, command.unit(), command.language(), again.get());
    }
    var held = held(draft, now);
    if (held != null) {
      return held;
    }
    if (now.revision() != command.revision()) {
      return new TextSaved(
          Outcome.CHANGED,
          now.revision(),
          now.savedAt(),
          authors.of(now.savedBy()),
          null,
          List.of());
    }
    var from = draft.sheet().sourceLanguage();
    var source =
        from.equals(command.language())
            ? null
            : OpenDraft.read(draft.requireText(command.unit(), from));
    var text = DraftText.of(own(draft, command), OpenDraft.read(now), source, command.translated());
    return written(draft, command.unit(), command.language(), text, command.key());
  }

  /** Whose text it is, is not for the page to say. */
  private static Source own(OpenDraft draft, SaveText command) {
    return command
        .text()
        .with("unit", command.unit())
        .with("kind", draft.unit(command.unit()).kind())
        .with("language", command.language());
  }

  private TextSaved held(OpenDraft draft, DraftFile file) {
    return locks
        .others(draft.id(), file.path())
        .map(
            lock ->
                new TextSaved(
                    Outcome.LOCKED, file.revision(), lock.until(), lock.by(), null, List.of()))
        .orElse(null);
  }

  private TextSaved written(
      OpenDraft draft, String unit, String language, Source text, String key) {
    var path = OpenDraft.path(unit, language);
    var file = store.write(draft.id(), path, DraftText.write(text), key);
    units.title(draft, unit, language, text.title());
    return receipt(draft, unit, language, file);
  }

  private TextSaved receipt(OpenDraft draft, String unit, String language, DraftFile file) {
    var files = new TreeMap<>(draft.files());
    files.put(file.path(), file);
    var after =
        new OpenDraft(
            draft.id(),
            draft.courseCode(),
            draft.courseId(),
            draft.basedOn(),
            draft.basedOnId(),
            files,
            draft.steps());
    return new TextSaved(
        Outcome.SAVED,
        file.revision(),
        file.savedAt(),
        authors.of(file.savedBy()),
        OpenDraft.read(file),
        checks.of(after, unit, language));
  }

  public TextSaved restore(OpenDraft draft, String unit, String language, int revision) {
    var now = draft.requireText(unit, language);
    var held = held(draft, now);
    if (held != null) {
      return held;
    }
    var old =
        store.revisions(draft.id(), now.path()).stream()
            .filter(file -> file.revision() == revision && file.text() != null)
            .findFirst()
            .orElseThrow(() -> Refused.notFound("refused.noRevision", revision));
    return written(draft, unit, language, OpenDraft.read(old), null);
  }
}
