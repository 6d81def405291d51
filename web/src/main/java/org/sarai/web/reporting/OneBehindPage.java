package org.sarai.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sarai.reporting.CompletionsBehind;
import org.sarai.reporting.PeopleBehind;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Shell;

/** {@code /figures/people/17}: what a figure counts of one person, and how each of it is known. */
@Named
@RequestScoped
public class OneBehindPage {
  @EJB private PeopleBehind behind;
  @Inject private Question question;
  @Inject private Shell shell;

  private CompletionsBehind person;

  /** Loads the person that the address names. */
  public void load() {
    person =
        behind.completions(
            question.asked().divided(List.of()),
            Query.id(Query.segment(1), "refused.noPerson"),
            shell.getLanguage().tag());
  }

  public CompletionsBehind getPerson() {
    return person;
  }
}
