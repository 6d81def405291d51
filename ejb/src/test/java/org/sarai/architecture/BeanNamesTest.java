package org.sarai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The container knows beans by their simple names: two of one name, in whatever packages, are an
 * application that is not deployed. It says so only after everything has been built.
 */
class BeanNamesTest {
  @Test
  void everyBeanHasANameOfItsOwn() {
    var beans =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.sarai")
                .stream()
                .filter(BeanNamesTest::isBean)
                .map(JavaClass::getName)
                .toList();
    assertThat(beans).hasSizeGreaterThan(100);
    assertThat(shared(beans)).isEmpty();
  }

  @Test
  void twoOfOneNameWouldBeFound() {
    assertThat(shared(List.of("a.Seats", "a.internal.Places", "b.internal.Seats")))
        .containsExactly("a.Seats b.internal.Seats");
  }

  private static boolean isBean(JavaClass type) {
    return Stream.of(Stateless.class, Stateful.class, Singleton.class)
        .anyMatch(type::isAnnotatedWith);
  }

  private static List<String> shared(Collection<String> names) {
    Map<String, List<String>> bySimpleName =
        names.stream().collect(Collectors.groupingBy(name -> name.replaceFirst(".*\\.", "")));
    return bySimpleName.values().stream()
        .filter(same -> same.size() > 1)
        .map(same -> String.join(" ", same))
        .toList();
  }
}
