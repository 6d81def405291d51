package org.sarai.courses.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sarai.courses.FaultCode;
import org.sarai.courses.FaultLog;
import org.sarai.courses.test.Question;
import org.sarai.courses.test.Questions;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Choice;
import org.sarai.courses.text.Option;
import org.sarai.courses.text.Scenario;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.Translation;

/** Holds a translation against its source. */
final class LanguageCheck {
  private static final List<String> SAME =
      List.of(
          "kind",
          "minutes",
          "purpose",
          "instrument",
          "pass",
          "attempts",
          "draw",
          "shuffle",
          "show");

  private final Source source;
  private final Source text;
  private final FaultLog faults;

  LanguageCheck(Source source, Source text, FaultLog faults) {
    this.source = source;
    this.text = text;
    this.faults = faults;
  }

  void check() {
    for (String key : SAME) {
      if (!Objects.equals(source.value(key), text.value(key))) {
        faults.add(text.line(key), null, FaultCode.LANGUAGE_SETTING, key);
      }
    }
    for (Translation.BlockStatus status : Translation.status(source, text)) {
      int line = text.block(status.id()).map(Block::line).orElse(1);
      switch (status.state()) {
        case BEHIND -> faults.add(line, status.id(), FaultCode.LANGUAGE_BEHIND, text.language());
        case MISSING -> faults.add(line, status.id(), FaultCode.LANGUAGE_MISSING, text.language());
        case EXTRA -> faults.add(line, status.id(), FaultCode.LANGUAGE_EXTRA, status.id());
        default -> {}
      }
    }
    for (Block block : text.blocks()) {
      Optional<Block> original = block.id() == null ? Optional.empty() : source.block(block.id());
      original.ifPresent(other -> compare(other, block));
    }
    if (text.hasQuestions()) {
      questions();
    }
  }

  private void compare(Block original, Block block) {
    if (original.kind() != block.kind()) {
      faults.add(block.line(), block.id(), FaultCode.LANGUAGE_KIND, original.kind().word());
    } else if (!key(original).equals(key(block))) {
      faults.add(block.line(), block.id(), FaultCode.LANGUAGE_KEY);
    }
  }

  /** What answers refer to, and so must be one in all languages. */
  private String key(Block block) {
    FaultLog silent = new FaultLog(text.file(), new ArrayList<>());
    return switch (block.kind()) {
      case CHOICE ->
          Choice.of(block, silent).options().stream().map(Option::right).toList().toString();
      case SCENARIO ->
          Scenario.of(block, silent).steps().stream()
              .map(
                  step ->
                      step.name()
                          + step.end()
                          + step.ways().stream().map(Scenario.Way::to).toList())
              .toList()
              .toString();
      case FACT, CALLOUT -> String.valueOf(block.argument());
      default -> "";
    };
  }

  private void questions() {
    Questions theirs = Questions.of(source, new ArrayList<>());
    for (Question question : Questions.of(text, new ArrayList<>()).questions()) {
      Optional<Question> original = theirs.question(question.id());
      if (original.isPresent() && !original.get().structure().equals(question.structure())) {
        faults.add(question.line(), question.id(), FaultCode.LANGUAGE_KEY);
      }
    }
  }
}
