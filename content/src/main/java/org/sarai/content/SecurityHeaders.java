package org.sarai.content;

import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told to forbid, for the player and for the packages. */
final class SecurityHeaders {
  private static final String SHELL_POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none';"
          + " frame-src 'self'; frame-ancestors 'none'";

  /**
   * Packages are programs of strangers: they need inline scripts and eval, and get them, but only
   * on their own origin. Nothing may be fetched from or sent to another one.
   */
  private static final String PACKAGE_POLICY =
      "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; form-action 'self';"
          + " frame-ancestors 'self'";

  /** Old packages save their last values when the page is unloaded, which browsers phase out. */
  private static final String PERMISSIONS =
      "unload=(self), fullscreen=(self), autoplay=(self), camera=(), microphone=(),"
          + " geolocation=(), payment=(), usb=()";

  private SecurityHeaders() {}

  static void ofShell(HttpServletResponse response) {
    common(response);
    response.setHeader("Content-Security-Policy", SHELL_POLICY);
  }

  static void ofPackage(HttpServletResponse response) {
    common(response);
    response.setHeader("Content-Security-Policy", PACKAGE_POLICY);
  }

  private static void common(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", PERMISSIONS);
    // Packages too: only so does a window that one opens keep the opener, above which its API is.
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  }
}
