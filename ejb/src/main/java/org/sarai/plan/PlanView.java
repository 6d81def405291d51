package org.sarai.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sarai.reporting.Heads;

/**
 * A year of an academy: what is planned, and what has become of it, within the caller's scope.
 *
 * @param academy the academy
 * @param year the year
 * @param day the day for which it is said who is due: today, or the nearest day of the year
 * @param words ranks and wings
 * @param rules who has to take what
 * @param targets how many shall be trained where
 * @param planned sum of the targets
 * @param reached distinct people trained in all institutions of the targets together
 * @param courses every course that the academy has a rule, a stage or a trainer for
 */
public record PlanView(
    AcademyRow academy,
    int year,
    LocalDate day,
    List<Word> words,
    List<Rule> rules,
    List<Target> targets,
    Heads planned,
    Heads reached,
    List<PlannedCourse> courses) {
  public PlanView {
    words = List.copyOf(words);
    rules = List.copyOf(rules);
    targets = List.copyOf(targets);
    courses = List.copyOf(courses);
  }

  /**
   * Who has to take a course.
   *
   * @param reference its reference
   * @param course the course's code
   * @param title the course's title
   * @param everyMonths again after so many months; null for once
   * @param rank null for all
   * @param wing null for all institutions of the plan
   * @param concerned how many people it concerns
   * @param due how many of them have not taken it, or not for so long
   */
  public record Rule(
      String reference,
      String course,
      String title,
      Integer everyMonths,
      String rank,
      String wing,
      long concerned,
      long due) {}

  /**
   * How many shall be trained at an institution with its units.
   *
   * @param institutionId the institution
   * @param institution its name
   * @param planned how many
   * @param reached how many different people were, by the courses of the plan
   */
  public record Target(long institutionId, String institution, Heads planned, Heads reached) {
    /**
     * @return how many more people than planned; negative while some are missing
     */
    public long difference() {
      return reached.persons() - planned.persons();
    }
  }

  /**
   * A course at the academy.
   *
   * @param code its code
   * @param title its title
   * @param stage the last stage reached on {@link PlanView#day}; null for none
   * @param stages the day of each stage reached
   * @param trainers how many people may teach it
   * @param reached different people of the plan's institutions who completed it in the year
   */
  public record PlannedCourse(
      String code,
      String title,
      Stage stage,
      Map<Stage, LocalDate> stages,
      long trainers,
      Heads reached) {
    public PlannedCourse {
      stages = Map.copyOf(stages);
    }
  }
}
