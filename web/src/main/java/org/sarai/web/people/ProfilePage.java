package org.sarai.web.people;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.sarai.people.OwnProfile;
import org.sarai.people.People;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/** What the platform knows of the caller, and the correction of it. */
@Named
@RequestScoped
public class ProfilePage {
  @EJB private People people;
  @Inject private Texts say;

  private OwnProfile profile;
  private ProfileForm form = new ProfileForm();

  /** Fills the form with what is known. */
  public void load() {
    form = new ProfileForm(getProfile().details());
  }

  /**
   * Saves the correction and loads the page afresh; what is refused stays on it with the reason.
   */
  public void save() {
    try {
      people.correctOwnProfile(form.command());
    } catch (Refused refused) {
      say.refused(refused);
      return;
    }
    say.saved("profile", "profile.saved");
    Faces.redirect("/profile");
  }

  /**
   * @return what is known of the caller
   */
  public OwnProfile getProfile() {
    if (profile == null) {
      profile = people.ownProfile();
    }
    return profile;
  }

  /**
   * @return what is typed
   */
  public ProfileForm getForm() {
    return form;
  }
}
