package org.sarai.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sarai.reporting.Trained;

/** {@code /figures/rule}: what counts, in words, with the figures of the present question. */
@Named
@RequestScoped
public class RulePage {
  @Inject private Ask ask;
  @Inject private Question question;

  private Trained answer;

  /** Asks the question of the address, undivided. */
  public void load() {
    answer = ask.of(question.asked().divided(List.of()));
  }

  public Trained getAnswer() {
    return answer;
  }

  public Trained.Total getTotal() {
    return answer.total();
  }
}
