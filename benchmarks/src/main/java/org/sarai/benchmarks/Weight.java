package org.sarai.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** How large an answer's body is on the wire: this client does not unpack what is compressed. */
final class Weight {
  /**
   * HTTP/2 would name the address that it connects to as the host, and so miss the content hosts.
   */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Weight() {}

  /**
   * @param request must ask for compression itself
   * @return bytes of the answer's body
   * @throws IllegalStateException if the answer is not 200
   */
  static long of(HttpRequest request) {
    try {
      var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            request.uri().getPath() + " was answered with " + response.statusCode());
      }
      return response.body().length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
