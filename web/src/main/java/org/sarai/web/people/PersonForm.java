package org.sarai.web.people;

import org.sarai.people.PersonDetail;
import org.sarai.people.PersonWords;
import org.sarai.web.shell.Query;

/** What the keeper of a register writes of a person, as typed. */
public class PersonForm {
  private String given;
  private String family;
  private String birth;
  private String ageBand;
  private String number;
  private String nationality;
  private String email;
  private String phone;
  private String sex;
  private String languages;

  /** An empty form. */
  public PersonForm() {}

  /**
   * A form that shows what is known.
   *
   * @param person the person
   */
  public PersonForm(PersonDetail person) {
    var details = person.details();
    given = details.givenName();
    family = details.familyName();
    birth = details.birthDate() == null ? null : details.birthDate().toString();
    ageBand = person.ageBand();
    number = details.nationalId();
    nationality = details.nationality();
    email = details.email();
    phone = details.phone();
    sex = details.sex();
    languages = person.languages();
  }

  /**
   * @return what the form says
   */
  public PersonWords words() {
    return new PersonWords(
        given,
        family,
        Query.day(birth),
        ageBand,
        number,
        nationality,
        email,
        phone,
        sex,
        languages);
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

  public String getBirth() {
    return birth;
  }

  public void setBirth(String birth) {
    this.birth = birth;
  }

  public String getAgeBand() {
    return ageBand;
  }

  public void setAgeBand(String ageBand) {
    this.ageBand = ageBand;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getNationality() {
    return nationality;
  }

  public void setNationality(String nationality) {
    this.nationality = nationality;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
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

  public String getLanguages() {
    return languages;
  }

  public void setLanguages(String languages) {
    this.languages = languages;
  }
}
