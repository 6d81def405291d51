package org.sarai.learning.internal;

import java.util.Optional;

/** Where browsers find the platform and its content hosts. */
final class Addresses {
  private Addresses() {}

  /** Address of the LMS, without a slash at the end. */
  static String publicUrl() {
    return environment("SARAI_PUBLIC_URL");
  }

  /** The course's page, where a learner comes back to. */
  static String course(String code) {
    return publicUrl() + "/learn/" + code + "/overview";
  }

  /** The page of a course's versions, where an author comes back to. */
  static String versions(String code) {
    return publicUrl() + "/packages/" + code;
  }

  /** Address of a play on its package's own origin; the fragment stays in the browser. */
  static String play(String label, String reference, String token) {
    return content(label) + "/play/" + reference + "#t=" + token;
  }

  /** Where a play that goes on finds its new token; the fragment stays in the browser. */
  static String renewed(String label, String reference, String token) {
    return content(label) + "/play/" + reference + "/renewed#t=" + token;
  }

  private static String content(String label) {
    var scheme = publicUrl().startsWith("https:") ? "https" : "http";
    return scheme + "://" + label + "." + environment("SARAI_CONTENT_SUFFIX");
  }

  private static String environment(String name) {
    return Optional.ofNullable(System.getenv(name))
        .orElseThrow(() -> new IllegalStateException(name + " is not set"));
  }
}
