package org.sarai.web.workshop;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.authoring.VersionStanding;
import org.sarai.authoring.Workflow;
import org.sarai.enrolment.Inside;
import org.sarai.enrolment.MoveLearners;
import org.sarai.enrolment.Moves;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;

/** Versions of a course with their learners, on the page of its workshop. */
@Named
@RequestScoped
public class VersionsPage {
  @EJB private Moves moves;
  @EJB private Workflow workflow;
  @Inject private WorkshopSay say;

  private List<VersionStanding> versions;
  private List<Inside> inside;

  private static String code() {
    return Query.segment(0);
  }

  public List<VersionStanding> getVersions() {
    if (versions == null) {
      versions = say.desk().versions(code());
    }
    return versions;
  }

  /**
   * @return the versions that learners can be moved to
   */
  public List<VersionStanding> getTargets() {
    return getVersions().stream().filter(VersionStanding::open).toList();
  }

  /**
   * @param version one of them
   * @return the learners inside
   */
  public Inside inside(VersionStanding version) {
    if (inside == null) {
      inside = say.desk().inside(say.desk().course(code(), "en").id());
    }
    return inside.stream()
        .filter(one -> one.versionId() == version.id())
        .findFirst()
        .orElseGet(() -> new Inside(version.id(), 0, 0, 0, false));
  }

  /** Retires the version that was chosen. */
  public void retire() {
    try {
      workflow.retire(code(), number("version"), Query.filter("reason"));
      say.saved("workshop.retired");
      Faces.redirect("/workshop/%s", code());
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  /** Moves the learners of one version to another. */
  public void move() {
    try {
      var moved =
          moves.move(
              new MoveLearners(
                  code(),
                  number("from"),
                  number("to"),
                  "all".equals(Query.filter("whom")),
                  Query.filter("moveReason")));
      say.saved("workshop.learnersMoved", moved.moved(), moved.kept(), moved.left());
      Faces.redirect("/workshop/%s", code());
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  private static int number(String name) {
    return (int) Math.min(Integer.MAX_VALUE, Query.id(Query.filter(name), "refused.noVersion"));
  }
}
