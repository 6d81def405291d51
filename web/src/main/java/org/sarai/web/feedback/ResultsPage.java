package org.sarai.web.feedback;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.sarai.assessment.InstrumentResults;
import org.sarai.assessment.ItemFigures;
import org.sarai.catalogue.CourseRow;
import org.sarai.learning.LearningRecords;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Shell;

/** {@code /results/CODE}: what the tests of a course say of the course, and of themselves. */
@Named
@RequestScoped
public class ResultsPage {
  @EJB private LearningRecords records;
  @EJB private InstrumentResults results;
  @Inject private Shell shell;

  private CourseRow course;
  private List<ChangeLine> changes;
  private List<ItemFigures> items;

  /**
   * One test and its questions.
   *
   * @param unitId the unit
   * @param title its title
   * @param lines a line for each question and language
   */
  public record Test(long unitId, String title, List<ItemLine> lines) {}

  /** Loads the results of the course that the address names. */
  public void load() {
    var language = shell.getLanguage().tag();
    course = records.course(Query.segment(0), language);
    changes =
        ChangeLine.of(
            results.changes(course.code()), "rtl".equals(shell.getLanguage().direction()));
    items = results.items(course.code(), language);
  }

  public CourseRow getCourse() {
    return course;
  }

  public List<ChangeLine> getChanges() {
    return changes;
  }

  /**
   * @return questions that fail in one language alone
   */
  public List<ItemFigures> getSuspects() {
    return items.stream().filter(ItemFigures::suspect).toList();
  }

  /**
   * @return the tests that somebody has handed in
   */
  public List<Test> getTests() {
    var tests = new LinkedHashMap<Long, Test>();
    for (var item : items) {
      tests
          .computeIfAbsent(
              item.unitId(), unit -> new Test(unit, item.test(), new ArrayList<ItemLine>()))
          .lines()
          .add(ItemLine.of(item));
    }
    return List.copyOf(tests.values());
  }
}
