package org.sarai.web.people;

import org.sarai.people.CorrectOwnProfile;
import org.sarai.people.PersonDetails;

/** What a person may correct of themselves, as typed. */
public class ProfileForm {
  private String given;
  private String family;
  private String phone;
  private String sex;

  /** An empty form, to be filled by what is typed. */
  public ProfileForm() {}

  /**
   * A form that shows what is known.
   *
   * @param known what the platform knows
   */
  public ProfileForm(PersonDetails known) {
    given = known.givenName();
    family = known.familyName();
    phone = known.phone();
    sex = known.sex();
  }

  /**
   * @return the command that the form stands for
   */
  public CorrectOwnProfile command() {
    return new CorrectOwnProfile(given, family, phone, sex);
  }

  public String getGiven() {
    return given;
  }

  public void setGiven(String given) {
    this.given = given;
  }

  public String getFamily() {
    return family;
  }

  public void setFamily(String family) {
    this.family = family;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getSex() {
    return sex;
  }

  public void setSex(String sex) {
    this.sex = sex;
  }
}
