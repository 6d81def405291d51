package org.sarai.authoring.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.sarai.authoring.DraftState;
import org.sarai.courses.CourseSheet;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;
import org.sarai.shared.Refused;
import org.sarai.shared.Tokens;

/**
 * A draft with its files as they are now.
 *
 * @param basedOn number of the version that it was begun from; null for none
 * @param basedOnId the same version's id
 * @param steps what happened to it, the oldest first
 */
public record OpenDraft(
    long id,
    String courseCode,
    long courseId,
    Integer basedOn,
    Long basedOnId,
    SortedMap<String, DraftFile> files,
    List<Step> steps) {
  public static final String SHEET = "course.md";
  private static final String UNITS = "units/";
  private static final String MEDIA = "media/";

  /** Something that happened to a draft. */
  public record Step(
      Kind kind, String fingerprint, String reason, Integer version, Instant at, String by) {
    /** What happened. */
    public enum Kind {
      OPENED,
      SENT,
      REVIEWED,
      CLEARED,
      RETURNED,
      PUBLISHED,
      DISCARDED
    }
  }

  public static String path(String unit, String language) {
    return UNITS + unit + "." + language + ".md";
  }

  public CourseSheet sheet() {
    return CourseSheet.read(files.containsKey(SHEET) ? files.get(SHEET).text() : "---\n---\n");
  }

  public CourseSheet.Unit unit(String name) {
    return sheet().units().stream()
        .filter(unit -> unit.source().equals(name))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("refused.noDraftUnit", name));
  }

  public Optional<DraftFile> text(String unit, String language) {
    return Optional.ofNullable(files.get(path(unit, language)));
  }

  public DraftFile requireText(String unit, String language) {
    return text(unit, language)
        .orElseThrow(() -> Refused.notFound("refused.noDraftText", unit, language));
  }

  /** The texts of a unit by language, the source language first. */
  public Map<String, DraftFile> texts(String unit) {
    var texts = new LinkedHashMap<String, DraftFile>();
    text(unit, sheet().sourceLanguage())
        .ifPresent(source -> texts.put(sheet().sourceLanguage(), source));
    files.forEach(
        (path, file) -> {
          var prefix = UNITS + unit + ".";
          if (path.startsWith(prefix) && path.endsWith(".md")) {
            texts.putIfAbsent(path.substring(prefix.length(), path.length() - 3), file);
          }
        });
    return texts;
  }

  /** What is needed of the files beside the texts. */
  public List<DraftFile> media() {
    return files.values().stream().filter(file -> file.path().startsWith(MEDIA)).toList();
  }

  public static Source read(DraftFile file) {
    return SourceReader.read(file.path(), file.text(), new ArrayList<>());
  }

  /** Changes with every byte of every file, and with nothing else. */
  public String fingerprint() {
    var text = new StringBuilder();
    files.forEach((path, file) -> text.append(path).append(' ').append(file.sha256()).append('\n'));
    return Tokens.hex(Tokens.sha256(text.toString()));
  }

  /** What was sent is what it said then; a draft that says something else is written on again. */
  public DraftState state() {
    var state = DraftState.DRAFT;
    for (var step : steps) {
      state =
          switch (step.kind()) {
            case SENT ->
                step.fingerprint().equals(fingerprint()) ? DraftState.REVIEW : DraftState.DRAFT;
            case RETURNED -> DraftState.DRAFT;
            case PUBLISHED -> DraftState.PUBLISHED;
            case DISCARDED -> DraftState.DISCARDED;
            default -> state;
          };
    }
    return state;
  }
}
