package org.sarai.learning;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Optional;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.Courses;
import org.sarai.catalogue.UnitRow;
import org.sarai.enrolment.EnrolmentDetail;
import org.sarai.enrolment.EnrolmentRow;
import org.sarai.enrolment.Enrolments;
import org.sarai.identity.Accounts;
import org.sarai.learning.internal.Player;
import org.sarai.learning.internal.Previewer;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/**
 * Plays: one opening of a package by a learner until they leave it. Opened by somebody who is
 * signed in; continued by whoever holds the play's token, which can do nothing else.
 */
@Stateless
@PermitAll
public class Plays {
  @EJB private Accounts accounts;
  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private Packages packages;
  @EJB private Player player;
  @EJB private Previewer previewer;

  /**
   * The caller opens a unit of a course that they are enrolled in.
   *
   * @param command what to open
   * @return where the player is
   * @throws Refused (not found) without such a course; (forbidden) if the caller is not enrolled
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public PlayOpened open(OpenPlay command) {
    var me = accounts.current();
    var code = command.courseCode();
    var courseId =
        Optional.ofNullable(courses.ids(List.of(code)).get(code))
            .orElseThrow(() -> Refused.notFound("refused.noCourse", code));
    var enrolment =
        enrolments
            .find(me.personId(), courseId)
            .orElseThrow(() -> Refused.forbidden("refused.notEnrolled", code));
    var unit = unit(enrolment, command.unitId());
    if (enrolment.state() == EnrolmentRow.State.ENROLLED) {
      enrolments.started(enrolment.id());
    }
    return player.open(enrolment, unit, packages.shelved(unit.packageId()), command.language());
  }

  /**
   * Takes over an attempt that was begun elsewhere.
   *
   * @param command whose, on what, how far
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void continueFromElsewhere(BegunElsewhere command) {
    var courseId = courses.ids(List.of(command.courseCode())).get(command.courseCode());
    var enrolment = enrolments.find(command.personId(), courseId).orElseThrow();
    var unit = unit(enrolment, null);
    enrolments.started(enrolment.id());
    player.begin(enrolment, unit, packages.shelved(unit.packageId()), command.elements());
  }

  private UnitRow unit(EnrolmentDetail enrolment, Long unitId) {
    var units =
        courses.version(enrolment.versionId(), "en").orElseThrow().units().stream()
            .filter(unit -> unit.packageId() != null)
            .toList();
    var wanted = unitId == null ? player.firstOpen(enrolment, units) : unitId;
    return units.stream()
        .filter(unit -> unit.id() == wanted)
        .findFirst()
        .orElseThrow(() -> Refused.notFound("refused.noUnit"));
  }

  /**
   * The player asks how things stand. From now on this play writes the attempt.
   *
   * @param play the play's reference
   * @param token the play's token
   * @return the state, as JSON
   * @throws Refused (unauthenticated) if play or token are unknown or expired
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public String launch(String play, String token) {
    return Previewer.isPreview(play) ? previewer.launch(play, token) : player.launch(play, token);
  }

  /**
   * Content asks which requests to navigate are valid, as of the last commit (SCORM 2004 4th Ed. SN
   * 5.6.2).
   *
   * @param play the play's reference
   * @param token the play's token
   * @return the answers by element, as JSON
   * @throws Refused (unauthenticated) if play or token are unknown or expired; (conflict) if
   *     another play writes the attempt
   */
  public String requests(String play, String token) {
    return Previewer.isPreview(play)
        ? previewer.requests(play, token)
        : player.requests(play, token);
  }

  /**
   * The player commits a part of its journal. Once this returns, the database has it. The same
   * commit again gives the same receipt and changes nothing.
   *
   * @param play the play's reference
   * @param token the play's token
   * @param body the commit, as JSON
   * @return the receipt
   * @throws Refused (unauthenticated) if play or token are unknown or expired; (conflict) if
   *     another play writes the attempt or a commit is missing; (invalid) if the body is malformed
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public CommitReceipt commit(String play, String token, String body) {
    return new CommitReceipt(
        Previewer.isPreview(play)
            ? previewer.commit(play, token, body)
            : player.commit(play, token, body));
  }

  /**
   * What an earlier play of the same attempt has left behind in the browser is committed by a later
   * one, whose learner has signed in since: the earlier play's own token may have expired.
   *
   * @param play reference of the earlier play
   * @param through reference of the later play
   * @param token the later play's token
   * @param body the commit, as JSON
   * @return the receipt
   * @throws Refused as {@link #commit} does; (unauthenticated) also if the two are not plays of one
   *     attempt
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public CommitReceipt commitThrough(String play, String through, String token, String body) {
    return new CommitReceipt(player.commitThrough(play, through, token, body));
  }

  /**
   * What the browser must have to play without a line.
   *
   * @param play the play's reference
   * @param token the play's token
   * @throws Refused (unauthenticated) if play or token are unknown or expired
   */
  public PlayFiles files(String play, String token) {
    return player.files(play, token);
  }

  /**
   * The caller, whose play's token has expired, gets another one. What was sent before stays sent,
   * and what waits can be sent with it.
   *
   * @param play the play's reference
   * @return the address on the package's own origin where the browser takes the token over
   * @throws Refused (not found) if it is not the caller's play
   */
  public String renew(String play) {
    return player.renew(play, accounts.current().personId());
  }
}
