package org.sarai.web.people;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.completion.Transcript;
import org.sarai.completion.Transcripts;
import org.sarai.people.ConsentPurpose;
import org.sarai.people.ConsentRow;
import org.sarai.people.Difficulty;
import org.sarai.people.Directory;
import org.sarai.people.PersonDetail;
import org.sarai.people.PostingRow;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Shell;

/** {@code /people/ID}: one person, as far as the caller may see. */
@Named
@RequestScoped
public class PersonPage {
  @EJB private Directory directory;
  @EJB private Transcripts transcripts;
  @Inject private Shell shell;

  private PersonDetail person;
  private Transcript transcript;

  /**
   * Loads the person that the address names; an absorbed person's leads to the one that counts.
   *
   * @param part of the page
   */
  public void load(String part) {
    if (part.equals("new")) {
      requireKeeper();
      return;
    }
    var asked = Query.id(Query.segment(0), "refused.noPerson");
    if (getPerson().id() != asked) {
      Faces.redirect("/people/" + person.id());
    }
  }

  private static void requireKeeper() {
    if (!Faces.isUserInRole(Roles.ADMINISTRATOR)
        && !Faces.isUserInRole(Roles.MIGRANT_ADMINISTRATOR)) {
      throw Refused.forbidden("problem.forbidden");
    }
  }

  /**
   * @return the person
   */
  public PersonDetail getPerson() {
    if (person == null) {
      var id = Query.id(Query.segment(0), "refused.noPerson");
      person = directory.person(id, shell.getLanguage().tag());
    }
    return person;
  }

  /**
   * @return where the person belongs today
   */
  public List<PostingRow> getCurrent() {
    return getPerson().postings().stream().filter(PostingRow::current).toList();
  }

  /**
   * @return what the person has learnt, within the caller's scope
   */
  public Transcript getTranscript() {
    if (transcript == null) {
      transcript = transcripts.of(getPerson().id(), shell.getLanguage().tag());
    }
    return transcript;
  }

  public ConsentPurpose[] getPurposes() {
    return ConsentPurpose.values();
  }

  /**
   * @param purpose a purpose
   * @return the newest decision on it; null when there is none
   */
  public ConsentRow consent(ConsentPurpose purpose) {
    return getPerson().consents().stream()
        .filter(row -> row.purpose() == purpose)
        .findFirst()
        .orElse(null);
  }

  public Difficulty[] getDomains() {
    return Difficulty.values();
  }

  public Difficulty.Answer[] getAnswers() {
    return Difficulty.Answer.values();
  }
}
