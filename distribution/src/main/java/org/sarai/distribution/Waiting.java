package org.sarai.distribution;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits until a server answers, or fails as soon as it is clear that it will not. */
final class Waiting {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(2))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Waiting() {}

  /**
   * @param child must stay alive meanwhile
   * @param patience after which it counts as stuck
   * @param answers asked again and again
   * @throws StartFailure if the child dies or the patience ends
   */
  static void until(ChildProcess child, Duration patience, BooleanSupplier answers) {
    Instant end = Instant.now().plus(patience);
    while (!answers.getAsBoolean()) {
      if (!child.isAlive()) {
        throw child.death();
      }
      if (Instant.now().isAfter(end)) {
        throw new StartFailure(
            "part.silent", child.part(), String.valueOf(patience.toSeconds()), child.log());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(e, "start.interrupted");
    }
  }

  /** Whether a GET of the address answers 200 now. */
  static boolean answers(String address) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10)).build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      // Not yet: nobody listens, or the server is still on its way up.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
