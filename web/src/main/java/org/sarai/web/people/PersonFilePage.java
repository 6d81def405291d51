package org.sarai.web.people;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import org.omnifaces.util.Faces;
import org.sarai.people.AddNumber;
import org.sarai.people.AnswerDifficulties;
import org.sarai.people.ConsentPurpose;
import org.sarai.people.Difficulty;
import org.sarai.people.NumberKind;
import org.sarai.people.PeopleDesk;
import org.sarai.people.RecordConsent;
import org.sarai.people.WriteName;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Texts;

/**
 * The further forms of {@code /people/ID/edit}: names in other languages, numbers, consent, and the
 * short set of questions. Each is one command, which its fields name.
 */
@Named
@RequestScoped
public class PersonFilePage {
  @EJB private PeopleDesk desk;
  @Inject private PersonPage page;
  @Inject private Texts say;

  /** Writes the name in a language. */
  public void writeName() {
    done(
        () ->
            desk.writeName(
                new WriteName(
                    id(),
                    Query.filter("language"),
                    Query.filter("given"),
                    Query.filter("family"))));
  }

  /** Adds a number. */
  public void addNumber() {
    done(
        () ->
            desk.addNumber(
                new AddNumber(
                    id(), NumberKind.valueOf(Query.filter("kind")), Query.filter("number"))));
  }

  /**
   * Takes a number away.
   *
   * @param numberId which
   */
  public void removeNumber(long numberId) {
    done(() -> desk.removeNumber(id(), numberId));
  }

  /** Records a decision. */
  public void consent() {
    done(
        () -> {
          var on = Query.day(Query.filter("on"));
          if (on == null) {
            throw Refused.invalid("refused.dayMissing");
          }
          desk.consent(
              new RecordConsent(
                  id(),
                  ConsentPurpose.valueOf(Query.filter("purpose")),
                  "yes".equals(Query.filter("given")),
                  on));
        });
  }

  /** Keeps the answers. */
  public void answer() {
    done(
        () -> {
          var answers = new EnumMap<Difficulty, Difficulty.Answer>(Difficulty.class);
          for (var domain : Difficulty.values()) {
            var answer = Query.filter(domain.name());
            if (answer != null) {
              answers.put(domain, Difficulty.Answer.valueOf(answer));
            }
          }
          desk.answer(new AnswerDifficulties(id(), answers));
        });
  }

  private void done(Runnable action) {
    try {
      action.run();
      say.saved("", "people.saved");
      Faces.redirect("/people/" + id() + "/edit");
    } catch (Refused refused) {
      say.refused(refused);
    } catch (IllegalArgumentException notOffered) {
      say.refused(Refused.invalid("problem.malformed"));
    }
  }

  private long id() {
    return page.getPerson().id();
  }

  public NumberKind[] getKinds() {
    return NumberKind.values();
  }
}
