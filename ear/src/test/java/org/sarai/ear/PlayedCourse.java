package org.sarai.ear;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sarai.authoring.ImportPackage;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.Courses;
import org.sarai.learning.OpenPlay;
import org.sarai.learning.Plays;

/** Makes courses that can be played, and opens plays of them. */
final class PlayedCourse {
  /** An open play, as the browser knows it. */
  record Play(String reference, String token) {}

  private PlayedCourse() {}

  /** A course with one SCORM 1.2 lesson. */
  static void define(Courses courses, Packages packages, String code) {
    define(courses, packages, code, () -> ScormZip.titled("Lesson of " + code));
  }

  static void define(Courses courses, Packages packages, String code, Callable<Path> zip) {
    Caller.administrator()
        .run(
            () -> {
              courses.define(PlainCourse.of(code, "Played " + code));
              publish(packages, code, zip.call());
            });
  }

  /** A further version of the course, with another package. */
  static void publish(Packages packages, String code, String title) throws IOException {
    publish(packages, code, ScormZip.titled(title));
  }

  private static void publish(Packages packages, String code, Path zip) throws IOException {
    try {
      var imported = packages.importPackage(new ImportPackage(code, zip, true));
      if (!imported.accepted()) {
        throw new AssertionError("the package for " + code + " was refused");
      }
    } finally {
      Files.delete(zip);
    }
  }

  /** Opens a play of the caller's and reads reference and token from its address. */
  static Play open(Plays plays, String code) {
    return open(plays, code, "en");
  }

  static Play open(Plays plays, String code, String language) {
    return at(plays.open(new OpenPlay(code, null, language)).url());
  }

  /** The play behind the address of a player. */
  static Play at(String url) {
    var address = URI.create(url);
    return new Play(
        address.getPath().substring("/play/".length()),
        address.getFragment().substring("t=".length()));
  }
}
