package org.sarai.web.catalogue;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.shared.Register;
import org.sarai.web.shell.Shell;

/** Every course by audience, planned ones marked. */
@Named
@RequestScoped
public class CataloguePage {
  @EJB private Courses courses;
  @Inject private Shell shell;

  private List<Shelf> shelves = List.of();

  /**
   * The courses of one audience.
   *
   * @param key key of its heading in the message bundle
   * @param courses its courses, those that one can begin first
   */
  public record Shelf(String key, List<CourseRow> courses) {}

  /** Loads the catalogue. */
  public void load() {
    var all = courses.all(shell.getLanguage().tag());
    shelves =
        Stream.of(Register.OFFICIALS, Register.MIGRANTS)
            .map(audience -> new Shelf("catalogue." + audience, of(all, audience)))
            .filter(shelf -> !shelf.courses().isEmpty())
            .toList();
  }

  private static List<CourseRow> of(List<CourseRow> all, Register audience) {
    return Stream.of(true, false)
        .flatMap(available -> all.stream().filter(course -> course.available() == available))
        .filter(course -> course.audience() == audience)
        .toList();
  }

  /**
   * @return the audiences that have courses
   */
  public List<Shelf> getShelves() {
    return shelves;
  }
}
