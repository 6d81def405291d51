package org.sarai.web.records;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.sarai.learning.Doubt;
import org.sarai.learning.LearningRecords;
import org.sarai.learning.RecordDetail;
import org.sarai.learning.RecordRow;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Shell;

/** {@code /attempt/ID}: one learner's attempt on one unit, step by step. */
@Named
@RequestScoped
public class AttemptPage {
  private static final int STEPS = 40;
  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  @EJB private LearningRecords records;
  @Inject private Shell shell;
  @Inject private StepTexts texts;

  private RecordDetail detail;
  private List<StepView> steps;

  /** Loads the attempt that the address names. */
  public void load() {
    var id = Address.segment(0);
    if (!ID.matcher(id).matches()) {
      throw Refused.notFound("refused.noAttempt");
    }
    detail =
        records.attempt(
            Long.parseLong(id), shell.getLanguage().tag(), (Address.page() - 1) * STEPS, STEPS);
    steps = detail.shown().stream().map(texts::view).toList();
  }

  public RecordDetail getDetail() {
    return detail;
  }

  public RecordRow getRow() {
    return detail.row();
  }

  public List<StepView> getSteps() {
    return steps;
  }

  /**
   * @return number of the first step shown, from 1
   */
  public int getFirst() {
    return (Address.page() - 1) * STEPS + 1;
  }

  /**
   * @return every kind of doubt, for the help
   */
  public List<Doubt> getDoubts() {
    return Arrays.asList(Doubt.values());
  }

  /**
   * @return address of the page before; null on the first
   */
  public String getPrevious() {
    return Address.previous("/attempt/" + getRow().attemptId());
  }

  /**
   * @return address of the next page; null on the last
   */
  public String getNext() {
    return Address.next("/attempt/" + getRow().attemptId(), STEPS, detail.steps().total());
  }
}
