package org.sarai.courses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.sarai.courses.facts.FactCards;

/** The build step: checks every course text, and puts texts and packages where the jar is made. */
final class CatalogueBuild {
  private CatalogueBuild() {}

  /**
   * Runs the step.
   *
   * @param arguments the folder of the courses, and the folder of the classes
   * @throws InvalidCatalogue when a text is wrong; the build stops and shows file and line
   */
  public static void main(String[] arguments) throws IOException {
    build(Path.of(arguments[0]), Path.of(arguments[1]));
    FactCards.build(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  static void build(Path root, Path output) throws IOException {
    List<CourseSeed> courses = Catalogue.read(root);
    List<String> folders = Catalogue.folders(root);
    Path catalogue = output.resolve("catalogue");
    Files.createDirectories(catalogue);
    Files.writeString(output.resolve(Catalogue.INDEX), String.join("\n", folders));
    for (int i = 0; i < folders.size(); i++) {
      String folder = folders.get(i);
      Path target = catalogue.resolve(folder).resolve(Catalogue.TEXT);
      Files.createDirectories(target.getParent());
      Files.write(target, Files.readAllBytes(root.resolve(folder).resolve(Catalogue.TEXT)));
      CourseSeed course = courses.get(i);
      for (UnitSeed unit : course.units()) {
        if (unit.resource() != null) {
          Path zip = output.resolve(unit.resource());
          Files.createDirectories(zip.getParent());
          Files.write(zip, packed(root, folder, course, unit));
        }
      }
      files(root.resolve(folder), target.getParent());
    }
  }

  private static byte[] packed(Path root, String folder, CourseSeed course, UnitSeed unit)
      throws IOException {
    return unit.kind().equals("scorm")
        ? PackageZip.of(Catalogue.source(root, folder, course, unit))
        : UnitTexts.pack(root, folder, course, unit);
  }

  /** Texts and files of the units, and a list of them: a jar cannot be asked for its folders. */
  private static void files(Path from, Path to) throws IOException {
    Set<String> names = CourseFiles.names(from);
    Files.writeString(to.resolve(Catalogue.FILES), String.join("\n", names));
    for (String name : names) {
      Path target = to.resolve(name);
      Files.createDirectories(target.getParent());
      Files.write(target, Files.readAllBytes(from.resolve(name)));
    }
  }
}
