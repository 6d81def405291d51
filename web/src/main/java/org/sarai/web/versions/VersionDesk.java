package org.sarai.web.versions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sarai.authoring.CardBehind;
import org.sarai.authoring.CourseFolders;
import org.sarai.authoring.FolderRow;
import org.sarai.authoring.Packages;
import org.sarai.authoring.VersionRow;
import org.sarai.authoring.Versions;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.enrolment.Enrolments;
import org.sarai.enrolment.Inside;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/** What the page of a course's versions reads. */
@RequestScoped
public class VersionDesk {
  @EJB private CourseFolders folders;
  @EJB private Courses courses;
  @EJB private Versions versions;
  @EJB private Enrolments enrolments;
  @EJB private Packages packages;
  @Inject private Faults faults;
  @Inject private Outline outline;
  @Inject private Texts say;

  /**
   * @param code a course's code
   * @param language in which its title is wanted
   * @return the course
   * @throws Refused (not found) if there is none
   */
  public CourseRow course(String code, String language) {
    return courses
        .find(code, language)
        .orElseThrow(() -> Refused.notFound("refused.noCourse", code))
        .course();
  }

  /**
   * @param course a course
   * @param language in which titles are wanted
   * @return its versions, the newest first
   */
  public List<VersionView> versions(CourseRow course, String language) {
    var inside = enrolments.inside(course.id());
    var published =
        folders.of(course.code(), language).stream()
            .collect(Collectors.toMap(FolderRow::versionId, Function.identity()));
    return versions.of(course.code(), language).stream()
        .map(row -> view(row, inside, published.get(row.id())))
        .toList();
  }

  /**
   * @param course a course's code
   * @return the fact cards that have changed since its version for new learners was published
   */
  public List<CardBehind> behind(String course) {
    return folders.behind(course);
  }

  /**
   * Publishes the same texts with what fact cards say today.
   *
   * @param course the course's code
   * @return why it was refused; empty when it was not
   */
  public List<FaultView> renew(String course) {
    var renewed = folders.renew(course);
    if (!renewed.isAccepted()) {
      return faults.texts(renewed.faults());
    }
    say.saved("renewal", "package.done", course, renewed.version());
    return List.of();
  }

  private VersionView view(VersionRow row, List<Inside> inside, FolderRow folder) {
    return new VersionView(
        row,
        inside.stream()
            .filter(one -> one.versionId() == row.id())
            .findFirst()
            .orElseGet(() -> new Inside(row.id(), 0, 0, 0, false)),
        folder == null ? faults.views(row.faults()) : faults.texts(folder.faults()),
        row.packageId() == null
            ? List.of()
            : outline.of(packages.shelved(row.packageId()).structure()),
        folder);
  }
}
