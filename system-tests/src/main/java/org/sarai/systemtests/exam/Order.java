package org.sarai.systemtests.exam;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code ./sarai exam} was asked for.
 *
 * @param folder with the exam
 * @param cases ids of cases; none for all
 * @param trace whether every step is printed
 * @param portOffset added to every port of the instance
 */
record Order(Path folder, List<String> cases, boolean trace, int portOffset) {
  /** Beside an instance that runs, the benchmark's and the tests' own. */
  private static final int PORT_OFFSET = 6000;

  /**
   * Reads arguments.
   *
   * @param below relative folders are below this one
   * @throws IllegalArgumentException with a sentence if they make no sense
   */
  static Order of(List<String> arguments, Path below) {
    var rest = new ArrayDeque<>(arguments);
    var names = new ArrayList<String>();
    var trace = false;
    var offset = PORT_OFFSET;
    while (!rest.isEmpty()) {
      var argument = rest.remove();
      if (argument.equals("--trace")) {
        trace = true;
      } else if (argument.equals("--port-offset")) {
        offset = number(rest.poll());
      } else if (argument.startsWith("-")) {
        throw new IllegalArgumentException("there is no option " + argument + ".");
      } else {
        names.add(argument);
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "say which folder has the exam: ./sarai exam DIR [CASE...] [--trace]");
    }
    var folder = below.resolve(names.remove(0)).toAbsolutePath().normalize();
    return new Order(folder, List.copyOf(names), trace, offset);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(String.valueOf(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--port-offset needs a number.", e);
    }
  }
}
