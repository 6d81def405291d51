package org.sarai.indicators;

import java.time.Instant;
import java.util.List;

/**
 * Who was trained by which project and for which funder.
 *
 * @param asOf the instant of the figures
 * @param audience whose figures they are
 * @param projects of the register, and those that records name without being in it
 * @param funders each with the distinct people of all of its projects
 * @param total the distinct people of all projects that have a funder; never the sum of the funders
 * @param more by how many people the funders' figures add up to more than the total; null if one of
 *     them is withheld
 */
public record ProjectFigures(
    Instant asOf,
    String audience,
    List<OfProject> projects,
    List<OfFunder> funders,
    Attributed total,
    Long more) {
  public ProjectFigures {
    projects = List.copyOf(projects);
    funders = List.copyOf(funders);
  }

  /**
   * A project's figures.
   *
   * @param code as records name it
   * @param project as the register has it; null if it is not in the register
   * @param figures who was trained by it
   */
  public record OfProject(String code, Project project, Attributed figures) {}

  /**
   * A funder's figures.
   *
   * @param funder who pays
   * @param projects codes of the projects
   * @param cofunded codes of those for which others pay, too, and whose people are theirs as well
   * @param figures the distinct people of all of the projects
   */
  public record OfFunder(
      Funder funder, List<String> projects, List<String> cofunded, Attributed figures) {
    public OfFunder {
      projects = List.copyOf(projects);
      cofunded = List.copyOf(cofunded);
    }
  }
}
