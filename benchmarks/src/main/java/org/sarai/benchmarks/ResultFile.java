package org.sarai.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The results for programs: {@code bench.json}. */
final class ResultFile {
  private static final int DECIMALS = 3;

  private ResultFile() {}

  static void write(Path file, List<Result> results) throws IOException {
    Files.writeString(file, json(results));
  }

  static String json(List<Result> results) throws IOException {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      json.writeStartArray();
      for (var result : results) {
        write(json, result);
      }
      json.writeEndArray();
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, Result result) throws IOException {
    json.writeStartObject();
    json.writeStringField("row", result.row());
    json.writeNumberField("scale", result.scale());
    json.writeNumberField("users", result.users());
    number(json, "cpuMs", result.cpuMs());
    number(json, "queries", result.queries());
    number(json, "p50Ms", result.p50Ms());
    number(json, "p95Ms", result.p95Ms());
    number(json, "perSecond", result.perSecond());
    if (result.bytes() == null) {
      json.writeNullField("bytes");
    } else {
      json.writeNumberField("bytes", result.bytes());
    }
    number(json, "requests", result.requests());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, double value) throws IOException {
    json.writeNumberField(
        name,
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros());
  }
}
