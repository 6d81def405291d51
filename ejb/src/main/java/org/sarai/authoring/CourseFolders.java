package org.sarai.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sarai.authoring.internal.DraftLinks;
import org.sarai.authoring.internal.FolderGrowth;
import org.sarai.authoring.internal.FolderVersions;
import org.sarai.authoring.internal.Publisher;
import org.sarai.courses.CourseFolder;
import org.sarai.courses.Fault;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/**
 * Courses as folders of texts: in as versions that learners take, and the same again when a fact
 * card that they show has changed.
 */
@Stateless
@RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
public class CourseFolders {
  @EJB private DraftLinks links;
  @EJB private FolderVersions versions;
  @EJB private Publisher publisher;
  @EJB private FolderGrowth growth;

  /**
   * Whether an archive holds a course's folder, and not a SCORM package or anything else.
   *
   * @param zip a stranger's file
   * @return whether {@link #bringIn} is meant for it
   */
  public boolean recognises(Path zip) {
    try {
      return CourseFolder.isIn(zip);
    } catch (IOException e) {
      throw new UncheckedIOException("an archive could not be read", e);
    }
  }

  /**
   * Makes the archive of a folder the next version of a course. A folder with errors stores
   * nothing.
   *
   * @param command what to bring in
   * @return what came of it, with every fault that was found
   * @throws Refused (not found) without such a course
   */
  public FolderPublished bringIn(BringIn command) {
    var faults = new ArrayList<Fault>();
    try {
      var folder = CourseFolder.read(command.zip(), faults);
      // Nobody waits for other people's servers here: a draft begun from it knows what was found.
      folder.ifPresent(read -> links.look(read.texts()));
      return folder.isPresent()
          ? publisher.publish(command.courseCode(), folder.get(), command.publish())
          : new FolderPublished(command.courseCode(), 0, 0, List.of(), faults);
    } catch (IOException e) {
      throw new UncheckedIOException("an archive could not be read", e);
    }
  }

  /**
   * @param courseCode a course
   * @param language in which titles are wanted
   * @return its versions that came from a folder, the newest first
   */
  public List<FolderRow> of(String courseCode, String language) {
    return versions.of(courseCode, language);
  }

  /**
   * Fact cards that have expired, or have changed or were checked again since the version that
   * learners get into was published, each with a unit that shows it. Their number is hidden from
   * learners after its old last day, and an old number stays until then.
   *
   * @param courseCode a course
   * @return by code; empty where all is as it was, and where there is no folder
   */
  public List<CardBehind> behind(String courseCode) {
    return versions.behind(courseCode);
  }

  /**
   * Publishes a further version with the same texts and what fact cards say today.
   *
   * @param courseCode the course
   * @return what came of it, like that of {@link #bringIn}
   * @throws Refused (not found) if the version that learners get into has no folder
   */
  public FolderPublished renew(String courseCode) {
    var folder =
        versions
            .newest(courseCode)
            .flatMap(growth::of)
            .orElseThrow(() -> Refused.notFound("refused.noFolder", courseCode));
    return publisher.publish(courseCode, folder, true);
  }
}
