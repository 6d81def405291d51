package org.sarai.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;

/** Which steps of a course the caller has behind them. */
@Named
@RequestScoped
public class CompletedStepsPage {
  @Inject private CourseDesk desk;
  @Inject private LearnPage page;

  private Set<Long> completed;

  /**
   * @param unitId a step
   * @return whether the caller has completed it
   */
  public boolean completed(long unitId) {
    if (completed == null) {
      completed = desk.completed(page.getEnrolment(), page.getUnits());
    }
    return completed.contains(unitId);
  }
}
