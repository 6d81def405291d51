package org.sarai.systemtests;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sarai.courses.Catalogue;
import org.sarai.courses.CourseFolder;

/**
 * Courses of the catalogue are taken as learners take them: on a phone, in one of their languages,
 * from the first unit to the completion. A build takes two; all of them, in each of their
 * languages, are taken with {@code -Dsarai.test.catalogue=all}, or some with {@code M-06:bn,O-08}.
 */
@SystemTest
@Order(67)
class CatalogueIT {
  private static final String WANTED = System.getProperty("sarai.test.catalogue", "");

  private final Sarai sarai;

  CatalogueIT(Sarai sarai) {
    this.sarai = sarai;
  }

  static Stream<Arguments> courses() {
    List<String> wanted = List.of((WANTED.isBlank() ? "M-12:bn,O-08:ur" : WANTED).split(","));
    return Catalogue.load().stream()
        .filter(folder -> folder.course().available())
        .flatMap(
            folder ->
                folder.writtenLanguages().stream()
                    .filter(language -> isWanted(wanted, folder.course().code(), language))
                    .map(language -> Arguments.of(folder.course().code(), language, folder)));
  }

  private static boolean isWanted(List<String> wanted, String code, String language) {
    return wanted.stream()
        .anyMatch(one -> List.of("all", code, code + ":" + language).contains(one));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("courses")
  void aCourseIsTakenFromItsBeginningToItsEnd(String code, String language, CourseFolder course) {
    Realm realm = new Realm(sarai);
    String name = "taker-%s-%s".formatted(code, language).toLowerCase(Locale.ROOT);
    boolean official = "officials".equals(course.course().audience());
    Person learner = realm.account(name, official ? new String[] {"official"} : new String[0]);
    Tongue tongue =
        Arrays.stream(Tongue.values())
            .filter(one -> one.tag().equals(language))
            .findFirst()
            .orElse(Tongue.ENGLISH);
    Window window = sarai.window(tongue, learner);
    window.speaks();
    new CourseTaker(sarai, course, language, window).take();
    window.close();
  }
}
