package org.sarai.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.people.AgeBand;
import org.sarai.people.InstitutionType;
import org.sarai.reporting.Dimension;
import org.sarai.web.shell.Shell;

/** The fields of the question: what can be chosen, and what the address has chosen. */
@Named
@RequestScoped
public class Filters {
  /** Languages in which trainings are given in the region; others are reached by the tables. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "ur", "fa", "prs", "ps", "bn", "ar", "ckb", "ru", "tg", "uz", "ky", "kk", "tk",
          "tr");

  @EJB private Courses courses;
  @Inject private Question question;
  @Inject private Shell shell;
  @Inject private ValueTexts values;

  /**
   * A field of the form.
   *
   * @param name parameter in the address
   * @param label in the reader's language
   * @param value what the address says; null for nothing
   * @param kind {@code select}, {@code text}, {@code year} or {@code month}
   * @param options what can be chosen; empty unless it is a select
   */
  public record Field(String name, String label, String value, String kind, List<Option> options) {}

  /**
   * @param value in the address
   * @param text in the reader's language
   * @param chosen whether the address says it
   */
  public record Option(String value, String text, boolean chosen) {}

  /**
   * @return a field for each dimension
   */
  public List<Field> getFields() {
    return Arrays.stream(Dimension.values()).map(this::field).toList();
  }

  private Field field(Dimension dimension) {
    var value = question.asked().filters().get(dimension);
    var kind =
        switch (dimension) {
          case INSTITUTION, INSTITUTION_UNIT, PROJECT -> "text";
          case YEAR -> "year";
          case MONTH -> "month";
          default -> "select";
        };
    var options = kind.equals("select") ? options(dimension, value) : List.<Option>of();
    return new Field(dimension.parameter(), values.name(dimension), value, kind, options);
  }

  private List<Option> options(Dimension dimension, String chosen) {
    var offered = new ArrayList<>(offered(dimension));
    if (dimension != Dimension.FIRST_TIME && dimension != Dimension.EVIDENCE) {
      offered.add(Dimension.NOT_STATED);
    }
    if (chosen != null && !offered.contains(chosen)) {
      offered.add(chosen);
    }
    return offered.stream()
        .map(value -> new Option(value, values.of(dimension, value), value.equals(chosen)))
        .toList();
  }

  private List<String> offered(Dimension dimension) {
    return switch (dimension) {
      case INSTITUTION_TYPE -> names(InstitutionType.values());
      case COUNTRY, NATIONALITY -> TileMap.COUNTRIES;
      case SEX -> List.of("F", "M", "X");
      case AGE_BAND -> Arrays.stream(AgeBand.values()).map(AgeBand::code).toList();
      case DISABILITY -> List.of("YES", "NO");
      case COURSE -> courses().map(CourseRow::code).toList();
      case PROGRAMME ->
          courses().map(CourseRow::programme).filter(name -> name != null).distinct().toList();
      case MODE -> List.of("ONLINE", "LIVE", "CLASSROOM", "ROOM", "BLENDED");
      case LANGUAGE -> LANGUAGES;
      case FIRST_TIME -> List.of("true", "false");
      case EVIDENCE -> List.of("PLAYED", "ATTENDED", "LISTED");
      default -> List.of();
    };
  }

  private static List<String> names(Enum<?>... constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }

  private Stream<CourseRow> courses() {
    var audience = question.getAudience();
    return courses.all(shell.getLanguage().tag()).stream()
        .filter(course -> audience.equals("all") || course.audience().audience().equals(audience));
  }

  /**
   * @param place 0 for the first dimension that divides the figures, 1 for the second
   * @return what can divide them
   */
  public List<Option> by(int place) {
    var by = question.asked().by();
    var usual = place == 0 ? Dimension.INSTITUTION : null;
    var chosen = place < by.size() ? by.get(place) : usual;
    return Arrays.stream(Dimension.values())
        .map(
            dimension ->
                new Option(dimension.parameter(), values.name(dimension), dimension == chosen))
        .toList();
  }
}
