package org.sarai.courses;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sarai.courses.test.Item;
import org.sarai.courses.test.Question;
import org.sarai.courses.test.Questions;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Kind;
import org.sarai.courses.text.Readability;
import org.sarai.courses.text.Screens;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.Translation;

/**
 * What a course of the catalogue must have before anybody can take it, beyond what any course must:
 * tests before and after from one pool with feedback, lessons with pictures, words, handout and
 * sources, notes that say how it was checked, whole translations, and plain language for migrants.
 */
final class CatalogueCheck {
  /** Lines that are the same in every language, such as names of publications. */
  static final String ALIKE = "as-in-english.txt";

  private static final int LESSONS = 4;
  private static final int POOL = 20;
  private static final int TERMS = 8;
  private static final double LONGEST_SENTENCES = 12;
  private static final double HIGHEST_GRADE = 5;
  private static final String EXERCISE = "exercise";
  private static final String FAMILY = "family";
  private static final Pattern CHECKED =
      Pattern.compile("(?m)^(\\d+) statements checked, \\d+ errors? found and mended");
  private static final Pattern ANSWERED = Pattern.compile("(?m)^\\| *(q\\d+) *\\|([^|]*)\\|");
  private static final Pattern PLACE = Pattern.compile("(?:([a-z][a-z0-9-]*)?#)?([a-z][a-z0-9-]*)");

