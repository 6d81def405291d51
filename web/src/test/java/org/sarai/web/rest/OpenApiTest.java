package org.sarai.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sarai.outreach.ReachDimension;
import org.sarai.reporting.Dimension;

/** The document and the resource classes speak of the same paths, verbs and parameters. */
class OpenApiTest {
  private static final List<Class<? extends Annotation>> VERBS =
      List.of(GET.class, PUT.class, POST.class, DELETE.class, PATCH.class);
  private static final Pattern PATH = Pattern.compile("^ {2}(/\\S*):$");
  private static final Pattern VERB = Pattern.compile("^ {4}(get|put|post|delete|patch):$");
  private static final Pattern PARAMETER =
      Pattern.compile("^ {8}- (?:name: |\\$ref: \"#/components/parameters/)([A-Za-z]+)\"?$");
  private static final Pattern REFERENCE = Pattern.compile("\"#/components/(\\w+)/(\\w+)\"");

  @Test
  void everyOperationIsDescribedAndNoOther() throws IOException {
    assertThat(described(document()).keySet()).isEqualTo(written().keySet());
  }

  @Test
  void theParametersAreTheSame() throws IOException {
    assertThat(described(document())).isEqualTo(written());
  }

  @Test
  void aDifferenceWouldBeFound() throws IOException {
    assertThat(described(document().replace("    put:", "    delete:")).keySet())
        .isNotEqualTo(written().keySet());
    assertThat(described(document().replace("name: dryRun", "name: rehearse")))
        .isNotEqualTo(written());
  }

  @Test
  void whatIsReferredToExists() throws IOException {
    var document = document();
    var references = REFERENCE.matcher(document).results().toList();
    assertThat(references).hasSizeGreaterThan(20);
    for (var reference : references) {
      var components = document.substring(document.indexOf("\ncomponents:"));
      var part = components.substring(components.indexOf("\n  " + reference.group(1) + ":"));
      assertThat(part).contains("\n    " + reference.group(2) + ":");
    }
  }

  @Test
  void itIsServedAsItIs() throws IOException {
    assertThat(new OpenApiResource().document()).isEqualTo(document()).startsWith("# The REST");
  }

  /** Names of parameters by operation, from the document. */
  private static Map<String, TreeSet<String>> described(String document) {
    var operations = new TreeMap<String, TreeSet<String>>();
    var path = "";
    var operation = new TreeSet<String>();
    for (var line : paths(document).split("\n")) {
      var newPath = PATH.matcher(line);
      var verb = VERB.matcher(line);
      var parameter = PARAMETER.matcher(line);
      if (newPath.matches()) {
        path = newPath.group(1);
      } else if (verb.matches()) {
        operation = new TreeSet<>();
        operations.put(verb.group(1) + " " + path, operation);
      } else if (parameter.matches()) {
        operation.add(parameter.group(1));
      }
    }
    return operations;
  }

  private static String paths(String document) {
    var begin = document.indexOf("\npaths:\n");
    return document.substring(begin, document.indexOf("\ncomponents:\n"));
  }

  /** The same from the classes. */
  private static Map<String, TreeSet<String>> written() {
    var operations = new TreeMap<String, TreeSet<String>>();
    for (var resource : resources()) {
      for (var method : resource.getDeclaredMethods()) {
        verbs(method).forEach(verb -> operations.put(verb + " " + path(method), names(method)));
      }
    }
    assertThat(operations).hasSizeGreaterThan(5);
    // Filters are read from the address, since each dimension is one.
    Arrays.stream(Dimension.values())
        .map(Dimension::parameter)
        .forEach(operations.get("get /statistics/trained")::add);
    for (var dimension : ReachDimension.values()) {
      if (dimension.ofOutreach()) {
        operations.get("get /statistics/outreach").add(dimension.parameter());
      }
      if (dimension.ofCounselling()) {
        operations.get("get /statistics/counselling").add(dimension.parameter());
      }
    }
    return operations;
  }

  private static List<Class<?>> resources() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sarai.web.rest")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .collect(Collectors.toList());
  }

  private static Stream<String> verbs(Method method) {
    return VERBS.stream()
        .filter(method::isAnnotationPresent)
        .map(verb -> verb.getSimpleName().toLowerCase(Locale.ROOT));
  }

  private static String path(Method method) {
    return Stream.of(
            method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class))
        .filter(path -> path != null)
        .map(path -> "/" + path.value().replaceAll("^/|/$", ""))
        .collect(Collectors.joining());
  }

  private static TreeSet<String> names(Method method) {
    return Arrays.stream(method.getParameterAnnotations())
        .flatMap(Arrays::stream)
        .flatMap(
            annotation ->
                annotation instanceof PathParam path
                    ? Stream.of(path.value())
                    : annotation instanceof QueryParam query
                        ? Stream.of(query.value())
                        : Stream.empty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String document() throws IOException {
    try (var document = OpenApiTest.class.getResourceAsStream(OpenApiResource.DOCUMENT)) {
      return new String(document.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
