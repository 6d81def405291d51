package org.sarai.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.sarai.distribution.Secrets;

/**
 * The identity provider's administration, as the person who gives out accounts and roles uses it.
 */
final class Realm {
  private static final String PASSWORD = "a long enough password";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String realm;
  private final String administration;
  private final String token;

  Realm(Sarai sarai) {
    this.realm = sarai.realm();
    this.administration = realm.replace("/realms/", "/admin/realms/");
    String form =
        "grant_type=client_credentials&client_id=sarai-launcher&client_secret="
            + sarai.instance().secrets().get(Secrets.Name.KEYCLOAK_ADMIN);
    this.token =
        read(send(
                HttpRequest.newBuilder(
                        URI.create(
                            realm.replace("/realms/sarai", "/realms/master")
                                + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))))
            .path("access_token")
            .asText();
  }

  /** A new account with these roles. */
  Person account(String username, String... roles) {
    String user =
        """
        {"username": "%1$s", "enabled": true, "email": "%1$s@example.org", "emailVerified": true,
         "firstName": "Both", "lastName": "Example",
         "credentials": [{"type": "password", "value": "%2$s", "temporary": false}]}
        """
            .formatted(username, PASSWORD);
    String location =
        send(administrator("/users").POST(BodyPublishers.ofString(user)))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    List<JsonNode> given = new ArrayList<>();
    for (String role : roles) {
      given.add(read(send(administrator("/roles/" + role).GET())));
    }
    String id = location.substring(location.lastIndexOf('/') + 1);
    send(
        administrator("/users/" + id + "/role-mappings/realm")
            .POST(BodyPublishers.ofString(given.toString())));
    return new Person(username, PASSWORD);
  }

  private HttpRequest.Builder administrator(String path) {
    return HttpRequest.newBuilder(URI.create(administration + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode read(HttpResponse<String> answer) {
    try {
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
