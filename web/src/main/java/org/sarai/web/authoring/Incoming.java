package org.sarai.web.authoring;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.sarai.authoring.BringIn;
import org.sarai.authoring.CourseFolders;
import org.sarai.authoring.ImportPackage;
import org.sarai.authoring.Packages;
import org.sarai.shared.Refused;
import org.sarai.web.versions.FaultView;
import org.sarai.web.versions.Faults;

/** Takes the zip that an author sends, whether it is a SCORM package or a course's folder. */
@RequestScoped
public class Incoming {
  @EJB private CourseFolders folders;
  @EJB private Packages packages;
  @Inject private Faults words;

  /**
   * What came of it.
   *
   * @param version number of the new version; 0 when it was refused
   * @param faults why it was refused; empty when it was not
   */
  public record Taken(int version, List<FaultView> faults) {}

  /**
   * Takes a zip.
   *
   * @param course the course's code
   * @param zip a stranger's file
   * @param publish whether the new version is published at once
   * @return the version, or why there is none
   * @throws Refused (not found) without such a course
   */
  public Taken take(String course, Path zip, boolean publish) {
    if (folders.recognises(zip)) {
      var published = folders.bringIn(new BringIn(course, zip, publish));
      return published.isAccepted()
          ? new Taken(published.version(), List.of())
          : new Taken(0, words.texts(published.faults()));
    }
    var imported = packages.importPackage(new ImportPackage(course, zip, publish));
    return imported.accepted()
        ? new Taken(imported.version(), List.of())
        : new Taken(0, words.views(imported.faults()));
  }
}
