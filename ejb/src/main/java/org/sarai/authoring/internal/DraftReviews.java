package org.sarai.authoring.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.sarai.authoring.DraftEvent;
import org.sarai.authoring.DraftReview;
import org.sarai.authoring.DraftRow;
import org.sarai.authoring.DraftState;
import org.sarai.authoring.internal.OpenDraft.Step;
import org.sarai.courses.CourseFolder;
import org.sarai.courses.Fault;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Kind;
import org.sarai.courses.text.Source;
import org.sarai.facts.Facts;

/** How a draft stands on its way to a version. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DraftReviews {
  @EJB private Authors authors;
  @EJB private DraftLinks links;
  @EJB private DraftStore store;
  @EJB private Facts facts;

  /** A draft as the folder that would be published. */
  public CourseFolder folder(OpenDraft draft) {
    var shelf = ContentStore.open();
    var files = new TreeMap<String, byte[]>();
    for (var file : draft.files().values()) {
      try {
        files.put(
            file.path(),
            file.text() == null
                ? Files.readAllBytes(shelf.path(file.sha256()))
                : file.text().getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(file.path(), e);
      }
    }
    return CourseFolder.of(files);
  }

  public DraftReview of(OpenDraft draft) {
    var folder = folder(draft);
    var open = draft.state().isOpen();
    return new DraftReview(
        draft.state(),
        open ? faults(folder) : List.of(),
        open ? links.count(folder.texts()) : 0,
        folder.texts().stream()
            .filter(DraftReviews::isReliedOn)
            .filter(text -> !isReviewed(text))
            .map(text -> text.unit() + " " + text.language())
            .toList(),
        events(draft),
        done(draft, Step.Kind.REVIEWED),
        done(draft, Step.Kind.CLEARED),
        isAuthor(draft));
  }

  private List<Fault> faults(CourseFolder folder) {
    var faults =
        new ArrayList<>(folder.check(new CardLookup(facts::card), LocalDate.now(ZoneOffset.UTC)));
    faults.addAll(links.faults(folder.texts()));
    return faults;
  }

  /** A draft among others. */
  public DraftRow row(OpenDraft draft) {
    var last =
        draft.files().values().stream()
            .map(DraftFile::savedAt)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new DraftRow(
        draft.courseCode(),
        draft.sheet(),
        draft.state(),
        last,
        isAuthor(draft),
        done(draft, Step.Kind.REVIEWED),
        done(draft, Step.Kind.CLEARED));
  }

  /** What happened to it, the newest first. */
  public List<DraftEvent> events(OpenDraft draft) {
    var fingerprint = draft.fingerprint();
    var events = new ArrayList<DraftEvent>();
    for (var step : draft.steps()) {
      events.add(
          new DraftEvent(
              DraftEvent.What.valueOf(step.kind().name()),
              step.at(),
              authors.of(step.by()),
              step.reason(),
              step.version(),
              fingerprint.equals(step.fingerprint())));
    }
    Collections.reverse(events);
    return events;
  }

  /** Whether it was done since the draft was sent last, and of what it says now. */
  public boolean done(OpenDraft draft, Step.Kind what) {
    var done = false;
    for (var step : draft.steps()) {
      if (step.kind() == Step.Kind.SENT || step.kind() == Step.Kind.RETURNED) {
        done = false;
      } else if (step.kind() == what) {
        done = draft.fingerprint().equals(step.fingerprint());
      }
    }
    return done && draft.state() == DraftState.REVIEW;
  }

  /** Who has saved anything in it does not judge it. */
  public boolean isAuthor(OpenDraft draft) {
    return store.authors(draft.id()).stream().anyMatch(authors::isCaller);
  }

  /** A number that somebody calls, or a danger that somebody is warned of. */
  private static boolean isReliedOn(Source text) {
    return text.blocks().stream()
        .anyMatch(
            block ->
                block.kind() == Kind.FACT
                    || block.kind() == Kind.CALLOUT
                        && List.of("warning", "danger").contains(block.argument()));
  }

  static boolean isReviewed(Source text) {
    return !text.isDraft()
        && (text.reviewedBy() != null
            || text.blocks().stream().map(Block::reviewedBy).allMatch(by -> by != null));
  }
}
