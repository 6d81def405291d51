package org.sarai.web.enrolment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.enrolment.Nominate;
import org.sarai.enrolment.Nominated;
import org.sarai.enrolment.Nominated.Line;
import org.sarai.enrolment.Nominated.Outcome;
import org.sarai.enrolment.Nominations;
import org.sarai.people.Nominees;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/**
 * {@code /nominate}: nominating whoever was ticked or pasted, for a course or a group. Lines that
 * mean nobody come back, one by one; everybody else is nominated.
 */
@Named
@RequestScoped
public class NominatePage {
  @EJB private Nominations nominations;
  @EJB private Nominees nominees;
  @Inject private Texts say;

  private Nominated result;

  /** Nominates whoever is ticked or written. */
  public void send() {
    try {
      var cohort = Asked.id("cohort").orElse(null);
      if (cohort == null && Asked.text("course").isEmpty()) {
        throw Refused.invalid("refused.noTarget");
      }
      var command =
          new Nominate(
              cohort == null ? Asked.text("course").orElse("") : null,
              cohort,
              Asked.ids("chosen"),
              Asked.text("written").orElse("").lines().toList(),
              Asked.day("due").orElse(null));
      if (command.people().isEmpty() && command.written().isEmpty()) {
        throw Refused.invalid("refused.nobodyChosen");
      }
      result = nominations.nominate(command);
    } catch (Refused refused) {
      say.refused(refused);
      return;
    }
    if (getProblems().isEmpty()) {
      say.saved("nominate", "nominate.done", counts());
      Faces.redirect(Asked.id("cohort").map(id -> "/cohorts/" + id).orElse("/enrolments"));
    }
  }

  private Object[] counts() {
    return List.of(Outcome.ENROLLED, Outcome.NOMINATED, Outcome.WAITING, Outcome.UNCHANGED).stream()
        .map(result::count)
        .toArray();
  }

  /** What came of those who could be nominated; null before anybody was. */
  public String getDone() {
    return result == null ? null : say.of("nominate.done", counts());
  }

  /** The lines that nobody could be nominated for. */
  public List<Line> getProblems() {
    return result == null
        ? List.of()
        : result.lines().stream()
            .filter(
                line ->
                    List.of(Outcome.UNKNOWN, Outcome.AMBIGUOUS, Outcome.NOT_LISTED)
                        .contains(line.outcome()))
            .toList();
  }

  /**
   * @param line a line that somebody could not be nominated for
   * @return what was written, or the name of whoever was ticked; null for somebody without one
   */
  public String who(Line line) {
    return line.written() == null
        ? nominees.names(List.of(line.personId())).get(line.personId())
        : line.written();
  }
}
