package org.sarai.courses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.sarai.courses.export.PackageFormat;
import org.sarai.courses.facts.FactCards;

/** The build step: checks every course text, and puts the folders where the jar is made. */
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
    Map<String, CourseFolder> courses = Catalogue.read(root);
    Path catalogue = output.resolve("catalogue");
    Files.createDirectories(catalogue);
    Files.writeString(output.resolve(Catalogue.INDEX), String.join("\n", courses.keySet()));
    for (Map.Entry<String, CourseFolder> course : courses.entrySet()) {
      write(course.getValue(), catalogue.resolve(course.getKey()));
      pack(course.getValue());
    }
  }

  /** All files, and a list of them: a jar cannot be asked for its folders. */
  private static void write(CourseFolder folder, Path to) throws IOException {
    Files.createDirectories(to);
    Files.writeString(to.resolve(Catalogue.FILES), String.join("\n", folder.files().keySet()));
    for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
      Path target = to.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  /** What publishing will make of it is tried here, where somebody can still mend it. */
  private static void pack(CourseFolder folder) {
    for (UnitSeed unit : folder.course().units()) {
      if (!unit.isMarked()) {
        folder.pack(
            unit,
            PackageFormat.SCORM_2004,
            (code, language) -> Optional.empty(),
            Catalogue.ANY_DAY);
      }
    }
  }
}
