package org.sarai.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Answers that are kept as files, written while they are read, and by nobody on the way kept. */
final class Streams {
  private Streams() {}

  static Response csv(String name, Consumer<Writer> content) {
    return answer(Wanted.CSV + "; charset=utf-8; header=present", name, content);
  }

  static Response json(String name, Consumer<Writer> content) {
    return answer(MediaType.APPLICATION_JSON, name, content);
  }

  private static Response answer(String type, String name, Consumer<Writer> content) {
    StreamingOutput stream = out -> written(out, content);
    return Response.ok(stream, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  private static void written(OutputStream out, Consumer<Writer> content) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    content.accept(writer);
    writer.flush();
  }
}
