package org.sarai.distribution;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords and keys of one data folder: made at its first start, kept in a file that only its
 * owner reads. Who loses the file loses the identities in the registers, whose keys are in it.
 */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Path file;
  private final Properties values = new Properties();

  private Secrets(Path file) {
    this.file = file;
  }

  /**
   * Reads the secrets of a data folder; what is missing is made and stored.
   *
   * @throws UncheckedIOException if the file can be neither read nor written
   */
  public static Secrets of(Path data) {
    Secrets secrets = new Secrets(data.resolve("secrets.properties"));
    try {
      secrets.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secrets;
  }

  private void load() throws IOException {
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        values.load(reader);
      }
    }
    int known = values.size();
    for (Name name : Name.values()) {
      values.computeIfAbsent(name.key, key -> random(name.bytes, name.forMachines));
    }
    if (values.size() > known) {
      store();
    }
  }

  /** Written beside and moved, so that a crash never leaves half a file of keys. */
  private void store() throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (Writer writer = Files.newBufferedWriter(fresh)) {
      values.store(writer, null);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String random(int bytes, boolean plainBase64) {
    byte[] value = new byte[bytes];
    RANDOM.nextBytes(value);
    return plainBase64
        ? Base64.getEncoder().encodeToString(value)
        : Base64.getUrlEncoder().withoutPadding().encodeToString(value);
  }

  /** The value of a secret; never null. */
  public String get(Name name) {
    return values.getProperty(name.key);
  }

  /** What there is to keep secret. */
  public enum Name {
    /** MariaDB's root, for maintenance on this machine. */
    DATABASE_ROOT("database.root", 24, false),
    /** Account {@code sarai}. */
    DATABASE_CORE("database.core", 24, false),
    /** Account {@code sarai_officials}. */
    DATABASE_OFFICIALS("database.officials", 24, false),
    /** Account {@code sarai_migrants}. */
    DATABASE_MIGRANTS("database.migrants", 24, false),
    /** Account {@code keycloak}. */
    DATABASE_KEYCLOAK("database.keycloak", 24, false),
    /** Client {@code sarai-web} of the realm. */
    OIDC("oidc.web", 24, false),
    /** Client of Keycloak's own realm that administers it. */
    KEYCLOAK_ADMIN("keycloak.admin", 24, false),
    /** 256 bits in base64 for the officials' register. */
    KEY_OFFICIALS("key.officials", 32, true),
    /** 256 bits in base64 for the migrants' register. */
    KEY_MIGRANTS("key.migrants", 32, true),
    /** 256 bits in base64 with which frozen reports are signed. */
    KEY_REPORTS("key.reports", 32, true);

    private final String key;
    private final int bytes;
    private final boolean forMachines;

    Name(String key, int bytes, boolean forMachines) {
      this.key = key;
      this.bytes = bytes;
      this.forMachines = forMachines;
    }
  }
}
