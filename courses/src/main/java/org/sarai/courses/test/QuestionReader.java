package org.sarai.courses.test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sarai.courses.FaultCode;
import org.sarai.courses.FaultLog;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Option;
import org.sarai.courses.text.Prose;
import org.sarai.courses.text.ProseCheck;

/**
 * Reads one question: first what is asked, then options or answers, then feedback for all. In a
 * survey nothing is right: what is ticked or given as an answer there is told and not read.
 */
final class QuestionReader {
  private static final Pattern BOX = Pattern.compile("- \\[[ xX]\\].*");
  private static final Pattern UNMARKED = Pattern.compile("- \\{[^{}]*\\}.*");
  private static final Pattern PAIR =
      Pattern.compile("- (?:\\{([^{}]*)\\}[ \\t]*)?(.*\\S)[ \\t]*=>[ \\t]*(\\S.*)");
  private static final Pattern PLACE =
      Pattern.compile("\\d{1,2}[.)][ \\t]+(?:\\{([^{}]*)\\}[ \\t]*)?(\\S.*)");
  private static final Pattern LABEL = Pattern.compile("- \\{(\\d{1,2})\\}[ \\t]*(\\S.*)");
  private static final Pattern RANGE = Pattern.compile("1\\.\\.(\\d{1,2})");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(-?\\d{1,15}(?:\\.\\d{1,9})?)(?:[ \\t]*\\+-[ \\t]*(\\d{1,15}(?:\\.\\d{1,9})?))?");
  private static final Pattern HEARD = Pattern.compile("!audio\\(([^)]*)\\)");
  private static final Pattern ITEM_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

  private final Block block;
  private final boolean survey;
  private final FaultLog faults;
  private final ProseCheck prose;
  private final List<String> prompt = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<String> accepted = new ArrayList<>();
  private final List<String> feedback = new ArrayList<>();
  private Type type;
  private String audio;
  private int steps;
  private BigDecimal value;
  private BigDecimal tolerance;

  private QuestionReader(Block block, boolean survey, FaultLog faults) {
    this.block = block;
    this.survey = survey;
    this.faults = faults;
    this.prose = new ProseCheck(faults);
  }

  /** The question; empty if not even its type is known. */
  static Optional<Question> read(Block block, boolean survey, FaultLog faults) {
    return new QuestionReader(block, survey, faults).read();
  }

  private Optional<Question> read() {
    Optional<Type> known = Type.of(block.argument());
    if (known.isEmpty()) {
      fault(block.line(), FaultCode.QUESTION_TYPE, block.argument());
      return Optional.empty();
    }
    type = known.get();
    int number = block.bodyLine();
    for (String line : block.body().split("\\n", -1)) {
      line(line.strip(), line, number++);
    }
    String asked = String.join("\n", prompt).strip();
    if (asked.isEmpty()) {
      fault(block.line(), FaultCode.QUESTION_TEXT);
    }
    prose.flow(block, String.join("\n", prompt), block.bodyLine(), true);
    key();
    String said = String.join("\n", feedback);
    return Optional.of(
        new Question(
            block.id() == null ? "" : block.id(),
            type,
            asked,
            audio,
            attribute("pool", "[A-Za-z0-9-]{1,60}"),
            domain(),
            isMarked(),
            points(),
            attribute("stem", Block.ID),
            items,
            value,
            tolerance,
            accepted,
            said.isBlank() ? null : said,
            block.line()));
  }

  private void fault(int line, FaultCode code, Object... arguments) {
    faults.add(line, block.id(), code, arguments);
  }

  private void line(String text, String whole, int number) {
    if (text.startsWith("? ")) {
      String said = text.substring(2).strip();
      prose.line(block, said, number);
      feedback.add(said);
    } else if (!feedback.isEmpty() && !text.isEmpty()) {
      fault(number, FaultCode.QUESTION_LINE, type.word());
    } else if (!part(text, number)) {
      if (items.isEmpty() && accepted.isEmpty() && value == null && steps == 0) {
        prompt.add(whole);
      } else if (!text.isEmpty()) {
        fault(number, FaultCode.QUESTION_LINE, type.word());
      }
    }
  }

  /** Whether the line is part of the key of this type. */
  private boolean part(String text, int number) {
    Matcher heard = HEARD.matcher(text);
    if (type == Type.AUDIO && audio == null && heard.matches()) {
      audio = heard.group(1);
      if (!Prose.MEDIA.matcher(audio).matches()) {
        fault(number, FaultCode.MEDIA_PATH, audio);
      }
      prompt.add(""); // Keeps the lines of what follows.
      return true;
    }
    if (type.hasBoxes()) {
      boolean option = BOX.matcher(text).matches() || survey && UNMARKED.matcher(text).matches();
      return option && box(text, number);
    }
    if (survey && type.isMarked() && text.startsWith("= ")) {
      fault(number, FaultCode.SURVEY_KEY);
      return true;
    }
    return switch (type) {
      case MATCHING -> pair(PAIR.matcher(text), number);
      case ORDERING -> place(PLACE.matcher(text), number);
      case NUMBER -> text.startsWith("= ") && number(text.substring(2).strip(), number);
      case TEXT -> text.startsWith("= ") && accepted.add(text.substring(2).strip());
      case SCALE -> scale(text, number);
      default -> false;
    };
  }

