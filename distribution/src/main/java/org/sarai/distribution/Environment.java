package org.sarai.distribution;

import java.util.LinkedHashMap;
import java.util.Map;

/** The variables by which the application and the server scripts learn where everything is. */
final class Environment {
  private Environment() {}

  static Map<String, String> of(Options options, Secrets secrets) {
    Ports ports = options.ports();
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("SARAI_MODE", options.empty() ? "empty" : "demo");
    environment.put("SARAI_DATA", options.data().toString());
    environment.put("SARAI_PUBLIC_URL", publicUrl(ports));
    environment.put("SARAI_CONTENT_SUFFIX", "content.localhost:" + ports.lms());
    environment.put("SARAI_OIDC_URL", "http://localhost:" + ports.keycloak() + "/realms/sarai");
    environment.put("SARAI_OIDC_SECRET", secrets.get(Secrets.Name.OIDC));
    environment.put("SARAI_COOKIE", "SARAI_" + ports.lms());
    environment.putAll(database(ports.database(), secrets));
    environment.put("SARAI_KEY_OFFICIALS", secrets.get(Secrets.Name.KEY_OFFICIALS));
    environment.put("SARAI_KEY_MIGRANTS", secrets.get(Secrets.Name.KEY_MIGRANTS));
    environment.put("SARAI_KEY_REPORTS", secrets.get(Secrets.Name.KEY_REPORTS));
    return environment;
  }

  static Map<String, String> database(int port, Secrets secrets) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("SARAI_DB_HOST", "127.0.0.1");
    environment.put("SARAI_DB_PORT", String.valueOf(port));
    environment.put("SARAI_DB_CORE_PASSWORD", secrets.get(Secrets.Name.DATABASE_CORE));
    environment.put("SARAI_DB_OFFICIALS_PASSWORD", secrets.get(Secrets.Name.DATABASE_OFFICIALS));
    environment.put("SARAI_DB_MIGRANTS_PASSWORD", secrets.get(Secrets.Name.DATABASE_MIGRANTS));
    return environment;
  }

  static String publicUrl(Ports ports) {
    return "http://localhost:" + ports.lms();
  }
}
