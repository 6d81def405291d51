package org.sarai.reporting.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/**
 * This installation's seal: Ed25519 (RFC 8032), so that whoever has the public key can check a
 * report without being able to make one.
 */
final class Seal {
  private static final int SEED = 32;

  private final KeyPair keys;

  private Seal(byte[] seed) {
    if (seed.length != SEED) {
      throw new IllegalStateException("the key of reports has 32 bytes, not " + seed.length);
    }
    try {
      var generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has Ed25519", e);
    }
  }

  /**
   * @param variable name of the environment variable that holds 32 bytes in base64
   * @throws IllegalStateException without a proper key: nothing is sealed with none
   */
  static Seal fromEnvironment(String variable) {
    var encoded = System.getenv(variable);
    if (encoded == null || encoded.isBlank()) {
      throw new IllegalStateException(variable + " is not set: reports cannot be sealed");
    }
    return of(Base64.getDecoder().decode(encoded.strip()));
  }

  static Seal of(byte[] seed) {
    return new Seal(seed);
  }

  String sign(String text) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a report could not be sealed", e);
    }
  }

  boolean isOurs(String text, String sealed) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initVerify(keys.getPublic());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.verify(Base64.getDecoder().decode(sealed));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /** The public key, X.509 in base64, for others. */
  String publicKey() {
    return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  /** The generator asks for the private key's bytes, once; the public one follows from them. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    Given(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("Ed25519 asks for 32 bytes");
      }
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
