package org.sarai.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sarai.assessment.TestPreviews;
import org.sarai.assessment.TryAnswers;
import org.sarai.shared.Refused;

/** Tests and surveys of drafts, tried by those who write and review them. */
@Path("workshop/{code}/questions/{unit}/{language}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkshopQuestionsResource {
  @EJB private TestPreviews previews;

  /**
   * @param code a course with a draft
   * @param unit name of a test or survey
   * @param language BCP 47
   * @param chance what the draw and the order come from
   * @return what is asked
   */
  @GET
  public JsonObject find(
      @PathParam("code") String code,
      @PathParam("unit") String unit,
      @PathParam("language") String language,
      @QueryParam("chance") int chance) {
    return TestJson.of(previews.find(code, unit, language, chance));
  }

  /**
   * Marks answers; nothing is kept.
   *
   * @param code a course with a draft
   * @param unit name of a test or survey
   * @param language BCP 47
   * @param body {@code {chance, answers: {question: [value, …]}}}
   * @return what they come to
   */
  @POST
  public JsonObject mark(
      @PathParam("code") String code,
      @PathParam("unit") String unit,
      @PathParam("language") String language,
      JsonObject body) {
    if (body == null || !(body.get("answers") instanceof JsonObject answers)) {
      throw Refused.invalid("problem.noValue", "answers");
    }
    var chance = new Fields(body).number("chance");
    return TestJson.result(
            previews.mark(new TryAnswers(code, unit, language, chance, values(answers))))
        .build();
  }

  private static Map<String, List<String>> values(JsonObject answers) {
    var values = new HashMap<String, List<String>>();
    answers.forEach(
        (question, given) -> {
          if (!(given instanceof JsonArray list)
              || !list.stream().allMatch(JsonString.class::isInstance)) {
            throw Refused.invalid("problem.noValue", "answers");
          }
          values.put(question, list.getValuesAs(JsonString::getString));
        });
    return values;
  }
}
