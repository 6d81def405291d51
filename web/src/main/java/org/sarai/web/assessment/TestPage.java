package org.sarai.web.assessment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
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

  /**
   * A language in which the questions can be read.
   *
   * @param tag BCP 47
   * @param name what the language calls itself
   */
  public record Tongue(String tag, String name) {}

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
   * @return the languages by the names that they have themselves
   */
  public List<Tongue> getTongues() {
    return standing.languages().stream().map(TestPage::tongue).toList();
  }

  private static Tongue tongue(String tag) {
    var locale = Locale.forLanguageTag(tag);
    return new Tongue(tag, locale.getDisplayLanguage(locale));
  }

  /**
   * @return where the page's script asks and answers
   */
  public String getAddress() {
    return "/api/v1/tests/" + standing.courseCode() + "/" + standing.unitId();
  }
}
