package org.sarai.web.people;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.people.AffiliatePerson;
import org.sarai.people.ChangePost;
import org.sarai.people.InstitutionDirectory;
import org.sarai.people.InstitutionLine;
import org.sarai.people.LeaveInstitution;
import org.sarai.people.Postings;
import org.sarai.people.TransferPerson;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;

/** {@code /people/ID/move}: transfer, a further affiliation, another post, leaving. */
@Named
@RequestScoped
public class MovePage {
  @EJB private Postings postings;
  @EJB private InstitutionDirectory institutions;
  @Inject private MoveForm form;

  /**
   * @return institutions that were searched for
   */
  public List<InstitutionLine> getChoices() {
    return institutions.choices(getQ(), form.language());
  }

  public String getQ() {
    return Query.filter("to");
  }

  /**
   * @return today, for the day that is proposed
   */
  public LocalDate getToday() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /** Moves the person. */
  public void transfer() {
    done(
        "people.transferred",
        () ->
            postings.transfer(
                new TransferPerson(
                    form.personId(), chosen(), form.position(), form.rank(), day())));
  }

  /** Adds an affiliation. */
  public void affiliate() {
    done(
        "people.affiliated",
        () ->
            postings.affiliate(
                new AffiliatePerson(
                    form.personId(), chosen(), form.position(), form.rank(), day())));
  }

  /** Changes position and rank. */
  public void changePost() {
    done(
        "people.saved",
        () ->
            postings.changePost(
                new ChangePost(form.personId(), at(), form.position(), form.rank(), day())));
  }

  /** Ends an affiliation. */
  public void leave() {
    done("people.left", () -> postings.leave(new LeaveInstitution(form.personId(), at(), day())));
  }

  private static long chosen() {
    if (Query.filter("institution") == null) {
      throw Refused.invalid("refused.chooseInstitution");
    }
    return Query.id(Query.filter("institution"), "refused.noInstitution");
  }

  private static long at() {
    return Query.id(Query.filter("at"), "refused.notThere");
  }

  private static LocalDate day() {
    var day = Query.day(Query.filter("on"));
    if (day == null) {
      throw Refused.invalid("refused.dayMissing");
    }
    return day;
  }

  /** Whoever is out of sight now is not shown again: the way leads to the list. */
  private void done(String key, Runnable action) {
    var personId = form.personId();
    try {
      action.run();
    } catch (Refused refused) {
      form.refused(refused);
      return;
    }
    form.saved(key);
    Faces.redirect(form.isStillInSight() ? "/people/" + personId : "/people");
  }
}
