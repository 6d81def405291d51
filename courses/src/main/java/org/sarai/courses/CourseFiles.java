package org.sarai.courses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What lies beside a course's text.
 *
 * @param folder name of the course's folder
 * @param units texts of units by file name, {@code SOURCE.LANGUAGE.md}
 * @param media paths of files, {@code media/NAME}
 */
record CourseFiles(String folder, Map<String, String> units, Set<String> media) {
  static final CourseFiles NONE = new CourseFiles("", Map.of(), Set.of());

  /** Names of the files below a course's folder that belong into the jar, sorted. */
  static Set<String> names(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String part : new String[] {"units", "media"}) {
      Path children = folder.resolve(part);
      if (Files.isDirectory(children)) {
        try (Stream<Path> files = Files.list(children)) {
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith("."))
              .forEach(name -> names.add(part + "/" + name));
        }
      }
    }
    return names;
  }

  static CourseFiles of(Path root, String folder) throws IOException {
    Map<String, String> units = new TreeMap<>();
    Set<String> media = new TreeSet<>();
    for (String name : names(root.resolve(folder))) {
      if (name.startsWith("media/")) {
        media.add(name);
      } else {
        units.put(name.substring(6), Files.readString(root.resolve(folder).resolve(name)));
      }
    }
    return new CourseFiles(folder, units, media);
  }
}
