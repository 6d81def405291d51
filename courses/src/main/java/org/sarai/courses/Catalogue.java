package org.sarai.courses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The catalogue of courses, kept as text, one folder a course. */
public final class Catalogue {
  static final String INDEX = "catalogue/index.txt";
  static final String TEXT = "course.md";
  static final String FILES = "files.txt";

  private Catalogue() {}

  /**
   * The courses of this jar, by code: first {@code M-01}…, then {@code O-01}…
   *
   * @throws IllegalStateException when the jar was not built properly
   * @throws InvalidCatalogue when a text is wrong, which the build refuses already
   */
  public static List<CourseSeed> load() {
    List<Fault> faults = new ArrayList<>();
    List<CourseSeed> courses = new ArrayList<>();
    for (String folder : text(INDEX).split("\\n")) {
      String file = folder + "/" + TEXT;
      courses.add(CourseText.read(file, text("catalogue/" + file), files(folder), faults));
    }
    refuse(faults);
    return List.copyOf(courses);
  }

  /**
   * Opens a resource of this jar, such as {@link UnitSeed#resource()}.
   *
   * @return a stream that the caller closes
   * @throws IllegalStateException when there is none of that name
   */
  public static InputStream open(String resource) {
    InputStream stream = Catalogue.class.getResourceAsStream("/" + resource);
    if (stream == null) {
      throw new IllegalStateException("The catalogue has no resource " + resource);
    }
    return stream;
  }

  /**
   * Reads the courses of a folder of course folders, as the build does.
   *
   * @throws InvalidCatalogue when anything is wrong, with every fault
   */
  static List<CourseSeed> read(Path root) throws IOException {
    List<Fault> faults = new ArrayList<>();
    List<CourseSeed> courses = new ArrayList<>();
    Map<String, String> files = new HashMap<>();
    for (String folder : folders(root)) {
      String file = folder + "/" + TEXT;
      CourseSeed course =
          CourseText.read(
              file, Files.readString(root.resolve(file)), CourseFiles.of(root, folder), faults);
      if (course == null) {
        continue;
      }
      courses.add(course);
      String other = files.putIfAbsent(course.code(), file);
      if (other != null) {
        faults.add(new Fault(file, 2, "The code " + course.code() + " is taken by " + other + "."));
      }
      if (!folder.startsWith(course.code() + "-")) {
        faults.add(new Fault(file, 2, "The folder's name must begin with " + course.code() + "-."));
      }
      for (UnitSeed unit : course.units()) {
        boolean scorm = unit.kind().equals("scorm");
        if (scorm && !Files.exists(source(root, folder, course, unit).resolve("imsmanifest.xml"))) {
          faults.add(new Fault(file, 1, "There is no package source for " + unit.resource() + "."));
        }
      }
      UnitTexts.check(root, folder, course, faults);
    }
    refuse(faults);
    return courses;
  }

  /** Names of the folders below a folder that hold a course text, sorted. */
  static List<String> folders(Path root) throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(child -> Files.exists(child.resolve(TEXT)))
          .map(child -> child.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** The folder from which a unit's package is made. */
  static Path source(Path root, String folder, CourseSeed course, UnitSeed unit) {
    return root.resolve(folder).resolve(unit.source());
  }

  /** What lies beside a course's text in this jar. */
  private static CourseFiles files(String folder) {
    Map<String, String> units = new TreeMap<>();
    Set<String> media = new TreeSet<>();
    String place = "catalogue/" + folder + "/";
    for (String name : text(place + FILES).split("\\n")) {
      if (name.startsWith("media/")) {
        media.add(name);
      } else if (!name.isEmpty()) {
        units.put(name.substring("units/".length()), text(place + name));
      }
    }
    return new CourseFiles(folder, units, media);
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new InvalidCatalogue(faults);
    }
  }

  private static String text(String resource) {
    try (InputStream stream = open(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
