package org.sarai.courses.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sarai.courses.Fault;
import org.sarai.courses.FaultCode;
import org.sarai.courses.FaultLog;
import org.sarai.courses.lesson.FactLookup;
import org.sarai.courses.lesson.FactText;
import org.sarai.courses.test.Questions;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Kind;
import org.sarai.courses.text.Media;
import org.sarai.courses.text.Prose;
import org.sarai.courses.text.Source;

/**
 * What stands between a course and its publication: errors block it, warnings are told. Looks at
 * what no single text can know; faults of the text itself come from reading it. What only this day
 * makes wrong, such as an expired fact card, is found as of the day that is given.
 */
public final class Checks {
  /** From here on authors are warned: a minute on a slow line of 100 kbit/s. */
  private static final int LARGE = 750_000;

  private static final int BYTES_PER_SECOND = 12_500;

  private final CourseTexts course;
  private final FactLookup facts;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();

  private Checks(CourseTexts course, FactLookup facts, LocalDate today) {
    this.course = course;
    this.facts = facts;
    this.today = today;
  }

  /**
   * Checks a course.
   *
   * @return errors and warnings in the order of the texts; empty if there are none
   */
  public static List<Fault> of(CourseTexts course, FactLookup facts, LocalDate today) {
    Checks checks = new Checks(course, facts, today);
    checks.all();
    return List.copyOf(checks.faults);
  }

  private void all() {
    Map<String, List<Source>> units = new LinkedHashMap<>();
    Set<String> used = new TreeSet<>();
    for (Source text : course.texts()) {
      units.computeIfAbsent(String.valueOf(text.unit()), unit -> new ArrayList<>()).add(text);
      used.addAll(Media.of(text));
      FaultLog log = new FaultLog(text.file(), faults);
      for (Block block : text.blocks()) {
        block(text, block, log);
      }
      unit(text, log);
      if (text.hasQuestions()) {
        Questions.of(text, faults);
      }
    }
    units.forEach(this::languages);
    files(used);
  }

  private void block(Source text, Block block, FaultLog log) {
    for (String path : Media.of(block)) {
      if (!course.media().containsKey(path)) {
        log.add(block.line(), block.id(), FaultCode.MEDIA_MISSING, path);
      }
    }
    for (Prose.Reference reference : Media.references(block)) {
      int line = block.bodyLine() + reference.line();
      if (reference.picture() && reference.words().isBlank()) {
        log.add(line, block.id(), FaultCode.ALT_MISSING, reference.target());
      }
      boolean inside = !reference.picture() && reference.target().startsWith("#");
      if (inside && text.block(reference.target().substring(1)).isEmpty()) {
        log.add(line, block.id(), FaultCode.LINK_DEAD, reference.target());
      }
    }
    if (block.kind() == Kind.FACT && block.argument() != null) {
      fact(text, block, log);
    }
  }

  private void fact(Source text, Block block, FaultLog log) {
    String code = block.argument();
    Optional<FactText> card = facts.find(code, text.language());
    if (card.isEmpty()) {
      log.add(block.line(), block.id(), FaultCode.FACT_UNKNOWN, code);
    } else if (card.get().isExpired(today)) {
      log.add(block.line(), block.id(), FaultCode.FACT_EXPIRED, code, card.get().expiresOn());
    } else if (!card.get().isShown(today)) {
      log.add(block.line(), block.id(), FaultCode.FACT_UNVERIFIED, code);
    }
  }

  private static void unit(Source text, FaultLog log) {
    boolean heard = text.blocks().stream().anyMatch(block -> block.kind() == Kind.AUDIO);
    boolean empty = "audio".equals(text.kind()) ? !heard : text.blocks().isEmpty();
    if (empty && !text.hasQuestions()) {
      log.add(1, null, FaultCode.UNIT_EMPTY, text.kind());
    }
    if (text.isDraft()) {
      log.add(text.line("draft"), null, FaultCode.LANGUAGE_DRAFT);
    }
  }

  private void languages(String unit, List<Source> texts) {
    Optional<Source> source =
        texts.stream().filter(text -> course.sourceLanguage().equals(text.language())).findFirst();
    if (source.isEmpty()) {
      new FaultLog(texts.get(0).file(), faults)
          .add(1, null, FaultCode.UNIT_MISSING, unit, course.sourceLanguage());
      return;
    }
    for (Source text : texts) {
      if (text != source.get()) {
        new LanguageCheck(source.get(), text, new FaultLog(text.file(), faults)).check();
      }
    }
  }

  private void files(Set<String> used) {
    course
        .media()
        .forEach(
            (path, content) -> {
              FaultLog log = new FaultLog(path, faults);
              if (!MediaContent.fits(path, content)) {
                log.add(1, null, FaultCode.MEDIA_TYPE, path);
              }
              if (content.length > LARGE) {
                log.add(
                    1,
                    null,
                    FaultCode.MEDIA_LARGE,
                    path,
                    content.length / 1024,
                    content.length / BYTES_PER_SECOND);
              }
              if (!used.contains(path)) {
                log.add(1, null, FaultCode.MEDIA_UNUSED, path);
              }
            });
  }
}
