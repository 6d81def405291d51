package org.sarai.authoring.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sarai.authoring.AddUnit;
import org.sarai.courses.CourseSheet;
import org.sarai.courses.CourseSheet.Unit;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceWriter;
import org.sarai.courses.text.Translation;
import org.sarai.shared.Refused;

/** What the sheet of a draft says of its units, kept together with their texts. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DraftUnits {
  private static final int MOST = 99;
  private static final String NAME = "[a-z][a-z0-9-]{0,59}";
  private static final List<String> KINDS =
      List.of("lesson", "document", "audio", "test", "survey", "scorm");

  /** A reader of texts knows the languages; one that it does not know would be a fault for ever. */
  private static final String LANGUAGES = "en|ur|ar|bn|prs|fa|ps|ckb|tg|ru|uz|ky|tr|kk|tk";

  @EJB private DraftStore store;

  /** Changes the sheet, if it is still the one that was seen. */
  public int change(OpenDraft draft, int revision, UnaryOperator<CourseSheet> change) {
    var file = draft.files().get(OpenDraft.SHEET);
    if (file.revision() != revision) {
      throw Refused.conflict("refused.sheetChanged");
    }
    return write(draft, change.apply(draft.sheet()));
  }

  private int write(OpenDraft draft, CourseSheet sheet) {
    var file = draft.files().get(OpenDraft.SHEET);
    var text = sheet.write();
    return text.equals(file.text())
        ? file.revision()
        : store.write(draft.id(), OpenDraft.SHEET, text, null).revision();
  }

  public void add(OpenDraft draft, AddUnit unit) {
    var sheet = draft.sheet();
    var title = unit.titles().getOrDefault(sheet.sourceLanguage(), "").strip();
    if (!unit.name().matches(NAME) || "units".equals(unit.name()) || "media".equals(unit.name())) {
      throw Refused.invalid("refused.unitName", unit.name());
    }
    if (!KINDS.contains(unit.kind())) {
      throw Refused.invalid("problem.noValue", "kind");
    }
    if (title.isEmpty() || title.length() > 200) {
      throw Refused.invalid("refused.unitTitle");
    }
    if (sheet.units().stream().anyMatch(one -> one.source().equals(unit.name()))) {
      throw Refused.conflict("refused.unitTaken", unit.name());
    }
    if (sheet.units().size() >= MOST) {
      throw Refused.invalid("refused.unitsMost", MOST);
    }
    var units = new ArrayList<>(sheet.units());
    var added = new Unit(unit.name(), unit.kind(), unit.titles());
    units.add(added);
    write(draft, sheet.withUnits(units));
    if (!added.kind().equals("scorm")) {
      var text = begin(added, sheet.sourceLanguage(), title);
      store.write(
          draft.id(),
          OpenDraft.path(unit.name(), sheet.sourceLanguage()),
          SourceWriter.write(text),
          null);
    }
  }

  private static Source begin(Unit unit, String language, String title) {
    var front = new LinkedHashMap<String, String>();
    front.put("unit", unit.source());
    front.put("kind", unit.kind());
    front.put("language", language);
    front.put("title", title.replaceAll("\\s+", " "));
    if (unit.kind().equals("survey")) {
      front.put("purpose", "survey");
    } else if (unit.kind().equals("test")) {
      front.put("purpose", "practice");
    }
    return new Source(front, List.of());
  }

  public void remove(OpenDraft draft, String name) {
    var removed = draft.unit(name);
    write(
        draft,
        draft
            .sheet()
            .withUnits(
                draft.sheet().units().stream().filter(unit -> !unit.equals(removed)).toList()));
    draft.texts(name).values().forEach(file -> store.remove(draft.id(), file.path()));
    draft.files().keySet().stream()
        .filter(path -> path.startsWith(name + "/"))
        .forEach(path -> store.remove(draft.id(), path));
  }

  public void translate(OpenDraft draft, String name, String language) {
    var unit = draft.unit(name);
    if (!language.matches(LANGUAGES)) {
      throw Refused.invalid("refused.noLanguage", language);
    }
    if (draft.text(name, language).isPresent()) {
      throw Refused.conflict("refused.languageTaken", language);
    }
    var source = OpenDraft.read(draft.requireText(name, draft.sheet().sourceLanguage()));
    var text = Translation.begin(source, language, unit.title(language));
    store.write(draft.id(), OpenDraft.path(name, language), SourceWriter.write(text), null);
    title(draft, name, language, text.title());
  }

  /** The outline calls a unit what its text does. */
  public void title(OpenDraft draft, String name, String language, String title) {
    if (title == null || title.isBlank()) {
      return;
    }
    var units =
        draft.sheet().units().stream()
            .map(unit -> unit.source().equals(name) ? unit.titled(language, title) : unit)
            .toList();
    write(draft, draft.sheet().withUnits(units));
  }
}
