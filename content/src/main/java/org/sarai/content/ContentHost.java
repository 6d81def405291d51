package org.sarai.content;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells which package a request is about: its label is the first part of the host name, what
 * follows must be the common name of all content hosts.
 *
 * @param name the common name without a port, for example {@code content.localhost}
 */
record ContentHost(String name) {
  private static final String VARIABLE = "SARAI_CONTENT_SUFFIX";
  private static final String LOCAL = "content.localhost:8080";
  private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  ContentHost {
    name = withoutPort(name).toLowerCase(Locale.ROOT);
  }

  /** The content hosts of this installation, from the environment of the server. */
  static ContentHost ofInstallation() {
    String configured = System.getenv(VARIABLE);
    return new ContentHost(configured == null || configured.isBlank() ? LOCAL : configured.trim());
  }

  /**
   * @param host the host name that the browser asked for, without a port; null gives nothing
   * @return the package's label, or nothing if the name is not one of a package
   */
  Optional<String> label(String host) {
    if (host == null) {
      return Optional.empty();
    }
    String asked = host.toLowerCase(Locale.ROOT);
    if (!asked.endsWith("." + name)) {
      return Optional.empty();
    }
    String label = asked.substring(0, asked.length() - name.length() - 1);
    return LABEL.matcher(label).matches() ? Optional.of(label) : Optional.empty();
  }

  private static String withoutPort(String name) {
    int colon = name.lastIndexOf(':');
    return colon < 0 ? name : name.substring(0, colon);
  }
}
