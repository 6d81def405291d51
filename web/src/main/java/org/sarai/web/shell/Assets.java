package org.sarai.web.shell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * Addresses of static files. They carry a hash of all of them, so a browser may keep a file for
 * ever and still gets the new one after an upgrade. Fonts stand outside: they are large and change
 * only with their names.
 */
@Named
@ApplicationScoped
public class Assets {
  static final String ROOT = "/assets/";
  private static final String FONTS = ROOT + "fonts/";

  @Inject private ServletContext application;
  private String version;

  @PostConstruct
  void hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var path : files(ROOT, new TreeSet<>())) {
        try (var content = application.getResourceAsStream(path)) {
          digest.update(content.readAllBytes());
        }
      }
      version = HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Set<String> files(String folder, Set<String> found) {
    for (var path : application.getResourcePaths(folder)) {
      if (!path.endsWith("/")) {
        found.add(path);
      } else if (!path.equals(FONTS)) {
        files(path, found);
      }
    }
    return found;
  }

  /**
   * @param file path within the static files, e.g. {@code sarai.css}
   * @return its address with the version
   */
  public String url(String file) {
    return ROOT + version + "/" + file;
  }
}
