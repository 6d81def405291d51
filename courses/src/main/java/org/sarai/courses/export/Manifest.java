package org.sarai.courses.export;

import static org.sarai.courses.lesson.ProseHtml.escaped;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes the manifest of a package: one lesson, or the lessons of a course one after another. */
final class Manifest {
  /** Its name, which SCORM gives. */
  static final String FILE = "imsmanifest.xml";

  private static final String SCORM_12 =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="%s" version="1.0"
                xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
        <metadata>
          <schema>ADL SCORM</schema>
          <schemaversion>1.2</schemaversion>
      %s  </metadata>
        <organizations default="organization">
          <organization identifier="organization">
            <title>%s</title>
      %s    </organization>
        </organizations>
        <resources>
      %s  </resources>
      </manifest>
      """;

  private static final String ITEM_12 =
      """
            <item identifier="%s" identifierref="%s">
              <title>%s</title>
            </item>
      """;

  private static final String SCORM_2004 =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="%s" version="1.0"
                xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
        <metadata>
          <schema>ADL SCORM</schema>
          <schemaversion>2004 4th Edition</schemaversion>
      %s  </metadata>
        <organizations default="organization">
          <organization identifier="organization">
            <title>%s</title>
      %s      <imsss:sequencing>
              <imsss:controlMode choice="true" flow="true"/>
            </imsss:sequencing>
          </organization>
        </organizations>
        <resources>
      %s  </resources>
      </manifest>
      """;

  private static final String ITEM_2004 =
      """
            <item identifier="%s" identifierref="%s">
              <title>%s</title>
              <imsss:sequencing>
                <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
              </imsss:sequencing>
            </item>
      """;

  private static final String RESOURCE =
      """
          <resource identifier="%s" type="webcontent" adlcp:%s="sco" href="%s">
      %s    </resource>
      """;

  /**
   * A thing to launch.
   *
   * @param item identifier of its place in the course
   * @param resource identifier of what is launched
   * @param page where its page lies
   * @param files all that it needs
   */
  record Sco(String item, String resource, String title, String page, Collection<String> files) {}

  /**
   * What the package says of itself, by language.
   *
   * @param titles the course's titles
   * @param texts what is inside, and what is not
   */
  record About(Map<String, String> titles, Map<String, String> texts) {}

  private Manifest() {}

  /** Of a package with one lesson. */
  static String of(
      PackageFormat format, String identifier, String title, Collection<String> files) {
    return of(
        format,
        identifier,
        title,
        "",
        List.of(new Sco("item", "lesson", title, LessonPackage.PAGE, files)));
  }

  /** Of a package with the lessons of a course. */
  static String of(
      PackageFormat format, String identifier, String title, About about, List<Sco> scos) {
    return of(format, identifier, title, described(format, about), scos);
  }

  private static String of(
      PackageFormat format, String identifier, String title, String about, List<Sco> scos) {
    boolean old = format == PackageFormat.SCORM_12;
    StringBuilder items = new StringBuilder();
    StringBuilder resources = new StringBuilder();
    for (Sco sco : scos) {
      items.append(
          (old ? ITEM_12 : ITEM_2004).formatted(sco.item(), sco.resource(), escaped(sco.title())));
      StringBuilder listed = new StringBuilder();
      sco.files()
          .forEach(file -> listed.append("      <file href=\"").append(file).append("\"/>\n"));
      resources.append(
          RESOURCE.formatted(sco.resource(), old ? "scormtype" : "scormType", sco.page(), listed));
    }
    return (old ? SCORM_12 : SCORM_2004)
        .formatted(escaped(identifier), about, escaped(title), items, resources);
  }

  /** Learning object metadata: 1.2 and 2004 have each a form of their own. */
  private static String described(PackageFormat format, About about) {
    boolean old = format == PackageFormat.SCORM_12;
    String space =
        old ? "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" : "http://ltsc.ieee.org/xsd/LOM";
    return "    <lom:lom xmlns:lom=\""
        + space
        + "\">\n      <lom:general>\n"
        + said("title", about.titles(), old)
        + said("description", about.texts(), old)
        + "      </lom:general>\n    </lom:lom>\n";
  }

  private static String said(String name, Map<String, String> texts, boolean old) {
    StringBuilder xml = new StringBuilder("        <lom:").append(name).append(">\n");
    texts.forEach(
        (language, text) ->
            xml.append(
                (old
                        ? "          <lom:langstring xml:lang=\"%s\">%s</lom:langstring>\n"
                        : "          <lom:string language=\"%s\">%s</lom:string>\n")
                    .formatted(escaped(language), escaped(text))));
    return xml.append("        </lom:").append(name).append(">\n").toString();
  }
}
