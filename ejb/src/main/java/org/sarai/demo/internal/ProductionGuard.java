package org.sarai.demo.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.sarai.shared.Mode;

/**
 * Production does not start while anything of the demo is there: no demo people in the database, no
 * machine client in Keycloak that still answers to the demo's secret.
 */
@Singleton
@Startup
@DependsOn("Migrations")
public class ProductionGuard {
  private static final String DEMO_CLIENT =
      "grant_type=client_credentials&client_id=sarai-integration"
          + "&client_secret=demo-integration-secret";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  @PostConstruct
  void check() {
    if (Mode.current() == Mode.PRODUCTION) {
      if (demoPeople() > 0) {
        throw new IllegalStateException(
            "Production refuses to start: the database holds demo people. Use an empty database.");
      }
      if (demoClientAnswers()) {
        throw new IllegalStateException(
            "Production refuses to start: Keycloak's client sarai-integration still has the demo's"
                + " secret. Give it another one, and remove the demo accounts.");
      }
    }
  }

  private long demoPeople() {
    return ((Number)
            database
                .createNativeQuery("select count(*) from person where demo", Long.class)
                .getSingleResult())
        .longValue();
  }

  private static boolean demoClientAnswers() {
    var address = System.getenv("SARAI_OIDC_URL") + "/protocol/openid-connect/token";
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(DEMO_CLIENT))
            .build();
    try {
      var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      throw new IllegalStateException(
          "Production refuses to start: Keycloak does not answer at " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking Keycloak", e);
    }
  }
}
