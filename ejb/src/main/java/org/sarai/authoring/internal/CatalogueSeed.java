package org.sarai.authoring.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.jboss.logging.Logger;
import org.sarai.catalogue.Courses;
import org.sarai.catalogue.DefineCourse;
import org.sarai.courses.Catalogue;
import org.sarai.courses.CourseFolder;
import org.sarai.courses.Fault;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;
import org.sarai.shared.Seeds;

/**
 * Loads the catalogue that the product brings, and again when a release brings a newer one. A
 * course that has a version keeps it: what somebody published here is not replaced by a release.
 */
@Singleton(name = "CatalogueSeed")
@Startup
@DependsOn({"Migrations", "FactsSeed"})
@RunAs(Roles.ADMINISTRATOR)
@TransactionManagement(TransactionManagementType.BEAN)
public class CatalogueSeed {
  private static final Logger LOG = Logger.getLogger(CatalogueSeed.class);

  @EJB private Seeds seeds;
  @EJB private Courses courses;
  @EJB private Publisher publisher;

  @PostConstruct
  void load() {
    var catalogue = Catalogue.load();
    seeds.load("catalogue", catalogue.toString(), () -> catalogue.forEach(this::load));
  }

  private void load(CourseFolder folder) {
    var seed = folder.course();
    var register = Register.ofAudience(seed.audience());
    var programme = register == Register.OFFICIALS ? "OFFICIALS" : seed.phase();
    courses.define(
        new DefineCourse(
            seed.code(),
            register,
            seed.available(),
            programme,
            seed.minutes(),
            CourseTexts.texts(seed)));
    if (seed.available() && courses.find(seed.code(), "en").orElseThrow().version() == null) {
      publish(folder);
    }
  }

  /**
   * A fact card may have expired since the release: then the course stays planned and its authors
   * publish it, but the platform starts.
   */
  private void publish(CourseFolder folder) {
    var published = publisher.publish(folder.course().code(), folder, true);
    if (!published.isAccepted()) {
      published.faults().stream()
          .filter(Fault::isError)
          .forEach(fault -> LOG.warnf("%s stays planned: %s", folder.course().code(), fault));
    }
  }
}
