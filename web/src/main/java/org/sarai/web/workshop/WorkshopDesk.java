package org.sarai.web.workshop;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.sarai.authoring.Draft;
import org.sarai.authoring.DraftReview;
import org.sarai.authoring.Drafts;
import org.sarai.authoring.VersionStanding;
import org.sarai.authoring.Versions;
import org.sarai.authoring.Workflow;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.enrolment.Enrolments;
import org.sarai.enrolment.Inside;
import org.sarai.shared.Refused;

/** What the page of a course's workshop reads, each thing once. */
@RequestScoped
public class WorkshopDesk {
  @EJB private Courses courses;
  @EJB private Drafts drafts;
  @EJB private Enrolments enrolments;
  @EJB private Versions versions;
  @EJB private Workflow workflow;

  private CourseRow course;
  private Draft draft;
  private DraftReview review;

  /**
   * @param code a course's code
   * @param language in which its title is wanted
   * @return the course
   * @throws Refused (not found) if there is none
   */
  public CourseRow course(String code, String language) {
    if (course == null) {
      course =
          courses
              .summary(code, language)
              .orElseThrow(() -> Refused.notFound("refused.noCourse", code));
    }
    return course;
  }

  /**
   * @param code a course's code
   * @return its newest draft; null if it never had one
   */
  public Draft draft(String code) {
    if (draft == null) {
      draft = drafts.find(code).orElse(null);
    }
    return draft;
  }

  /**
   * @param code a course that has a draft
   * @return how the draft stands
   */
  public DraftReview review(String code) {
    if (review == null) {
      review = workflow.standing(code);
    }
    return review;
  }

  /**
   * @param code a course's code
   * @return its versions, the newest first
   */
  public List<VersionStanding> versions(String code) {
    return versions.standings(code);
  }

  /**
   * @param courseId a course
   * @return the learners in each of its versions
   */
  public List<Inside> inside(long courseId) {
    return enrolments.inside(courseId);
  }
}
