package org.sarai.web.plan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.sarai.plan.PlanEditing;
import org.sarai.plan.Word;
import org.sarai.plan.WordKind;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/** Changes a plan, and loads the page afresh; what is refused stays on it with the reason. */
@Named
@RequestScoped
public class PlanEditPage {
  @EJB private PlanEditing editing;
  @Inject private Texts say;

  private final PlanForm form = new PlanForm();

  /** What the administrator is typing. */
  public PlanForm getForm() {
    return form;
  }

  public void open() {
    Faces.redirect("/plan/" + form.getAcademy() + "/" + form.getYear());
  }

  public void addRule() {
    change(() -> editing.addRule(form.rule(Where.academy(), Where.year())));
  }

  public void removeRule(String reference) {
    change(() -> editing.removeRule(Where.academy(), reference));
  }

  public void setTarget() {
    change(() -> editing.setTarget(form.target(Where.academy(), Where.year())));
  }

  public void removeTarget(long institution) {
    change(() -> editing.removeTarget(Where.academy(), Where.year(), institution));
  }

  public void addTrainer() {
    change(
        () -> editing.setTrainer(Where.academy(), form.getPerson(), form.getTrainerCourse(), true));
  }

  public void removeTrainer(long person, String course) {
    change(() -> editing.setTrainer(Where.academy(), person, course, false));
  }

  public void setStage() {
    change(
        () ->
            editing.setStage(
                Where.academy(), form.getStageCourse(), form.getStage(), form.sinceDay()));
  }

  public void addRank() {
    change(() -> editing.addWord(Where.academy(), WordKind.RANK, form.getNewRank(), null));
  }

  public void addWing() {
    change(
        () ->
            editing.addWord(
                Where.academy(), WordKind.WING, form.getNewWing(), form.getWingInstitution()));
  }

  public void removeWord(Word word) {
    change(
        () -> editing.removeWord(Where.academy(), word.kind(), word.word(), word.institutionId()));
  }

  private void change(Runnable change) {
    try {
      change.run();
      say.saved("plan", "plan.saved");
      Faces.redirect(Where.address());
    } catch (Refused refused) {
      say.refused(refused);
    }
  }
}
