package org.sarai.catalogue;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.sarai.shared.Register;

/**
 * Defines a course or changes what is said of it.
 *
 * @param code letters, digits, dots, dashes and underscores, at most 40
 * @param audience whose course it is; cannot change later
 * @param open whether anybody of the audience may enrol themselves
 * @param programme the programme that offers it; may be null
 * @param minutes expected time; may be null
 * @param texts title, outline and outcomes by language (BCP 47); at least one
 */
public record DefineCourse(
    @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}") String code,
    @NotNull Register audience,
    boolean open,
    String programme,
    Integer minutes,
    @NotEmpty Map<String, Text> texts) {

  /**
   * What is said of a course in one language.
   *
   * @param title its title, never blank
   * @param outline may be null
   * @param outcomes may be empty
   */
  public record Text(String title, String outline, List<String> outcomes) {}
}
