package org.sarai.authoring.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sarai.authoring.ImportPackage;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.Courses;
import org.sarai.catalogue.DefineCourse;
import org.sarai.courses.Catalogue;
import org.sarai.courses.CourseSeed;
import org.sarai.courses.UnitSeed;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;
import org.sarai.shared.Seeds;

/** Loads the catalogue that the product brings, and again when a release brings a newer one. */
@Singleton(name = "CatalogueSeed")
@Startup
@DependsOn("Migrations")
@RunAs(Roles.ADMINISTRATOR)
@TransactionManagement(TransactionManagementType.BEAN)
public class CatalogueSeed {
  @EJB private Seeds seeds;
  @EJB private Courses courses;
  @EJB private Packages packages;

  @PostConstruct
  void load() {
    var catalogue = Catalogue.load();
    seeds.load("catalogue", catalogue.toString(), () -> catalogue.forEach(this::load));
  }

  private void load(CourseSeed seed) {
    var register = Register.ofAudience(seed.audience());
    var programme = register == Register.OFFICIALS ? "OFFICIALS" : seed.phase();
    courses.define(
        new DefineCourse(
            seed.code(), register, seed.available(), programme, seed.minutes(), texts(seed)));
    if (seed.available() && courses.find(seed.code(), "en").orElseThrow().version() == null) {
      seed.units().forEach(unit -> load(seed.code(), unit));
    }
  }

  private static Map<String, DefineCourse.Text> texts(CourseSeed seed) {
    var texts = new LinkedHashMap<String, DefineCourse.Text>();
    seed.title()
        .forEach(
            (language, title) ->
                texts.put(
                    language,
                    new DefineCourse.Text(
                        title,
                        seed.outline().get(language),
                        seed.outcomes().getOrDefault(language, List.of()))));
    return texts;
  }

  private void load(String code, UnitSeed unit) {
    try {
      var zip = Files.createTempFile("seed", ".zip");
      try (var bytes = Catalogue.open(unit.resource())) {
        Files.copy(bytes, zip, StandardCopyOption.REPLACE_EXISTING);
        var imported = packages.importPackage(new ImportPackage(code, zip, true, unit.title()));
        if (!imported.accepted()) {
          throw new IllegalStateException(unit.resource() + " has faults: " + imported.faults());
        }
      } finally {
        Files.deleteIfExists(zip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the catalogue's package cannot be loaded", e);
    }
  }
}
