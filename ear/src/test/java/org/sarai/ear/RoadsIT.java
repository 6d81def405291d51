package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A boundary's method of which nobody said what it gives to whom fails here; no server needed. */
class RoadsIT {
  @Test
  void everyRoadIsNamed() throws IOException {
    assertThat(Roads.all().keySet()).isEqualTo(boundaryMethods());
    assertThat(Roads.all()).hasSizeGreaterThan(80);
    assertThat(Roads.all().values())
        .allMatch(
            kind ->
                List.of("open", "self", "internal", "scoped").contains(kind)
                    || kind.matches("[A-Za-z]+IT"));
  }

  /** Public methods of every boundary in the product's archive. */
  private static TreeSet<String> boundaryMethods() throws IOException {
    var methods = new TreeSet<String>();
    for (var name : classes(Path.of(System.getProperty("sarai.test.application")))) {
      try {
        var type = Class.forName(name, false, RoadsIT.class.getClassLoader());
        var boundary =
            Stream.of(type.getAnnotations())
                .map(annotation -> annotation.annotationType().getName())
                .anyMatch(one -> one.matches("jakarta\\.ejb\\.(Stateless|Stateful|Singleton)"));
        if (boundary) {
          for (var method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()) {
              methods.add(name.replace("org.sarai.", "") + "." + method.getName());
            }
          }
        }
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
    return methods;
  }

  private static List<String> classes(Path archive) throws IOException {
    var names = new ArrayList<String>();
    try (var ear = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry part; (part = ear.getNextEntry()) != null; ) {
        if (part.getName().equals("sarai-ejb.jar")) {
          names.addAll(rootsIn(ear));
        }
      }
    }
    assertThat(names).hasSizeGreaterThan(50);
    return names;
  }

  private static List<String> rootsIn(InputStream content) throws IOException {
    var names = new ArrayList<String>();
    var jar = new ZipInputStream(content);
    for (ZipEntry part; (part = jar.getNextEntry()) != null; ) {
      if (part.getName().matches("org/sarai/[a-z]+/[A-Za-z]+\\.class")) {
        names.add(part.getName().replace(".class", "").replace('/', '.'));
      }
    }
    return names;
  }
}
