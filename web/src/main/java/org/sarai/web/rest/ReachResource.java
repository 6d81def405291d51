package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.sarai.outreach.CounsellingSums;
import org.sarai.outreach.OutreachFigures;
import org.sarai.outreach.OutreachSums;
import org.sarai.outreach.ReachDimension;
import org.sarai.outreach.ReachQuestion;
import org.sarai.shared.Refused;
import org.sarai.shared.suppression.Suppression;
import org.sarai.web.documents.Csv;
import org.sarai.web.reporting.FiguresCsv;

/** Sums of outreach and counselling, which are never added to persons. */
@Path("statistics")
@Produces({MediaType.APPLICATION_JSON, Wanted.CSV})
public class ReachResource {
  private static final Set<String> OWN = Set.of("by", "from", "to", "asOf", "format");
  private static final Set<String> PEOPLE = Set.of("headcount", "interactions");

  @EJB private OutreachFigures figures;
  @Context private UriInfo address;
  @Context private HttpHeaders headers;
  @Context private Request request;

  /** A part of an answer: its key, the id behind an institution, and its sums by name. */
  private record Part(Map<String, String> key, Long institutionId, Map<String, Long> sums) {}

  /**
   * What outreach reached; every dimension is a filter too.
   *
   * @param by dimensions that divide the answer, with commas between them
   * @param from first day, ISO; may be absent
   * @param to last day, inclusive, ISO; may be absent
   * @param asOf instant, ISO with zone; may be absent
   * @param format csv or json; may be absent
   * @return sums, or 304 if the caller has them
   */
  @GET
  @Path("outreach")
  public Response outreach(
      @QueryParam("by") @DefaultValue("") String by,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("asOf") String asOf,
      @QueryParam("format") String format) {
    var question = question(by, from, to, asOf);
    var answer = figures.outreach(question);
    return answer(
        "outreach",
        format,
        answer.asOf(),
        question,
        sums(answer.total()),
        answer.groups().stream()
            .map(group -> new Part(group.key(), group.institutionId(), sums(group.sums())))
            .toList());
  }

  /**
   * How often people were counselled; every dimension is a filter too.
   *
   * @param by as above
   * @param from as above
   * @param to as above
   * @param asOf as above
   * @param format as above
   * @return sums, or 304 if the caller has them
   */
  @GET
  @Path("counselling")
  public Response counselling(
      @QueryParam("by") @DefaultValue("") String by,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("asOf") String asOf,
      @QueryParam("format") String format) {
    var question = question(by, from, to, asOf);
    var answer = figures.counselling(question);
    return answer(
        "counselling",
        format,
        answer.asOf(),
        question,
        sums(answer.total()),
        answer.groups().stream()
            .map(group -> new Part(group.key(), group.institutionId(), sums(group.sums())))
            .toList());
  }

  private static Map<String, Long> sums(OutreachSums.Sums sums) {
    var named = new LinkedHashMap<String, Long>();
    named.put("events", sums.events());
    named.put("institutions", sums.institutions());
    named.put("headcount", sums.headcount());
    named.put("women", sums.women());
    named.put("men", sums.men());
    named.put("notStated", sums.notStated());
    named.put("listeners", sums.listeners());
    named.put("impressions", sums.impressions());
    return named;
  }

  private static Map<String, Long> sums(CounsellingSums.Sums sums) {
    var named = new LinkedHashMap<String, Long>();
    named.put("interactions", sums.interactions());
    named.put("institutions", sums.institutions());
    named.put("clients", sums.clients());
    return named;
  }

  private ReachQuestion question(String by, String from, String to, String asOf) {
    var dimensions =
        Arrays.stream(by.split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(ReachResource::dimension)
            .distinct()
            .toList();
    var filters = new EnumMap<ReachDimension, String>(ReachDimension.class);
    address
        .getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name)) {
                filters.put(dimension(name), values.get(0));
              }
            });
    return new ReachQuestion(
        dimensions,
        parsed("from", from, LocalDate::parse),
        parsed("to", to, LocalDate::parse),
        parsed("asOf", asOf, Instant::parse),
        filters);
  }

  private static ReachDimension dimension(String name) {
    return ReachDimension.of(name).orElseThrow(() -> Refused.invalid("problem.noDimension", name));
  }

  private static <T> T parsed(String name, String value, Function<String, T> parser) {
    try {
      return value == null || value.isBlank() ? null : parser.apply(value);
    } catch (DateTimeParseException e) {
      throw Refused.invalid("problem.noDate", name, value);
    }
  }

  private Response answer(
      String name,
      String format,
      Instant asOf,
      ReachQuestion question,
      Map<String, Long> total,
      List<Part> parts) {
    var wantsCsv = Wanted.csv(headers, format);
    var tag =
        Files.tag(
            name,
            wantsCsv,
            question.by(),
            question.from(),
            question.to(),
            question.asOf(),
            new TreeMap<>(question.filters()),
            total,
            parts);
    return Files.unlessKnown(
        request,
        tag,
        () ->
            wantsCsv
                ? Files.csv(name, csv(question.by(), total, parts))
                : Response.ok(json(asOf, total, parts).build(), MediaType.APPLICATION_JSON));
  }

  /** A row for each part; undivided, the one row of the total. */
  private static String csv(List<ReachDimension> by, Map<String, Long> total, List<Part> parts) {
    var columns = new ArrayList<>(by.stream().map(ReachDimension::parameter).toList());
    columns.addAll(total.keySet());
    var out = new StringWriter();
    var csv = new Csv(out, columns.toArray(new String[0]));
    if (by.isEmpty()) {
      csv.row(cells(total));
    }
    for (var part : parts) {
      var cells = new ArrayList<Object>(part.key().values());
      cells.addAll(Arrays.asList(cells(part.sums())));
      csv.row(cells.toArray());
    }
    return out.toString();
  }

  private static JsonObjectBuilder json(Instant asOf, Map<String, Long> total, List<Part> parts) {
    var groups = JSON.createArrayBuilder();
    for (var part : parts) {
      var key = JSON.createObjectBuilder();
      part.key().forEach(key::add);
      var group = JSON.createObjectBuilder().add("key", key);
      if (part.institutionId() != null) {
        group.add("institutionId", part.institutionId());
      }
      told(group, part.sums());
      groups.add(group);
    }
    var sums = JSON.createObjectBuilder();
    told(sums, total);
    return JSON.createObjectBuilder()
        .add("asOf", asOf.toString())
        .add("total", sums)
        .add("groups", groups);
  }

  /** What is withheld has no number; where the people are, the object says so. */
  private static void told(JsonObjectBuilder json, Map<String, Long> sums) {
    sums.forEach(
        (name, sum) -> {
          if (sum != Suppression.WITHHELD) {
            json.add(name, sum);
          } else if (PEOPLE.contains(name)) {
            json.add("withheld", true);
          }
        });
  }

  private static Object[] cells(Map<String, Long> sums) {
    return sums.values().stream().map(FiguresCsv::figure).toArray();
  }
}
