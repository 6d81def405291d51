package org.sarai.web.assessment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sarai.assessment.TestStanding;
import org.sarai.assessment.Tests;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Shell;

/**
 * {@code /test/CODE/UNIT}: a test or survey. The page says what waits; its script asks the
 * questions, because they must go on when the line does not.
 */
@Named
@RequestScoped
public class TestPage {
  @EJB private Tests tests;
  @Inject private Shell shell;

  private TestStanding standing;

  /** Loads how the caller stands with what the address names. */
  public void load() {
    standing =
        tests.standing(
            Query.segment(0),
            Query.id(Query.segment(1), "refused.noUnit"),
            shell.getLanguage().tag());
  }

  public TestStanding getStanding() {
    return standing;
  }

  /**
   * @return where the page's script asks and answers
   */
  public String getAddress() {
    return "/api/v1/tests/" + standing.courseCode() + "/" + standing.unitId();
  }
}
