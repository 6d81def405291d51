package org.sarai.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.sarai.assessment.SaveAnswer;
import org.sarai.assessment.Tests;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Language;

/** Tests and surveys, taken by the caller. */
@Path("tests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TestsResource {
  @EJB private Tests tests;
  @Context private HttpServletRequest request;

  /**
   * @param code a course that the caller is in
   * @param unit its test or survey
   * @return how the caller stands with it
   */
  @GET
  @Path("{code}/{unit}")
  public JsonObject standing(@PathParam("code") String code, @PathParam("unit") long unit) {
    return TestJson.of(tests.standing(code, unit, Language.of(request).tag()));
  }

  /**
   * Begins an attempt, or goes on with the one that is under way.
   *
   * @param code a course that the caller is in
   * @param unit its test or survey
   * @param language of the questions; null for the caller's
   * @return the attempt
   */
  @POST
  @Path("{code}/{unit}/attempts")
  public JsonObject open(
      @PathParam("code") String code,
      @PathParam("unit") long unit,
      @QueryParam("language") String language) {
    return TestJson.of(tests.open(code, unit, wanted(language)));
  }

  /**
   * @param reference of an attempt of the caller's
   * @param language of the questions; null for the caller's
   * @return the attempt, with the answers so far or with its result
   */
  @GET
  @Path("attempts/{reference}")
  public JsonObject sheet(
      @PathParam("reference") String reference, @QueryParam("language") String language) {
    return TestJson.of(tests.sheet(reference, wanted(language)));
  }

  /**
   * Keeps an answer; the same again, by its key, gives the same receipt.
   *
   * @param reference of an attempt of the caller's
   * @param body question, answer, key and language
   * @return the receipt, once the database has it
   */
  @POST
  @Path("attempts/{reference}/answers")
  public JsonObject answer(@PathParam("reference") String reference, JsonObject body) {
    var fields = new Fields(body);
    return TestJson.of(
        tests.answer(
            new SaveAnswer(
                reference,
                fields.text("question"),
                values(body),
                fields.text("key"),
                wanted(fields.text("language")))));
  }

  /**
   * Ends an attempt; again changes nothing.
   *
   * @param reference of an attempt of the caller's
   * @param language of the result; null for the caller's
   * @return the attempt with its result
   */
  @POST
  @Path("attempts/{reference}/hand-in")
  public JsonObject handIn(
      @PathParam("reference") String reference, @QueryParam("language") String language) {
    return TestJson.of(tests.handIn(reference, wanted(language)));
  }

  private String wanted(String language) {
    return Objects.requireNonNullElseGet(language, () -> Language.of(request).tag());
  }

  private static List<String> values(JsonObject body) {
    if (body.get("answer") instanceof JsonArray values
        && values.stream().allMatch(JsonString.class::isInstance)) {
      return values.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }
    throw Refused.invalid("problem.noValue", "answer");
  }
}
