package org.sarai.content;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ways of answering that several servlets share. */
final class Answer {
  /** May be kept as long as the browser likes: the address changes with the content. */
  static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** May be kept, but must be asked about each time. */
  static final String ASK_AGAIN = "no-cache";

  private Answer() {}

  /** Sends a static file, or 304 if the browser has it. */
  static void asset(
      HttpServletRequest request, HttpServletResponse response, Asset asset, String caching)
      throws IOException {
    response.setHeader("ETag", asset.tag());
    response.setHeader("Cache-Control", caching);
    if (EntityTag.matches(request.getHeader("If-None-Match"), asset.tag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    body(request, response, asset);
  }

  /** Sends the page that says that there is nothing here, without a word about what was asked. */
  static void notFound(
      HttpServletRequest request, HttpServletResponse response, PlayerAssets assets)
      throws IOException {
    response.reset();
    SecurityHeaders.ofShell(response);
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setHeader("Cache-Control", ASK_AGAIN);
    body(request, response, assets.notFound());
  }

  private static void body(HttpServletRequest request, HttpServletResponse response, Asset asset)
      throws IOException {
    response.setContentType(asset.mediaType());
    response.setContentLength(asset.bytes().length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(asset.bytes());
    }
  }
}
