package org.sarai.web.workshop;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.sarai.authoring.DraftReview;
import org.sarai.authoring.DraftState;
import org.sarai.authoring.Workflow;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Texts;

/** The way of a draft to a version, on the page of its course. */
@Named
@RequestScoped
public class StepsPage {
  @EJB private Workflow workflow;
  @Inject private WorkshopDesk desk;
  @Inject private Texts say;

  private static String code() {
    return Query.segment(0);
  }

  public DraftReview getStanding() {
    return desk.review(code());
  }

  /**
   * @return what the caller can do next: send, review, clear, publish; empty if nothing
   */
  public String getNext() {
    var standing = getStanding();
    var writing = isWriting();
    if (standing.state() == DraftState.DRAFT) {
      return writing && standing.errors().isEmpty() ? "send" : "";
    }
    if (standing.state() != DraftState.REVIEW) {
      return "";
    }
    if (!standing.writing() && writing && !standing.reviewed()) {
      return "review";
    }
    if (!standing.writing() && isClearing() && !standing.cleared()) {
      return "clear";
    }
    return writing && standing.reviewed() && standing.cleared() && standing.errors().isEmpty()
        ? "publish"
        : "";
  }

  /**
   * @return whether the caller writes courses
   */
  public boolean isWriting() {
    return Faces.isUserInRole(Roles.TRAINER)
        || Faces.isUserInRole(Roles.ADMINISTRATOR)
        || Faces.isUserInRole(Roles.MIGRANT_ADMINISTRATOR);
  }

  private static boolean isClearing() {
    return Faces.isUserInRole(Roles.REVIEWER);
  }

  /** Sends the draft to review. */
  public void send() {
    change("workshop.sent", () -> workflow.send(code(), comment()));
  }

  /** Has its links looked at again. */
  public void checkLinks() {
    change("workshop.links.looking", () -> workflow.checkLinks(code()));
  }

  /** Says that the caller has reviewed it. */
  public void review() {
    change("workshop.reviewed", () -> workflow.review(code(), comment()));
  }

  /** Says that it may be published. */
  public void clear() {
    change("workshop.cleared", () -> workflow.clear(code(), comment()));
  }

  /** Gives it back to its authors. */
  public void giveBack() {
    change("workshop.returned", () -> workflow.giveBack(code(), comment()));
  }

  /** Makes it a version. */
  public void publish() {
    change("workshop.published", () -> workflow.publish(code(), Query.filter("confirmed") != null));
  }

  /** Gives it up. */
  public void discard() {
    change("workshop.discarded", () -> workflow.discard(code(), Query.filter("why")));
  }

  private static String comment() {
    return Query.filter("comment");
  }

  private void change(String said, Runnable change) {
    try {
      change.run();
      say.saved("steps-" + code(), said);
      Faces.redirect("/workshop/%s", code());
    } catch (Refused refused) {
      say.refused(refused);
    }
  }
}
