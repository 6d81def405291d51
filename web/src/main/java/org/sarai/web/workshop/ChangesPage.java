package org.sarai.web.workshop;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sarai.authoring.Changes;
import org.sarai.authoring.TextChange;
import org.sarai.authoring.VersionStanding;
import org.sarai.courses.text.Differences.Change;
import org.sarai.courses.text.SourceWriter;
import org.sarai.courses.text.WordDifferences;
import org.sarai.courses.text.WordDifferences.Piece;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;

/** {@code /workshop/CODE/changes}: two versions of a course, or one and the draft, compared. */
@Named
@RequestScoped
public class ChangesPage {
  @EJB private Changes changes;
  @Inject private WorkshopDesk desk;

  private List<VersionStanding> versions;
  private List<TextChange> found;

  /** Compares what the address names; without a name the newest version with the draft. */
  public void load() {
    desk.course(getCode(), "en");
    found = getFrom() == null ? List.of() : changes.between(getCode(), getFrom(), getTo());
  }

  public String getCode() {
    return Query.segment(0);
  }

  public List<TextChange> getTexts() {
    if (found == null) {
      load();
    }
    return found;
  }

  /**
   * @return versions that were made of texts, the newest first
   */
  public List<VersionStanding> getVersions() {
    if (versions == null) {
      versions = desk.versions(getCode()).stream().filter(VersionStanding::folder).toList();
    }
    return versions;
  }

  /**
   * @return whether there is a draft to compare with
   */
  public boolean isDrafted() {
    return desk.draft(getCode()) != null && desk.draft(getCode()).state().isOpen();
  }

  /**
   * @return number of the older version, 0 for nothing; null if there is nothing to compare
   */
  public Integer getFrom() {
    var asked = number("from");
    if (asked != null) {
      return asked;
    }
    if (getVersions().isEmpty()) {
      return isDrafted() ? (Integer) 0 : null;
    }
    if (isDrafted()) {
      return getVersions().get(0).number();
    }
    return getVersions().size() < 2 ? null : (Integer) getVersions().get(1).number();
  }

  /**
   * @return number of the newer version; null for the draft
   */
  public Integer getTo() {
    var asked = number("to");
    return asked != null || isDrafted() || getVersions().isEmpty()
        ? asked
        : (Integer) getVersions().get(0).number();
  }

  private static Integer number(String name) {
    var text = Query.filter(name);
    if (text == null || text.equals("draft")) {
      return null;
    }
    if (!text.matches("\\d{1,6}")) {
      throw Refused.notFound("refused.noVersion", text);
    }
    return Integer.valueOf(text);
  }

  /**
   * @param change of a block
   * @return its words, those that were added and removed apart
   */
  public List<Piece> pieces(Change change) {
    return WordDifferences.between(
        change.before() == null ? "" : SourceWriter.text(change.before()),
        change.after() == null ? "" : SourceWriter.text(change.after()));
  }
}
