package org.sarai.assessment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import org.sarai.assessment.internal.Sitting;
import org.sarai.assessment.internal.Standings;
import org.sarai.authoring.PackageFile;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;

/**
 * Tests and surveys, taken by the caller. An attempt is begun once and goes on wherever it is
 * opened; every answer is a row with a receipt; what the database has when the attempt is handed in
 * or its time is over is what is marked. Only the server's clock counts.
 */
@Stateless
@PermitAll
public class Tests {
  @EJB private Sitting sitting;
  @EJB private Standings standings;

  /**
   * @param courseCode a course that the caller is in
   * @param unitId its test or survey
   * @param language in which its title is wanted
   * @return how the caller stands with it
   * @throws Refused (not found) without such a unit in the caller's version of the course;
   *     (forbidden) if the caller is not enrolled
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public TestStanding standing(String courseCode, long unitId, String language) {
    return standings.of(courseCode, unitId, language);
  }

  /**
   * Begins an attempt, or goes on with the one that is under way: whoever asks twice gets the same.
   *
   * @param courseCode a course that the caller is in
   * @param unitId its test or survey
   * @param language in which the questions are wanted
   * @return the attempt
   * @throws Refused as {@link #standing} does; (conflict) if no attempt is left
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public TestSheet open(String courseCode, long unitId, String language) {
    return sitting.open(courseCode, unitId, language);
  }

  /**
   * An attempt of the caller's, with the answers so far, or with what it came to.
   *
   * @param reference of the attempt
   * @param language in which the questions are wanted
   * @return the attempt
   * @throws Refused (not found) if it is not the caller's
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public TestSheet sheet(String reference, String language) {
    return sitting.sheet(reference, language);
  }

  /**
   * Keeps an answer. Once this returns, the database has it. The same answer again, by its key,
   * gives the same receipt and changes nothing, also when the attempt is over by then.
   *
   * @param answer the answer
   * @return the receipt
   * @throws Refused (not found) if the attempt is not the caller's; (invalid) if it does not ask
   *     this question or the answer does not fit it; (conflict) if the attempt is over
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public AnswerReceipt answer(SaveAnswer answer) {
    return sitting.answer(answer);
  }

  /**
   * A picture or sound of an attempt's questions.
   *
   * @param reference of the attempt
   * @param sha256 of its bytes, as the attempt's questions name it
   * @return the file; its kind is an image, a sound or a video
   * @throws Refused (not found) if the attempt is not the caller's or its questions do not show it
   */
  public PackageFile media(String reference, String sha256) {
    return sitting.media(reference, sha256);
  }

  /**
   * Ends an attempt. Handing in again changes nothing.
   *
   * @param reference of the attempt
   * @param language in which the result is wanted
   * @return the attempt with its result
   * @throws Refused (not found) if it is not the caller's
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public TestSheet handIn(String reference, String language) {
    return sitting.handIn(reference, language);
  }
}
