package org.sarai.authoring.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.Optional;
import org.sarai.shared.Tokens;

/**
 * Files addressed by the hash of their bytes, in a folder that all nodes share. What is there never
 * changes, so putting the same bytes twice is harmless.
 */
public final class ContentStore {
  private final Path root;

  private ContentStore(Path root) {
    this.root = root;
  }

  /**
   * @return the store in the data folder {@code SARAI_DATA}
   * @throws IllegalStateException without a data folder
   */
  public static ContentStore open() {
    var data =
        Optional.ofNullable(System.getenv("SARAI_DATA"))
            .orElseThrow(() -> new IllegalStateException("SARAI_DATA names no data folder"));
    return new ContentStore(Path.of(data, "content"));
  }

  /**
   * Stores bytes.
   *
   * @param bytes read to the end, not closed
   * @return their SHA-256, lower-case hexadecimal
   * @throws IOException if they cannot be read or stored
   */
  public String put(InputStream bytes) throws IOException {
    Files.createDirectories(root);
    var part = Files.createTempFile(root, "part", null);
    try {
      var digest = Tokens.newSha256();
      Files.copy(new DigestInputStream(bytes, digest), part, StandardCopyOption.REPLACE_EXISTING);
      var hash = Tokens.hex(digest.digest());
      var place = path(hash);
      if (!Files.exists(place)) {
        Files.createDirectories(place.getParent());
        move(part, place);
      }
      return hash;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path place) throws IOException {
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * @param hash SHA-256 in hexadecimal
   * @return where those bytes lie, if they do
   */
  public Path path(String hash) {
    return root.resolve(hash.substring(0, 2)).resolve(hash);
  }
}
