package org.sarai.ear;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What container tests deploy. */
public final class Archives {
  private Archives() {}

  /**
   * The features and their libraries as they are in the product's archive, without its pages, and a
   * small web module with the tests, so that beans can be injected into them.
   *
   * @param tests the test classes and the helpers that they use
   * @return an archive named {@code sarai-test.ear}
   */
  public static EnterpriseArchive withTests(Class<?>... tests) {
    EnterpriseArchive product =
        ShrinkWrap.create(ZipImporter.class, "sarai.ear")
            .importFrom(Path.of(System.getProperty("sarai.test.application")).toFile())
            .as(EnterpriseArchive.class);
    EnterpriseArchive archive = ShrinkWrap.create(EnterpriseArchive.class, "sarai-test.ear");
    for (Map.Entry<ArchivePath, Node> entry : product.getContent().entrySet()) {
      String path = entry.getKey().get();
      boolean wanted = path.equals("/sarai-ejb.jar") || path.startsWith("/lib/");
      if (wanted && entry.getValue().getAsset() != null) {
        archive.add(entry.getValue().getAsset(), entry.getKey());
      }
    }
    WebArchive module =
        ShrinkWrap.create(WebArchive.class, "tests.war")
            .addClasses(tests)
            .addClasses(
                Caller.class,
                Caller.Action.class,
                Database.class,
                Lists.class,
                PlainCourse.class,
                PlayedCourse.class,
                PlayedCourse.Play.class,
                ScormZip.class)
            .addAsLibrary(jarOf(Assertions.class))
            .addAsManifestResource(
                new StringAsset("Manifest-Version: 1.0\nDependencies: org.mariadb.jdbc\n"),
                "MANIFEST.MF")
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
            .addAsWebInfResource(
                new StringAsset(
                    "<jboss-web><context-root>/tests</context-root>"
                        + "<virtual-host>lms</virtual-host></jboss-web>"),
                "jboss-web.xml");
    return archive.addAsModule(module);
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
