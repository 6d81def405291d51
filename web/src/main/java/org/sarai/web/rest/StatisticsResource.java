package org.sarai.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;

/** How many people were trained, across which institutions. */
@Path("statistics/trained")
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {
  private static final Set<String> OWN = Set.of("by", "from", "to", "asOf", "audience", "outside");

  @EJB private Statistics statistics;
  @Context private UriInfo address;

  /**
   * Answers the question; every dimension is a filter too.
   *
   * @param by dimensions that divide the answer, with commas between them
   * @param from first day of completion, ISO; may be absent
   * @param to last day of completion, inclusive, ISO; may be absent
   * @param asOf instant, ISO with zone; may be absent
   * @param audience officials (the default), migrants or all
   * @param outside whether the figures are wanted as they may leave the house
   * @return exact figures
   */
  @GET
  public JsonObject trained(
      @QueryParam("by") @DefaultValue("") String by,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("asOf") String asOf,
      @QueryParam("audience") @DefaultValue("officials") String audience,
      @QueryParam("outside") @DefaultValue("false") boolean outside) {
    var question =
        new TrainedQuestion(
            dimensions(by),
            parsed("from", from, LocalDate::parse),
            parsed("to", to, LocalDate::parse),
            parsed("asOf", asOf, Instant::parse),
            audience,
            filters());
    return json(outside ? statistics.outside(question) : statistics.trained(question));
  }

  private static List<Dimension> dimensions(String by) {
    return Arrays.stream(by.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(StatisticsResource::dimension)
        .distinct()
        .toList();
  }

  static Dimension dimension(String name) {
    return Dimension.of(name).orElseThrow(() -> Refused.invalid("problem.noDimension", name));
  }

  static <T> T parsed(String name, String value, Function<String, T> parser) {
    try {
      return value == null || value.isBlank() ? null : parser.apply(value);
    } catch (DateTimeParseException e) {
      throw Refused.invalid("problem.noDate", name, value);
    }
  }

  private Map<Dimension, String> filters() {
    var filters = new EnumMap<Dimension, String>(Dimension.class);
    address
        .getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name)) {
                filters.put(dimension(name), values.get(0));
              }
            });
    return filters;
  }

  static JsonObject json(Trained trained) {
    var groups = Json.createArrayBuilder();
    for (var group : trained.groups()) {
      var key = Json.createObjectBuilder();
      group.key().forEach(key::add);
      var part = Json.createObjectBuilder().add("key", key);
      if (group.institutionId() != null) {
        part.add("institutionId", group.institutionId());
      }
      figure(part, "persons", group.persons());
      figure(part, "participations", group.participations());
      groups.add(part);
    }
    return Json.createObjectBuilder()
        .add("asOf", trained.asOf().toString())
        .add("ruleVersion", trained.ruleVersion())
        .add("total", json(trained.total()))
        .add("groups", groups)
        .build();
  }

  static JsonObject json(Trained.Total total) {
    var json = Json.createObjectBuilder();
    figure(json, "persons", total.persons());
    figure(json, "possibleDuplicates", total.possibleDuplicates());
    figure(json, "participations", total.participations());
    figure(json, "institutions", total.institutions());
    figure(json, "courses", total.courses());
    figure(json, "sessions", total.sessions());
    return json.build();
  }

  /** What is withheld is null: there is a figure, and it is not said. */
  private static void figure(JsonObjectBuilder json, String name, long figure) {
    if (figure == Trained.WITHHELD) {
      json.addNull(name);
    } else {
      json.add(name, figure);
    }
  }
}
