package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringWriter;
import java.io.Writer;
import java.util.HashMap;
import org.sarai.assessment.FeedbackQuestion;
import org.sarai.assessment.SurveyFigures;
import org.sarai.assessment.SurveyResults;
import org.sarai.assessment.TrainerReports;
import org.sarai.learning.CommentRow;
import org.sarai.learning.LearningRecords;
import org.sarai.web.documents.Csv;
import org.sarai.web.feedback.FeedbackAsked;
import org.sarai.web.shell.Language;

/** What comes back from learners and trainers to the authors of a course, as files. */
@Path("courses")
public class FeedbackResource {
  private static final double HUNDREDTHS = 100;

  @EJB private LearningRecords records;
  @EJB private SurveyResults surveys;
  @EJB private TrainerReports reports;
  @Context private HttpServletRequest request;
  @Context private HttpHeaders headers;

  /**
   * What learners told the author from inside lessons.
   *
   * @param code the course
   * @param format csv or json, for links, which cannot say what they accept; null asks the header
   * @return one row for each comment
   */
  @GET
  @Path("{code}/comments")
  @Produces({MediaType.APPLICATION_JSON, Wanted.CSV})
  public Response comments(@PathParam("code") String code, @QueryParam("format") String format) {
    var language = Language.of(request).tag();
    var course = records.course(code, language).code();
    return Wanted.csv(headers, format)
        ? Streams.csv(course + "-comments.csv", out -> csvComments(course, language, out))
        : Streams.json(course + "-comments.json", out -> jsonComments(course, language, out));
  }

  private void csvComments(String course, String language, Writer out) {
    var csv =
        new Csv(
            out,
            "attempt",
            "version",
            "unit",
            "activity",
            "place",
            "comment",
            "language",
            "time",
            "journaled_at");
    records.comments(
        course,
        language,
        row ->
            csv.row(
                row.attemptId(),
                row.version(),
                row.unit(),
                row.activity(),
                row.place(),
                row.text(),
                row.language(),
                row.time(),
                row.journaledAt()));
  }

  private void jsonComments(String course, String language, Writer out) {
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject().write("course", course).writeStartArray("comments");
      records.comments(course, language, row -> comment(json, row));
      json.writeEnd().writeEnd();
    }
  }

  private static void comment(JsonGenerator json, CommentRow row) {
    json.writeStartObject()
        .write("attempt", row.attemptId())
        .write("version", row.version())
        .write("unit", row.unit())
        .write("activity", row.activity())
        .write("comment", row.text())
        .write("journaledAt", row.journaledAt().toString());
    write(json, "place", row.place());
    write(json, "language", row.language());
    write(json, "time", row.time());
    json.writeEnd();
  }

  private static void write(JsonGenerator json, String name, String value) {
    if (value == null) {
      json.writeNull(name);
    } else {
      json.write(name, value);
    }
  }

  /**
   * What people said in the surveys of a course.
   *
   * @param code the course
   * @param cohort id of a group; null for everybody
   * @param from first day of handing in; null for no limit
   * @param to last day; null for no limit
   * @return a CSV row for each choice of a question, and for each text that was written
   */
  @GET
  @Path("{code}/surveys")
  @Produces(Wanted.CSV)
  public Response surveys(
      @PathParam("code") String code,
      @QueryParam("cohort") String cohort,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    var figures = surveys.of(code, question(cohort, from, to), Language.of(request).tag());
    var out = new StringWriter();
    var csv =
        new Csv(
            out,
            "survey",
            "title",
            "handed_in",
            "question",
            "type",
            "prompt",
            "n",
            "mean",
            "choice",
            "said",
            "chosen",
            "share_percent");
    for (var survey : figures) {
      survey.questions().forEach(asked -> rows(csv, survey, asked));
    }
    return Files.csv(code + "-surveys", out.toString()).build();
  }

  private static void rows(Csv csv, SurveyFigures survey, SurveyFigures.Asked asked) {
    for (var choice : asked.choices()) {
      row(csv, survey, asked, choice.name(), choice.text(), choice.n(), choice.share());
    }
    asked.texts().forEach(text -> row(csv, survey, asked, null, text, null, null));
    if (asked.choices().isEmpty() && asked.texts().isEmpty()) {
      row(csv, survey, asked, null, null, null, null);
    }
  }

  private static void row(
      Csv csv,
      SurveyFigures survey,
      SurveyFigures.Asked asked,
      String choice,
      String said,
      Integer chosen,
      Double share) {
    csv.row(
        survey.survey(),
        survey.title(),
        survey.n(),
        asked.id(),
        asked.type(),
        asked.prompt(),
        asked.n(),
        hundredth(asked.mean()),
        choice,
        said,
        chosen,
        share == null ? null : hundredth(share * HUNDREDTHS));
  }

  private static Double hundredth(Double number) {
    return number == null ? null : (Double) (Math.round(number * HUNDREDTHS) / HUNDREDTHS);
  }

  /**
   * What trainers report of a course.
   *
   * @param code the course
   * @param cohort id of a group; null for all
   * @param from first day; null for no limit
   * @param to last day; null for no limit
   * @return a CSV row for each report as it stands
   */
  @GET
  @Path("{code}/trainer-reports")
  @Produces(Wanted.CSV)
  public Response trainerReports(
      @PathParam("code") String code,
      @QueryParam("cohort") String cohort,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    var out = new StringWriter();
    var csv =
        new Csv(
            out,
            "reference",
            "group",
            "from",
            "to",
            "mode",
            "present",
            "went_well",
            "was_hard",
            "to_change",
            "follow_up",
            "written_at",
            "corrected");
    for (var one : reports.of(code, question(cohort, from, to))) {
      var report = one.report();
      csv.row(
          one.reference(),
          one.cohort(),
          report.from(),
          report.to(),
          report.mode(),
          report.present(),
          report.wentWell(),
          report.wasHard(),
          report.toChange(),
          report.followUp(),
          one.recordedAt(),
          one.rows() > 1 ? "yes" : "no");
    }
    return Files.csv(code + "-trainer-reports", out.toString()).build();
  }

  private static FeedbackQuestion question(String cohort, String from, String to) {
    return new FeedbackAsked(
            name -> {
              var values = new HashMap<String, String>();
              values.put("cohort", cohort);
              values.put("from", from);
              values.put("to", to);
              return values.get(name);
            })
        .question();
  }
}
