package org.sarai.web.institutions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.sarai.people.InstitutionDesk;
import org.sarai.people.NameInstitution;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Texts;

/** {@code /institutions/new} and {@code /institutions/ID/edit}: what is true of an institution. */
@Named
@RequestScoped
public class InstitutionEditPage {
  @EJB private InstitutionDesk desk;
  @Inject private InstitutionPage page;
  @Inject private Texts say;

  private final InstitutionForm fresh = new InstitutionForm();
  private InstitutionForm form;

  /** Defines a new institution and leads to it. */
  public void define() {
    try {
      var id = desk.define(fresh.definition());
      say.saved("institution-new", "institutions.defined");
      Faces.redirect("/institutions/" + id);
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  /** Says what is true from now on. */
  public void change() {
    done(() -> desk.change(getForm().change(id())));
  }

  /** Adds a name. */
  public void name() {
    done(
        () -> {
          if (Query.filter("name") == null) {
            throw Refused.invalid("refused.nameMissing");
          }
          desk.name(new NameInstitution(id(), Query.filter("language"), Query.filter("name")));
        });
  }

  /** Says of what it is a duplicate. */
  public void merge() {
    done(
        () -> {
          if (Query.filter("into") == null) {
            throw Refused.invalid("refused.chooseInstitution");
          }
          desk.merge(id(), Query.id(Query.filter("into"), "refused.noInstitution"));
        });
  }

  /** Says that it is none. */
  public void separate() {
    done(() -> desk.separate(id()));
  }

  /** Closes it. */
  public void close() {
    done(() -> desk.close(id(), Query.day(Query.filter("on"))));
  }

  /** Opens it again. */
  public void reopen() {
    done(() -> desk.reopen(id()));
  }

  private void done(Runnable action) {
    try {
      action.run();
      say.saved("institution-" + id(), "institutions.saved");
      Faces.redirect("/institutions/" + id());
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  private long id() {
    return page.getDetail().line().id();
  }

  /**
   * @return what is typed of a new institution
   */
  public InstitutionForm getFresh() {
    return fresh;
  }

  /**
   * @return what is typed of the institution of this page
   */
  public InstitutionForm getForm() {
    if (form == null) {
      form = new InstitutionForm(page.getDetail());
    }
    return form;
  }
}
