package org.sarai.courses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of courses, kept as text, one folder a course. */
public final class Catalogue {
  static final String INDEX = "catalogue/index.txt";
  static final String FILES = "files.txt";

  /** What only an installation knows. */
  private static final Set<FaultCode> LATER =
      EnumSet.of(
          FaultCode.FACT_UNKNOWN,
          FaultCode.FACT_EXPIRED,
          FaultCode.FACT_UNVERIFIED,
          FaultCode.COURSE_UNITS);

  /** No fact is shown, so no day makes a difference; a constant keeps the bytes the same. */
  static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

  private Catalogue() {}

  /**
   * The courses of this jar, by code: first {@code M-01}…, then {@code O-01}…
   *
   * @return a folder for each, without errors
   * @throws IllegalStateException when the jar was not built properly
   * @throws InvalidCatalogue when a course's text is wrong, which the build refuses already
   */
  public static List<CourseFolder> load() {
    return text(INDEX).lines().map(Catalogue::folder).toList();
  }

  private static CourseFolder folder(String name) {
    String place = "catalogue/" + name + "/";
    SortedMap<String, byte[]> files = new TreeMap<>();
    text(place + FILES).lines().forEach(path -> files.put(path, bytes(place + path)));
    CourseFolder folder = CourseFolder.ofCatalogue(files);
    if (folder.course() == null) {
      throw new InvalidCatalogue(folder.check((code, language) -> Optional.empty(), ANY_DAY));
    }
    return folder;
  }

  /**
   * Opens a resource of this jar.
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
   * @return folders by name, sorted
   * @throws InvalidCatalogue when anything is wrong, with every fault
   */
  static SortedMap<String, CourseFolder> read(Path root) throws IOException {
    List<Fault> faults = new ArrayList<>();
    SortedMap<String, CourseFolder> courses = new TreeMap<>();
    Map<String, String> codes = new HashMap<>();
    Set<String> alike = alike(root);
    for (String name : folders(root)) {
      CourseFolder folder = CourseFolder.ofCatalogue(files(root.resolve(name)));
      courses.put(name, folder);
      folder.check((code, language) -> Optional.empty(), ANY_DAY).stream()
          .filter(fault -> fault.isError() && !LATER.contains(fault.code()))
          .forEach(fault -> faults.add(fault.within(name)));
      if (folder.course() != null) {
        named(name, folder.course().code(), codes, faults);
        if (folder.course().available()) {
          CatalogueCheck.of(folder, alike).forEach(fault -> faults.add(fault.within(name)));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidCatalogue(faults);
    }
    return courses;
  }

  /** What translations may leave as it is in English; lines with # tell why. */
  private static Set<String> alike(Path root) throws IOException {
    Path list = root.resolve(CatalogueCheck.ALIKE);
    if (!Files.exists(list)) {
      return Set.of();
    }
    try (Stream<String> lines = Files.lines(list)) {
      return lines
          .map(String::trim)
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toSet());
    }
  }

  private static void named(
      String folder, String code, Map<String, String> codes, List<Fault> faults) {
    String file = folder + "/" + CourseFolder.TEXT;
    String other = codes.putIfAbsent(code, file);
    if (other != null) {
      faults.add(new Fault(file, 2, "The code " + code + " is taken by " + other + "."));
    }
    if (!folder.startsWith(code + "-")) {
      faults.add(new Fault(file, 2, "The folder's name must begin with " + code + "-."));
    }
  }

  /** Names of the folders below a folder that hold a course text, sorted. */
  private static List<String> folders(Path root) throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(child -> Files.exists(child.resolve(CourseFolder.TEXT)))
          .map(child -> child.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static SortedMap<String, byte[]> files(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String name : PackageZip.names(folder)) {
      files.put(name, Files.readAllBytes(folder.resolve(name)));
    }
    return files;
  }

  private static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String resource) {
    try (InputStream stream = open(resource)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
