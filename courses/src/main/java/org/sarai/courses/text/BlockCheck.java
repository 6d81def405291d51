package org.sarai.courses.text;

import org.sarai.courses.FaultCode;
import org.sarai.courses.FaultLog;

/** Looks at each block for what its kind asks. Questions have rules of their own elsewhere. */
final class BlockCheck {
  private final FaultLog faults;
  private final ProseCheck prose;

  BlockCheck(FaultLog faults) {
    this.faults = faults;
    this.prose = new ProseCheck(faults);
  }

  void check(Source source) {
    if (!source.hasQuestions()) {
      for (String key : FrontMatter.OF_TESTS) {
        if (source.value(key) != null) {
          faults.add(source.line(key), null, FaultCode.SETTING, key, source.kind());
        }
      }
    }
    for (Block block : source.blocks()) {
      if (block.kind() == Kind.QUESTION && !source.hasQuestions()) {
        faults.add(block.line(), block.id(), FaultCode.QUESTION_IN_LESSON);
      }
      head(block);
      body(block);
    }
  }

  private void head(Block block) {
    String argument = block.argument();
    if (block.kind().needsArgument() && argument == null) {
      faults.add(block.line(), block.id(), FaultCode.ARGUMENT_MISSING, block.kind().word());
    } else if (block.kind().isDirective() && !block.kind().needsArgument() && argument != null) {
      faults.add(block.line(), block.id(), FaultCode.ARGUMENT, argument, block.kind().word());
    } else if (block.kind() == Kind.CALLOUT && !argument.matches("note|tip|warning|danger")) {
      faults.add(block.line(), block.id(), FaultCode.ARGUMENT, argument, block.kind().word());
    } else if (block.kind() == Kind.FACT && !argument.matches("[A-Z][A-Z0-9-]{1,59}")) {
      faults.add(block.line(), block.id(), FaultCode.ARGUMENT, argument, block.kind().word());
    } else if (block.kind().namesMedia() && !Prose.MEDIA.matcher(argument).matches()) {
      faults.add(block.line(), block.id(), FaultCode.MEDIA_PATH, argument);
    }
  }

  private void body(Block block) {
    boolean empty = block.body().isBlank();
    if (empty && block.kind() != Kind.FACT) {
      faults.add(block.line(), block.id(), FaultCode.EMPTY);
      return;
    }
    switch (block.kind()) {
      case HEADING, PARAGRAPH, LIST, TABLE, IMAGE -> prose.single(block);
      case ACCORDION ->
          Accordion.of(block, faults)
              .sections()
              .forEach(
                  section -> {
                    prose.line(block, section.title(), section.line());
                    prose.flow(block, section.text(), section.line() + 1, true);
                  });
      case CHOICE -> {
        Choice choice = Choice.of(block, faults);
        prose.flow(block, choice.question(), block.bodyLine(), true);
        choice.options().forEach(option -> option(block, option));
      }
      case SCENARIO ->
          Scenario.of(block, faults)
              .steps()
              .forEach(step -> prose.flow(block, step.text(), step.line() + 1, true));
      case QUESTION -> {}
      default -> prose.flow(block, block.body(), block.bodyLine(), false);
    }
  }

  private void option(Block block, Option option) {
    prose.line(block, option.text(), option.line());
    if (option.feedback() != null) {
      prose.line(block, option.feedback(), option.line());
    }
  }
}
