package org.sarai.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.sarai.authoring.internal.DraftBeginning;
import org.sarai.authoring.internal.DraftOutline;
import org.sarai.authoring.internal.DraftReviews;
import org.sarai.authoring.internal.DraftStore;
import org.sarai.authoring.internal.DraftUnits;
import org.sarai.courses.CourseSheet;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/**
 * Drafts of courses: what becomes the next version. A course has at most one that is being written;
 * everybody who teaches writes on it. Nothing that was saved is ever lost: each save is a further
 * revision.
 */
@Stateless
@Interceptors(RerunOnConflict.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Drafts {
  @EJB private DraftBeginning beginning;
  @EJB private DraftOutline outline;
  @EJB private DraftStore store;
  @EJB private DraftReviews reviews;
  @EJB private DraftUnits units;

  /**
   * Begins the draft of a course's next version with what the newest one consists of. A draft that
   * is being written already is left as it is.
   *
   * @param courseCode the course
   * @return whether it was begun now
   * @throws Refused (not found) if there is no such course
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public boolean open(String courseCode) {
    var course = store.lockCourse(courseCode);
    if (store.newest(courseCode).filter(draft -> draft.state().isOpen()).isPresent()) {
      return false;
    }
    beginning.begin(courseCode, course);
    return true;
  }

  /**
   * The drafts that are being written or reviewed.
   *
   * @return them by course
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<DraftRow> all() {
    return store.courses().stream()
        .flatMap(code -> store.newest(code).stream())
        .filter(draft -> draft.state().isOpen())
        .map(reviews::row)
        .toList();
  }

  /**
   * @param courseCode a course
   * @return its newest draft, whatever became of it; empty if it never had one
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public Optional<Draft> find(String courseCode) {
    return store.newest(courseCode).map(outline::of);
  }

  /**
   * Adds a unit at the end, with an empty text in the source language.
   *
   * @param unit what it is
   * @throws Refused (not found) without a draft; (invalid) if name, kind or title are none;
   *     (conflict) if there is such a unit
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void addUnit(AddUnit unit) {
    units.add(store.locked(unit.courseCode()), unit);
  }

  /**
   * Puts the units in another order.
   *
   * @param courseCode the course
   * @param names of all units, in the new order
   * @param revision of the course's sheet that the caller saw
   * @return the sheet's new revision
   * @throws Refused (conflict) if the sheet was changed since; (invalid) if the names are not those
   *     of the units
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public int order(String courseCode, List<String> names, int revision) {
    var draft = store.locked(courseCode);
    var known = draft.sheet().units();
    if (names.size() != known.size() || new HashSet<>(names).size() != names.size()) {
      throw Refused.invalid("refused.unitOrder");
    }
    return units.change(
        draft, revision, sheet -> sheet.withUnits(names.stream().map(draft::unit).toList()));
  }

  /**
   * Takes a unit out of the draft; what it said stays among the revisions.
   *
   * @param courseCode the course
   * @param unit its name
   * @throws Refused (not found) if there is no such unit
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void removeUnit(String courseCode, String unit) {
    units.remove(store.locked(courseCode), unit);
  }

  /**
   * Begins a unit's text in a further language: all blocks are missing in it.
   *
   * @param courseCode the course
   * @param unit its name
   * @param language BCP 47
   * @throws Refused (invalid) if it is no language of courses; (conflict) if it has that language
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void addLanguage(String courseCode, String unit, String language) {
    units.translate(store.locked(courseCode), unit, language);
  }

  /**
   * Says what the course says of itself: titles, outlines, outcomes, minutes. The units stay.
   *
   * @param courseCode the course
   * @param sheet all of it
   * @param revision of the course's sheet that the caller saw
   * @return the sheet's new revision
   * @throws Refused (conflict) if the sheet was changed since
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public int describe(String courseCode, CourseSheet sheet, int revision) {
    var draft = store.locked(courseCode);
    return units.change(
        draft,
        revision,
        known ->
            sheet
                .with("code", known.value("code"))
                .with("audience", known.value("audience"))
                .with("source", known.value("source"))
                .withUnits(known.units()));
  }
}
