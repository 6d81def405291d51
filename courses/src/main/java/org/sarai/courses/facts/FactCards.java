package org.sarai.courses.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sarai.courses.Catalogue;
import org.sarai.courses.Fault;
import org.sarai.courses.InvalidCatalogue;

/** The fact cards that the product brings, one file each below {@code facts/}. */
public final class FactCards {
  private static final String FOLDER = "facts";
  private static final String RESOURCES = "catalogue/" + FOLDER + "/";
  private static final String INDEX = RESOURCES + "index.txt";
  private static final String ENDING = ".md";

  private FactCards() {}

  /**
   * The cards of this jar, by code.
   *
   * @throws IllegalStateException when the jar was not built properly
   * @throws InvalidCatalogue when a card is wrong, which the build refuses already
   */
  public static List<FactSeed> load() {
    List<Fault> faults = new ArrayList<>();
    List<FactSeed> cards = new ArrayList<>();
    for (String file : text(INDEX).lines().toList()) {
      cards.add(FactCardText.read(FOLDER + "/" + file, text(RESOURCES + file), faults));
    }
    refuse(faults);
    return List.copyOf(cards);
  }

  /**
   * The build step: checks every card, and puts the cards where the jar is made.
   *
   * @param root the folder of the courses, in which the cards have one of their own
   * @param output the folder of the classes
   * @throws IOException when a file cannot be read or written
   * @throws InvalidCatalogue when a card is wrong, with file and line of every fault
   */
  public static void build(Path root, Path output) throws IOException {
    List<String> files = files(root.resolve(FOLDER));
    read(root, files);
    Path target = output.resolve(RESOURCES);
    Files.createDirectories(target);
    for (String file : files) {
      Files.write(target.resolve(file), Files.readAllBytes(root.resolve(FOLDER).resolve(file)));
    }
    Files.writeString(output.resolve(INDEX), String.join("\n", files));
  }

  static List<FactSeed> read(Path root) throws IOException {
    return read(root, files(root.resolve(FOLDER)));
  }

  private static List<FactSeed> read(Path root, List<String> files) throws IOException {
    List<Fault> faults = new ArrayList<>();
    List<FactSeed> cards = new ArrayList<>();
    for (String file : files) {
      String name = FOLDER + "/" + file;
      FactSeed card = FactCardText.read(name, Files.readString(root.resolve(name)), faults);
      if (card != null && !file.equals(card.code() + ENDING)) {
        faults.add(new Fault(name, 2, "The file must be called " + card.code() + ENDING + "."));
      }
      cards.add(card);
    }
    refuse(faults);
    return cards;
  }

  private static List<String> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .map(child -> child.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .sorted()
          .toList();
    }
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new InvalidCatalogue(faults);
    }
  }

  private static String text(String resource) {
    try (InputStream stream = Catalogue.open(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
