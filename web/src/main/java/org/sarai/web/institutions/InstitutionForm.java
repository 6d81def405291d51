package org.sarai.web.institutions;

import org.sarai.people.ChangeInstitution;
import org.sarai.people.DefineInstitution;
import org.sarai.people.InstitutionDetail;
import org.sarai.people.InstitutionType;
import org.sarai.web.shell.Query;

/** What is true of an institution, as typed. */
public class InstitutionForm {
  private String name;
  private String type;
  private String country;
  private String parent;
  private boolean counting = true;
  private String from;

  /** An empty form. */
  public InstitutionForm() {}

  /**
   * A form that shows what is true.
   *
   * @param detail the institution
   */
  public InstitutionForm(InstitutionDetail detail) {
    var line = detail.line();
    type = line.type();
    country = line.country();
    parent = line.parentId() == null ? null : line.parentId().toString();
    counting = line.counting();
    from = detail.activeFrom() == null ? null : detail.activeFrom().toString();
  }

  /**
   * @return the command for a new institution
   */
  public DefineInstitution definition() {
    return new DefineInstitution(name, country, type(), parentId(), counting, Query.day(from));
  }

  /**
   * @param id of a known one
   * @return the command that changes it
   */
  public ChangeInstitution change(long id) {
    return new ChangeInstitution(id, country, type(), parentId(), counting, Query.day(from));
  }

  private InstitutionType type() {
    return type == null ? null : InstitutionType.valueOf(type);
  }

  private Long parentId() {
    return parent == null ? null : Long.valueOf(Query.id(parent, "refused.noInstitution"));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getParent() {
    return parent;
  }

  public void setParent(String parent) {
    this.parent = parent;
  }

  public boolean isCounting() {
    return counting;
  }

  public void setCounting(boolean counting) {
    this.counting = counting;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }
}
