package org.sarai.people.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sarai.people.PersonDetails;

/** Two descriptions of which somebody knows whether one person is behind them. */
record LabelledPair(boolean same, String kind, Described one, Described other) {

  /** A description: name as given/family, birth date, and what else is known. */
  record Described(String name, String birth, String rest) {
    PersonDetails details() {
      var names = name.split("/", 2);
      var known = known();
      return new PersonDetails(
          names[0],
          names.length == 1 || names[1].isEmpty() ? null : names[1],
          birth.isEmpty() ? null : LocalDate.parse(birth),
          known.get("n"),
          known.containsKey("n") ? "PK" : null,
          known.get("e"),
          known.get("p"),
          known.get("s"),
          null);
    }

    Profile profile() {
      var place = known().get("w");
      return Profile.of(details(), place == null ? Set.of() : Set.of(place));
    }

    private Map<String, String> known() {
      var known = new HashMap<String, String>();
      for (var part : rest.split(";")) {
        if (!part.isEmpty()) {
          known.put(part.substring(0, 1), part.substring(2));
        }
      }
      return known;
    }

    @Override
    public String toString() {
      return String.join("\t", name, birth, rest);
    }
  }

  static List<LabelledPair> read(String file) {
    return lines(file).stream()
        .map(line -> line.split("\t", -1))
        .map(
            cells ->
                new LabelledPair(
                    cells[0].equals("SAME"),
                    cells[1],
                    new Described(cells[2], cells[3], cells[4]),
                    new Described(cells[5], cells[6], cells[7])))
        .toList();
  }

  static List<String> lines(String file) {
    try (var stream = LabelledPair.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return String.join("\t", same ? "SAME" : "OTHER", kind, one.toString(), other.toString());
  }
}
