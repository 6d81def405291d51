package org.sarai.authoring.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.sarai.courses.Fault;
import org.sarai.courses.check.Checks;
import org.sarai.courses.check.CourseTexts;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;
import org.sarai.facts.Facts;

/** What is wrong with a text of a draft, told at once to who writes it. */
@Stateless
@PermitAll
public class DraftChecks {
  @EJB private DraftLinks links;
  @EJB private Facts facts;

  /** Faults of one text, held against its source and the files that are there. */
  public List<Fault> of(OpenDraft draft, String unit, String language) {
    var file = draft.requireText(unit, language);
    var faults = new ArrayList<Fault>();
    var texts = new ArrayList<Source>();
    texts.add(SourceReader.read(file.path(), file.text(), faults));
    draft
        .text(unit, draft.sheet().sourceLanguage())
        .filter(source -> !source.path().equals(file.path()))
        .ifPresent(source -> texts.add(0, OpenDraft.read(source)));
    var media = new HashMap<String, byte[]>();
    // What the files themselves are was looked at when they came.
    draft.media().forEach(one -> media.put(one.path(), new byte[0]));
    var course = new CourseTexts(draft.sheet().sourceLanguage(), texts, media);
    faults.addAll(Checks.of(course, new CardLookup(facts::card), LocalDate.now(ZoneOffset.UTC)));
    faults.addAll(links.faults(texts));
    return faults.stream().filter(fault -> fault.file().equals(file.path())).toList();
  }
}
