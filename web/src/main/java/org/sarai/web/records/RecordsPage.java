package org.sarai.web.records;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sarai.catalogue.CourseRow;
import org.sarai.learning.LearningRecords;
import org.sarai.learning.RecordRow;
import org.sarai.learning.RecordedCourse;
import org.sarai.shared.PageOf;
import org.sarai.web.shell.Shell;

/**
 * {@code /records}: the courses whose records the caller may see; {@code /records/CODE}: the
 * attempts on one. The page number stands in the address.
 */
@Named
@RequestScoped
public class RecordsPage {
  private static final int ROWS = 20;

  @EJB private LearningRecords records;
  @Inject private Shell shell;

  private CourseRow course;
  private PageOf<RecordRow> rows;
  private List<RecordedCourse> courses;

  /** Loads what the address asks for. */
  public void load() {
    var code = Address.segment(0);
    if (code.isEmpty()) {
      courses = records.courses(language());
    } else {
      course = records.course(code, language());
      rows = records.attempts(course.code(), language(), (getNumber() - 1) * ROWS, ROWS);
    }
  }

  private String language() {
    return shell.getLanguage().tag();
  }

  /**
   * @return the course; null on the list of courses
   */
  public CourseRow getCourse() {
    return course;
  }

  public List<RecordedCourse> getCourses() {
    return courses;
  }

  public List<RecordRow> getRows() {
    return rows.rows();
  }

  public long getTotal() {
    return rows.total();
  }

  /**
   * @return number of the page, from 1
   */
  public int getNumber() {
    return Address.page();
  }

  /**
   * @return address of the page before; null on the first
   */
  public String getPrevious() {
    return Address.previous("/records/" + course.code());
  }

  /**
   * @return address of the next page; null on the last
   */
  public String getNext() {
    return Address.next("/records/" + course.code(), ROWS, getTotal());
  }
}
