package org.sarai.web.people;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.people.AgeBand;
import org.sarai.people.CorrectContact;
import org.sarai.people.CorrectPerson;
import org.sarai.people.CreatePerson;
import org.sarai.people.PeopleDesk;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/** {@code /people/new} and the first form of {@code /people/ID/edit}: who somebody is. */
@Named
@RequestScoped
public class PersonEditPage {
  @EJB private PeopleDesk desk;
  @Inject private PersonPage page;
  @Inject private Texts say;

  private PersonForm form;
  private final PersonForm fresh = new PersonForm();

  /** Takes a new person into the register and leads to them. */
  public void create() {
    try {
      var id = desk.create(new CreatePerson(fresh.words()));
      say.saved("person-new", "people.created");
      Faces.redirect("/people/" + id);
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  /** Replaces what stands of the person. */
  public void correct() {
    done(() -> desk.correct(new CorrectPerson(id(), form.words())), "person-" + id());
  }

  /** Replaces how the person is reached. */
  public void contact() {
    done(
        () -> desk.correctContact(new CorrectContact(id(), form.getEmail(), form.getPhone())),
        "person-" + id());
  }

  private void done(Runnable action, String draft) {
    try {
      action.run();
      say.saved(draft, "people.saved");
      Faces.redirect("/people/" + id());
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  private long id() {
    return page.getPerson().id();
  }

  /**
   * @return what is typed of a new person
   */
  public PersonForm getFresh() {
    return fresh;
  }

  /**
   * @return what is typed of the person of this page
   */
  public PersonForm getForm() {
    if (form == null) {
      form = new PersonForm(page.getPerson());
    }
    return form;
  }

  /**
   * @return codes of the age bands
   */
  public List<String> getBands() {
    return List.of(AgeBand.values()).stream().map(AgeBand::code).toList();
  }
}
