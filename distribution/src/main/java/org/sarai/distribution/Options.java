package org.sarai.distribution;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What a start was asked for.
 *
 * @param data the data folder, absolute
 * @param portOffset added to every port: 0, or at least {@value #SMALLEST_OFFSET}
 * @param empty whether to leave out demo people and completions
 */
public record Options(Path data, int portOffset, boolean empty) {
  static final int SMALLEST_OFFSET = 1000;
  static final int LARGEST_OFFSET = 55000;

  /**
   * @throws StartFailure if the offset would make ports of two instances collide or leave the range
   */
  public Options {
    data = data.toAbsolutePath().normalize();
    if (portOffset != 0 && (portOffset < SMALLEST_OFFSET || portOffset > LARGEST_OFFSET)) {
      throw new StartFailure(
          "options.offset",
          String.valueOf(portOffset),
          String.valueOf(SMALLEST_OFFSET),
          String.valueOf(LARGEST_OFFSET));
    }
  }

  /**
   * Reads the arguments after {@code run}.
   *
   * @param arguments as typed
   * @param folder relative data folders are below this one; the default is {@code .sarai} in {@code
   *     home}
   * @param home the root of the installation
   * @throws StartFailure if an argument is unknown or its value missing or wrong
   */
  public static Options parse(List<String> arguments, Path folder, Path home) {
    Path data = home.resolve(".sarai");
    int offset = 0;
    boolean empty = false;
    Deque<String> rest = new ArrayDeque<>();
    for (String argument : arguments) {
      int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
      rest.add(equals < 0 ? argument : argument.substring(0, equals));
      if (equals >= 0) {
        rest.add(argument.substring(equals + 1));
      }
    }
    while (!rest.isEmpty()) {
      String option = rest.remove();
      switch (option) {
        case "--data" -> data = folder.resolve(value(option, rest));
        case "--port-offset" -> offset = number(option, value(option, rest));
        case "--empty" -> empty = true;
        default -> throw new StartFailure("options.unknown", option);
      }
    }
    return new Options(data, offset, empty);
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty() || rest.peek().isBlank()) {
      throw new StartFailure("options.value", option);
    }
    return rest.remove();
  }

  private static int number(String option, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new StartFailure(e, "options.number", option, text);
    }
  }

  Ports ports() {
    return new Ports(portOffset);
  }
}
