package org.sarai.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import org.sarai.authoring.internal.DraftReviews;
import org.sarai.authoring.internal.DraftSteps;
import org.sarai.authoring.internal.DraftStore;
import org.sarai.authoring.internal.OpenDraft.Step;
import org.sarai.shared.Reason;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/**
 * From a draft to a version: written, sent, reviewed by a colleague, cleared, published. What was
 * reviewed and cleared is one text to the letter: any change takes the draft back.
 */
@Stateless
@Interceptors(RerunOnConflict.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Workflow {
  @EJB private DraftReviews reviews;
  @EJB private DraftSteps steps;
  @EJB private DraftStore store;

  /**
   * @param courseCode a course
   * @return how its newest draft stands
   * @throws Refused (not found) if it never had one
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public DraftReview standing(String courseCode) {
    return reviews.of(
        store
            .newest(courseCode)
            .orElseThrow(() -> Refused.notFound("refused.noDraft", courseCode)));
  }

  /**
   * Sends a draft to review as it is.
   *
   * @param courseCode the course
   * @param comment for the reviewers; may be null
   * @throws Refused (not found) without a draft; (unprocessable) if it has errors
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void send(String courseCode, String comment) {
    steps.send(store.locked(courseCode), comment);
  }

  /**
   * Has the draft's links to the outside looked at again, in the background; what comes of it
   * stands among the faults a little later. Sending a draft does the same.
   *
   * @param courseCode the course
   * @throws Refused (not found) without a draft
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void checkLinks(String courseCode) {
    steps.look(store.locked(courseCode));
  }

  /**
   * Says that a colleague, who has written nothing of it, has gone through it.
   *
   * @param courseCode the course
   * @param comment what was looked at; never blank
   * @throws Refused (conflict) if it is not in review; (forbidden) if the caller has written on it
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void review(String courseCode, String comment) {
    steps.judge(store.locked(courseCode), Step.Kind.REVIEWED, comment);
  }

  /**
   * Says that it may be published as far as the law is concerned.
   *
   * @param courseCode the course
   * @param comment what was looked at; never blank
   * @throws Refused (conflict) if it is not in review; (forbidden) if the caller has written on it
   */
  @RolesAllowed(Roles.REVIEWER)
  public void clear(String courseCode, String comment) {
    steps.judge(store.locked(courseCode), Step.Kind.CLEARED, comment);
  }

  /**
   * Gives a draft back to its authors.
   *
   * @param courseCode the course
   * @param reason what is to be changed; never blank
   * @throws Refused (conflict) if it is not in review
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void giveBack(String courseCode, String reason) {
    steps.giveBack(store.locked(courseCode), reason);
  }

  /**
   * Makes a draft that was reviewed and cleared the course's next version. Learners get into it
   * from now on; it never changes again.
   *
   * @param courseCode the course
   * @param confirmed whether the caller has seen the warnings and publishes in spite of them
   * @return number of the version
   * @throws Refused (conflict) if a review is missing, or its links were looked at more than a week
   *     ago: they are being looked at then; (unprocessable) if there are errors, or warnings that
   *     were not confirmed, or, in production, texts that people rely on and nobody has reviewed
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public int publish(String courseCode, boolean confirmed) {
    return steps.publish(store.locked(courseCode), confirmed);
  }

  /**
   * Gives a draft up. Its revisions stay; a further draft begins from the newest version.
   *
   * @param courseCode the course
   * @param reason why; never blank
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void discard(String courseCode, String reason) {
    steps.end(store.locked(courseCode), Reason.of(reason));
  }

  /**
   * Retires a version: nobody gets into it newly, whoever is inside finishes it. New learners get
   * into the newest version that is not retired.
   *
   * @param courseCode the course
   * @param number the version's
   * @param reason why; never blank
   * @throws Refused (not found) without such a published version; (conflict) if it is retired
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void retire(String courseCode, int number, String reason) {
    store.lockCourse(courseCode);
    steps.retire(courseCode, number, Reason.of(reason));
  }
}
