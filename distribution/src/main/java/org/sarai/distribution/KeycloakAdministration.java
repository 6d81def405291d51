package org.sarai.distribution;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one thing that the launcher administers in Keycloak: where the LMS is. */
final class KeycloakAdministration {
  /** The identifier of client {@code sarai-web} in the realm's file. */
  private static final String WEB_CLIENT = "5a7a1000-0000-4000-8000-000000000001";

  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String server;
  private final String client;
  private final String secret;

  KeycloakAdministration(String server, String client, String secret) {
    this.server = server;
    this.client = client;
    this.secret = secret;
  }

  /**
   * Sets the addresses of client {@code sarai-web}; what is not named stays as it is.
   *
   * @param publicUrl of the LMS, without a slash at the end
   * @throws StartFailure if Keycloak refuses
   */
  void moveWebClient(String publicUrl) {
    String body =
        """
        {"id":"%1$s","clientId":"sarai-web","rootUrl":"%2$s","baseUrl":"%2$s/",
         "redirectUris":["%2$s/*"],"webOrigins":["%2$s"],
         "attributes":{"post.logout.redirect.uris":"%2$s/*"}}
        """
            .formatted(WEB_CLIENT, publicUrl);
    send(
        HttpRequest.newBuilder(URI.create(server + "/admin/realms/sarai/clients/" + WEB_CLIENT))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  private String token() {
    String form =
        "grant_type=client_credentials&client_id="
            + URLEncoder.encode(client, StandardCharsets.UTF_8)
            + "&client_secret="
            + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    Matcher matcher = TOKEN.matcher(answer);
    if (!matcher.find()) {
      throw new StartFailure("keycloak.refused", "no token");
    }
    return matcher.group(1);
  }

  private String send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(
              request.timeout(Duration.ofSeconds(30)).build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new StartFailure("keycloak.refused", String.valueOf(response.statusCode()));
      }
      return response.body();
    } catch (IOException e) {
      throw new StartFailure(e, "keycloak.refused", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(e, "start.interrupted");
    }
  }
}
