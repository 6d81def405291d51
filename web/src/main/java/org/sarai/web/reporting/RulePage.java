package org.sarai.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sarai.reporting.CountingRule;
import org.sarai.reporting.CountingRules;
import org.sarai.reporting.Trained;

/** {@code /figures/rule}: what counts, in words, with the figures of the present question. */
@Named
@RequestScoped
public class RulePage {
  @EJB private CountingRules rules;
  @Inject private Ask ask;
  @Inject private Question question;

  private Trained answer;

  /** Asks the question of the address, undivided. */
  public void load() {
    answer = ask.of(question.asked().divided(List.of()));
  }

  /**
   * @return every rule that ever counted, the newest first
   */
  public List<CountingRule> getRules() {
    return rules.all();
  }

  public Trained getAnswer() {
    return answer;
  }

  public Trained.Total getTotal() {
    return answer.total();
  }
}
