package org.sarai.web.workshop;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sarai.assessment.TestPreview;
import org.sarai.assessment.TestPreviews;
import org.sarai.authoring.DraftLanguage;
import org.sarai.authoring.DraftTexts;
import org.sarai.authoring.DraftUnit;
import org.sarai.authoring.LessonPreview;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;

/** {@code /preview/CODE/UNIT/LANG}: a unit of a draft as learners will see it. */
@Named
@RequestScoped
public class PreviewPage {
  /** What a line of the second generation carries, in bits per second. */
  private static final int SLOW = 50_000;

  private static final int KILOBYTE = 1024;
  private static final List<String> WIDTHS = List.of("phone", "tablet", "desktop");

  @EJB private TestPreviews tests;
  @EJB private DraftTexts texts;
  @Inject private WorkshopDesk desk;

  private LessonPreview shown;
  private TestPreview asked;

  /** Loads the unit that the address names. */
  public void load() {
    desk.course(getCode(), "en");
    if (desk.draft(getCode()) == null) {
      throw Refused.notFound("refused.noDraft", getCode());
    }
    if (isAsking()) {
      asked = tests.find(getCode(), getUnitName(), getTongue(), 0);
      return;
    }
    shown = texts.preview(getCode(), getUnitName(), getTongue(), SLOW);
  }

  /** Whether it is a test or survey. */
  public boolean isAsking() {
    return List.of("test", "survey").contains(getUnit().kind());
  }

  /** What a test or survey asks and by which rules; null for lessons. */
  public TestPreview getAsked() {
    return asked;
  }

  public String getCode() {
    return Query.segment(0);
  }

  public String getUnitName() {
    return Query.segment(1);
  }

  public String getTongue() {
    return Query.segment(2);
  }

  public DraftUnit getUnit() {
    return desk.draft(getCode()).units().stream()
        .filter(unit -> unit.name().equals(getUnitName()))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("refused.noDraftUnit", getUnitName()));
  }

  public List<String> getTongues() {
    return getUnit().languages().stream().map(DraftLanguage::language).toList();
  }

  public List<String> getWidths() {
    return WIDTHS;
  }

  public String getWidth() {
    var asked = String.valueOf(Query.filter("width"));
    return WIDTHS.contains(asked) ? asked : WIDTHS.get(0);
  }

  /**
   * @return whether pictures arrive as on a slow line
   */
  public boolean isSlow() {
    return Query.filter("slow") != null;
  }

  /**
   * @return bits per second for the frame; 0 for at once
   */
  public int getSpeed() {
    return isSlow() ? SLOW : 0;
  }

  /**
   * @return what a learner loads, in kilobytes, rounded up
   */
  public long getKilobytes() {
    var bytes = isAsking() ? asked.bytes() : shown.bytes();
    return (bytes + KILOBYTE - 1) / KILOBYTE;
  }

  /**
   * @return how long that takes on a slow line
   */
  public long getSeconds() {
    return isAsking() ? asked.seconds(SLOW) : shown.seconds();
  }
}