  /** What is left of a line when everything is gone that is the same in every language. */
  private static final Pattern STEERING =
      Pattern.compile(
          "\\]\\([^)]*\\)|^### (?:end )?[a-z][a-z0-9-]*(?: end)?$|->[^>]*$|^!audio.*$|\\{[a-z0-9-]+\\}");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3}");

  private final CourseFolder folder;
  private final CourseSeed course;
  private final Set<String> alike;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();

  private CatalogueCheck(CourseFolder folder, Set<String> alike) {
    this.folder = folder;
    this.course = folder.course();
    this.alike = alike;
    for (UnitSeed unit : course.units()) {
      folder.texts(unit).stream().findFirst().ifPresent(text -> sources.put(unit.source(), text));
    }
  }

  /**
   * Checks a course that can be taken.
   *
   * @param folder a folder without errors
   * @param alike lines that a translation may share with English
   * @return what is missing, file by file
   */
  static List<Fault> of(CourseFolder folder, Set<String> alike) {
    CatalogueCheck check = new CatalogueCheck(folder, alike);
    check.all();
    return check.faults;
  }

  private void all() {
    tests();
    units();
    languages();
    notes();
  }

  private void fault(String file, int line, String message) {
    faults.add(new Fault(file, line, message));
  }

  private void fault(String message) {
    fault(CourseFolder.TEXT, 1, message);
  }

  private void tests() {
    Optional<Source> before = test("pre");
    Optional<Source> after = test("post");
    if (before.isEmpty() || after.isEmpty()) {
      fault("There must be a test before the lessons and one after them.");
      return;
    }
    Questions first = Questions.of(before.get(), new ArrayList<>());
    Questions last = Questions.of(after.get(), new ArrayList<>());
    if (first.instrument() == null || !first.instrument().equals(last.instrument())) {
      fault(after.get().file(), 1, "Both tests must name the same instrument.");
    }
    if (!pool(first).equals(pool(last))) {
      fault(after.get().file(), 1, "Both tests must ask from the same questions.");
    }
    if (last.questions().size() < POOL) {
      fault(after.get().file(), 1, "There must be at least " + POOL + " questions.");
    }
    folder.texts().stream().filter(text -> "test".equals(text.kind())).forEach(this::feedback);
  }

  private static Set<String> pool(Questions questions) {
    return questions.questions().stream()
        .map(question -> question.id() + " " + question.structure() + " " + question.prompt())
        .collect(Collectors.toSet());
  }

  private Optional<Source> test(String purpose) {
    return sources.values().stream()
        .filter(text -> "test".equals(text.kind()) && purpose.equals(text.value("purpose")))
        .findFirst();
  }

  private void feedback(Source text) {
    for (Question question : Questions.of(text, new ArrayList<>()).questions()) {
      boolean silent =
          question.type().hasBoxes()
              && question.items().stream().map(Item::feedback).anyMatch(CatalogueCheck::isBlank);
      if (silent || isBlank(question.feedback())) {
        fault(text.file(), question.line(), "Every answer needs feedback, and so does everybody.");
      }
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private void units() {
    List<Source> lessons =
        sources.values().stream().filter(text -> "lesson".equals(text.kind())).toList();
    if (lessons.stream().filter(text -> !FAMILY.equals(text.unit())).count() < LESSONS + 1) {
      fault("There must be at least " + LESSONS + " lessons and an exercise.");
    }
    if (lessons.stream().noneMatch(CatalogueCheck::isExercise)) {
      fault("There must be an exercise: a unit of that name, or a lesson with a story.");
    }
    for (String name : List.of("words", "handout", "sources")) {
      if (!sources.containsKey(name)) {
        fault("There must be a unit " + name + ".");
      }
    }
    lessons.forEach(this::pictures);
    if (count(sources.get("words"), Kind.TERM) < TERMS) {
      fault("The unit words must explain at least " + TERMS + " terms.");
    }
    if (count(sources.get("sources"), Kind.TABLE) + count(sources.get("sources"), Kind.LIST) == 0) {
      fault("The unit sources must name sources in a table or a list.");
    }
    if (course.audience().equals("migrants")) {
      folder.texts().stream().filter(text -> "lesson".equals(text.kind())).forEach(this::plain);
    }
  }

  private static boolean isExercise(Source text) {
    return EXERCISE.equals(text.unit()) || count(text, Kind.SCENARIO) > 0;
  }

  private static long count(Source text, Kind kind) {
    return text == null ? 0 : text.blocks().stream().filter(one -> one.kind() == kind).count();
  }

  /** Who reads little has a picture on each screen; everybody has one in each lesson. */
  private void pictures(Source text) {
    boolean each = course.audience().equals("migrants");
    Block screen = null;
    boolean seen = true;
    boolean any = false;
    for (Block block : text.blocks()) {
      if (Screens.begins(block)) {
        screen(text, screen, seen || !each);
        screen = block;
        seen = false;
      }
      seen |= block.kind() == Kind.IMAGE;
      any |= block.kind() == Kind.IMAGE;
    }
    screen(text, screen, seen || !each);
    if (!any) {
      fault(text.file(), 1, "A lesson needs a picture.");
    }
  }

  private void screen(Source text, Block screen, boolean complete) {
    if (screen != null && !complete) {
      fault(text.file(), screen.line(), "Each screen of a migrants' lesson needs a picture.");
    }
  }

  private void plain(Source text) {
    Readability read = Readability.of(text);
    if (read.sentenceLength() > LONGEST_SENTENCES) {
      fault(
          text.file(),
          1,
          String.format(
              Locale.ROOT, "%.1f words for a sentence are too many.", read.sentenceLength()));
    }
    if ("en".equals(text.language()) && read.grade() > HIGHEST_GRADE) {
      fault(text.file(), 1, String.format(Locale.ROOT, "Grade %.1f is too high.", read.grade()));
    }
  }

  private void languages() {
    Set<String> spoken = new LinkedHashSet<>();
    folder.texts().forEach(text -> spoken.add(text.language()));
    for (String language : spoken) {
      if (!course.outline().containsKey(language) || !course.outcomes().containsKey(language)) {
        fault("The course must tell outline and outcomes in " + language + ".");
      }
      for (UnitSeed unit : course.units()) {
        if (!unit.title().containsKey(language)) {
          fault("The unit " + unit.source() + " needs a title in " + language + ".");
        }
        if (!unit.isScorm()) {
          language(unit, language);
        }
      }
    }
  }

  private void language(UnitSeed unit, String language) {
    Optional<Source> text =
        folder.texts(unit).stream().filter(one -> one.language().equals(language)).findFirst();
    Source source = sources.get(unit.source());
    if (text.isEmpty()) {
      fault("The unit " + unit.source() + " is not there in " + language + ".");
    } else if (text.get() != source) {
      translation(source, text.get());
    }
  }

  private void translation(Source source, Source text) {
    for (Translation.BlockStatus status : Translation.status(source, text)) {
      if (status.state() != Translation.State.CURRENT) {
        int line = text.block(status.id()).map(Block::line).orElse(1);
        fault(text.file(), line, status.id() + " is not translated from what English says now.");
      }
    }
    if (!text.isDraft() && text.reviewedBy() == null) {
      fault(text.file(), 1, "Say who reviewed this translation, or that it is a draft.");
    }
    for (Block block : text.blocks()) {
      source.block(block.id()).ifPresent(original -> alike(text, original, block));
    }
  }

  private void alike(Source text, Block original, Block block) {
    Set<String> said = original.body().lines().map(String::trim).collect(Collectors.toSet());
    int line = block.bodyLine();
    for (String one : block.body().lines().map(String::trim).toList()) {
      boolean words = WORD.matcher(STEERING.matcher(one).replaceAll("")).find();
      if (words && said.contains(one) && !alike.contains(one)) {
        fault(text.file(), line, "This is as in English: " + one);
      }
      line++;
    }
  }

  private void notes() {
    note("lawyer").filter(String::isBlank).ifPresent(text -> fault("notes/lawyer.md is empty."));
    note("fact-check").ifPresent(this::factCheck);
    note("answerable").ifPresent(this::answerable);
  }

  private Optional<String> note(String name) {
    byte[] content = folder.files().get("notes/" + name + ".md");
    if (content == null) {
      fault("There must be notes/" + name + ".md.");
    }
    return Optional.ofNullable(content).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private void factCheck(String text) {
    Matcher checked = CHECKED.matcher(text);
    long rows = text.lines().filter(line -> line.startsWith("| ")).count() - 1;
    if (!checked.find() || Long.parseLong(checked.group(1)) != rows) {
      fault("notes/fact-check.md must say how many statements it checked: it lists " + rows + ".");
    }
  }

  private void answerable(String text) {
    Map<String, String> places = new LinkedHashMap<>();
    Matcher row = ANSWERED.matcher(text);
    while (row.find()) {
      places.put(row.group(1), row.group(2).replaceAll("\\([^)]*\\)", ""));
    }
    test("post").stream()
        .flatMap(after -> Questions.of(after, new ArrayList<>()).questions().stream())
        .filter(question -> !isAnswered(places.getOrDefault(question.id(), "")))
        .forEach(
            question ->
                fault("notes/answerable.md must say which block answers " + question.id() + "."));
  }

  private boolean isAnswered(String places) {
    String unit = null;
    boolean any = false;
    for (String one : Arrays.stream(places.split("[,;\\s]+")).filter(s -> !s.isEmpty()).toList()) {
      Matcher place = PLACE.matcher(one);
      if (!place.matches()) {
        return false;
      }
      unit = place.group(1) == null ? unit : place.group(1);
      Source lesson = unit == null ? null : sources.get(unit);
      if (lesson == null || lesson.hasQuestions() || lesson.block(place.group(2)).isEmpty()) {
        return false;
      }
      any = true;
    }
    return any;
  }
}