  private boolean box(String text, int number) {
    Optional<Option> read = Option.read(text, number);
    read.ifPresent(
        option -> {
          if (option.text().isEmpty()) {
            fault(number, FaultCode.OPTION_EMPTY);
          }
          List<Prose.Reference> references = Prose.references(option.text());
          if (type == Type.IMAGE && references.stream().noneMatch(Prose.Reference::picture)) {
            fault(number, FaultCode.PICTURES);
          }
          if (option.feedback() != null) {
            prose.line(block, option.feedback(), number);
          }
          if (survey && option.right()) {
            fault(number, FaultCode.SURVEY_KEY);
          }
          boolean right = option.right() && !survey;
          item(option.id(), right, option.text(), null, option.feedback(), number);
        });
    return read.isPresent();
  }

  private boolean pair(Matcher pair, int number) {
    if (!pair.matches()) {
      return false;
    }
    String right = pair.group(3).strip();
    if (items.stream().anyMatch(item -> Words.folded(item.match()).equals(Words.folded(right)))) {
      fault(number, FaultCode.PAIRS_SAME);
    }
    prose.line(block, right, number);
    item(pair.group(1), false, pair.group(2), right, null, number);
    return true;
  }

  private boolean place(Matcher place, int number) {
    if (!place.matches()) {
      return false;
    }
    item(place.group(1), false, place.group(2).strip(), null, null, number);
    return true;
  }

  private boolean scale(String text, int number) {
    Matcher range = RANGE.matcher(text);
    Matcher label = LABEL.matcher(text);
    if (range.matches() && steps == 0) {
      steps = Integer.parseInt(range.group(1));
      return true;
    }
    if (!label.matches()) {
      return false;
    }
    int step = Integer.parseInt(label.group(1));
    if (steps < 2 || steps > 10 || step < 1 || step > steps) {
      fault(number, FaultCode.SCALE);
    }
    item(String.valueOf(step), false, label.group(2).strip(), null, null, number);
    return true;
  }

  private boolean number(String text, int number) {
    Matcher read = NUMBER.matcher(text);
    if (!read.matches() || value != null) {
      fault(number, FaultCode.ANSWER_NUMBER, text);
      return true;
    }
    value = new BigDecimal(read.group(1));
    tolerance = read.group(2) == null ? BigDecimal.ZERO : new BigDecimal(read.group(2));
    return true;
  }

  private void item(String id, boolean right, String text, String match, String said, int number) {
    if (id == null
        || !ITEM_ID.matcher(id).matches()
        || items.stream().anyMatch(item -> item.id().equals(id))) {
      fault(number, FaultCode.OPTION_ID);
    }
    prose.line(block, text, number);
    items.add(new Item(id == null ? "" : id, right, text, match, said));
  }

  private void key() {
    long right = items.stream().filter(Item::right).count();
    boolean choosing = type.hasBoxes() || type == Type.MATCHING || type == Type.ORDERING;
    if (choosing && items.size() < 2) {
      fault(block.line(), FaultCode.OPTIONS_FEW);
    } else if (type.hasBoxes() && right == 0 && !survey) {
      fault(block.line(), FaultCode.RIGHT_MISSING);
    } else if (type.isOneOf() && right > 1) {
      fault(block.line(), FaultCode.RIGHT_ONE);
    }
    if (type == Type.TRUEFALSE && !names().equals(Set.of("true", "false"))) {
      fault(block.line(), FaultCode.TRUE_FALSE);
    }
    if (type == Type.AUDIO && audio == null) {
      fault(block.line(), FaultCode.AUDIO_LINE);
    }
    if (!survey && !answered()) {
      fault(block.line(), FaultCode.ANSWER_MISSING);
    }
    if (type == Type.SCALE) {
      wholeScale();
    }
    if (type == Type.SCENARIO && !block.attributes().containsKey("stem")) {
      fault(block.line(), FaultCode.STEM_MISSING);
    }
    for (Map.Entry<String, String> attribute : block.attributes().entrySet()) {
      if (!Set.of(Block.ARGUMENT, "pool", "domain", "points", "stem")
          .contains(attribute.getKey())) {
        fault(block.line(), FaultCode.QUESTION_ATTRIBUTE, attribute.getKey(), attribute.getValue());
      }
    }
  }

  private boolean answered() {
    return type == Type.NUMBER
        ? value != null
        : type != Type.TEXT || accepted.stream().anyMatch(text -> !Words.folded(text).isEmpty());
  }

  private boolean isMarked() {
    return type.isMarked() && !survey;
  }

  /** Every step of a scale can be chosen, also those that nobody named. */
  private void wholeScale() {
    if (steps < 2 || steps > 10) {
      fault(block.line(), FaultCode.SCALE);
      return;
    }
    List<Item> whole = new ArrayList<>();
    for (int step = 1; step <= steps; step++) {
      String id = String.valueOf(step);
      whole.add(
          items.stream()
              .filter(item -> item.id().equals(id))
              .findFirst()
              .orElse(new Item(id, false, "", null, null)));
    }
    items.clear();
    items.addAll(whole);
  }

  private Set<String> names() {
    Set<String> names = new HashSet<>();
    items.forEach(item -> names.add(item.id()));
    return names;
  }

  private String attribute(String name, String pattern) {
    String given = block.attributes().get(name);
    if (given != null && !given.matches(pattern)) {
      fault(block.line(), FaultCode.QUESTION_ATTRIBUTE, name, given);
    }
    return given;
  }

  private Domain domain() {
    String given = attribute("domain", "knowledge|attitude|practice");
    return given == null ? null : Domain.of(given).orElse(null);
  }

  private double points() {
    String given = attribute("points", "\\d{1,2}(\\.\\d)?");
    if (!isMarked()) {
      return 0;
    }
    return given == null || !given.matches("\\d{1,2}(\\.\\d)?") ? 1 : Double.parseDouble(given);
  }
}
