package org.sarai.courses.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sarai.courses.FaultCode;
import org.sarai.courses.FaultLog;

/**
 * A question inside a lesson.
 *
 * @param question running text
 * @param options in the order of the text; at least two, if there is no fault
 */
public record Choice(String question, List<Option> options) {
  /** Reads a block of this kind. */
  public static Choice of(Block block, FaultLog faults) {
    List<String> question = new ArrayList<>();
    List<Option> options = new ArrayList<>();
    int number = block.bodyLine();
    for (String line : block.body().split("\\n", -1)) {
      Optional<Option> option =
          line.matches("- \\[[ xX]\\].*") ? Option.read(line, number) : Optional.empty();
      if (option.isPresent()) {
        options.add(option.get());
      } else if (options.isEmpty()) {
        question.add(line);
      } else if (!line.isBlank()) {
        faults.add(number, block.id(), FaultCode.OPTION_LINE);
      }
      number++;
    }
    String asked = String.join("\n", question);
    if (asked.isBlank()) {
      faults.add(block.line(), block.id(), FaultCode.QUESTION_TEXT);
    }
    if (options.size() < 2) {
      faults.add(block.line(), block.id(), FaultCode.OPTIONS_FEW);
    } else if (options.stream().noneMatch(Option::right)) {
      faults.add(block.line(), block.id(), FaultCode.RIGHT_MISSING);
    }
    for (Option option : options) {
      if (option.text().isBlank()) {
        faults.add(option.line(), block.id(), FaultCode.OPTION_EMPTY);
      }
    }
    return new Choice(asked, List.copyOf(options));
  }

  /** Whether more than one option is right, so that several can be ticked. */
  public boolean isMultiple() {
    return options.stream().filter(Option::right).count() > 1;
  }
}
