package org.sarai.courses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;
import org.sarai.courses.text.SourceWriter;

/**
 * For translators who work on files: says that blocks of a translation were made from what the
 * source says now, which the workshop does by itself.
 */
final class Stamp {
  private Stamp() {}

  /**
   * Runs the command.
   *
   * @param arguments the source's file, the translation's file, then ids of blocks; without ids all
   *     that the translation has
   * @throws InvalidCatalogue when one of the texts is wrong; nothing is written then
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    Set<String> ids = Set.copyOf(List.of(arguments).subList(2, arguments.length));
    Source source = read(Path.of(arguments[0]));
    Source stamped = stamped(source, read(file), ids);
    Files.writeString(file, SourceWriter.write(stamped));
  }

  static Source stamped(Source source, Source translation, Set<String> ids) {
    return translation.withBlocks(
        translation.blocks().stream()
            .map(block -> ids.isEmpty() || ids.contains(block.id()) ? of(source, block) : block)
            .toList());
  }

  private static Block of(Source source, Block block) {
    return source.block(block.id()).map(block::translating).orElse(block);
  }

  private static Source read(Path file) throws IOException {
    List<Fault> faults = new ArrayList<>();
    Source source = SourceReader.read(file.toString(), Files.readString(file), faults);
    faults.removeIf(fault -> fault.severity() == Severity.WARNING);
    if (!faults.isEmpty()) {
      throw new InvalidCatalogue(faults);
    }
    return source;
  }
}
