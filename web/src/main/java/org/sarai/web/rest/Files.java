package org.sarai.web.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sarai.shared.Refused;
import org.sarai.web.documents.Paper;
import org.sarai.web.documents.PaperForm;

/** Answers as files, and whether the caller has them already. */
final class Files {
  /** So many rows a document may have: more are read by nobody, and fill the memory. */
  private static final int MOST_ROWS_OF_PDF = 5_000;

  private static final int MOST_ROWS_OF_XLSX = 100_000;

  private Files() {}

  /** A strong tag over everything that determines an answer. */
  static EntityTag tag(Object... determining) {
    var text =
        Arrays.stream(determining).map(String::valueOf).collect(Collectors.joining("\u001f"));
    return tag(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A strong tag over the bytes of an answer. */
  static EntityTag tag(byte[] content) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return new EntityTag(HexFormat.of().formatHex(hash.digest(content), 0, 16));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** The answer, or 304 where the caller has said that they have it. */
  static Response unlessKnown(
      Request request, EntityTag tag, Supplier<Response.ResponseBuilder> answer) {
    var known = request.evaluatePreconditions(tag);
    return (known == null ? answer.get() : known)
        .tag(tag)
        .header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie")
        .build();
  }

  /** A list for programs. */
  static Response.ResponseBuilder csv(String name, String content) {
    return file(
        name + "." + PaperForm.CSV.extension(),
        Wanted.CSV + "; charset=utf-8; header=present",
        content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A document for people.
   *
   * @throws Refused (invalid) if it has too many rows for its form
   */
  static Response.ResponseBuilder document(String name, PaperForm form, Paper paper) {
    var most = form == PaperForm.PDF ? MOST_ROWS_OF_PDF : MOST_ROWS_OF_XLSX;
    if (paper.sections().stream().mapToInt(part -> part.rows().size()).sum() > most) {
      throw Refused.invalid("refused.tooLong", form.extension().toUpperCase(Locale.ROOT), most);
    }
    var out = new ByteArrayOutputStream();
    try {
      form.write(paper, out);
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
    return file(name + "." + form.extension(), form.mediaType(), out.toByteArray());
  }

  private static Response.ResponseBuilder file(String name, String type, byte[] content) {
    return Response.ok(content, MediaType.valueOf(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }
}
