package org.sarai.people.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One register's key: encrypts with AES-GCM and hashes with HMAC-SHA-256, each under a key derived
 * from the register's secret.
 */
final class RegisterKey {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec encryption;
  private final SecretKeySpec hashing;

  private RegisterKey(byte[] secret) {
    this.encryption = new SecretKeySpec(derive(secret, "encryption"), "AES");
    this.hashing = new SecretKeySpec(derive(secret, "hashing"), "HmacSHA256");
  }

  /**
   * @param variable name of the environment variable that holds 32 bytes in base64
   * @throws IllegalStateException without a proper key: a register never starts unprotected
   */
  static RegisterKey fromEnvironment(String variable) {
    var encoded = System.getenv(variable);
    if (encoded == null || encoded.isBlank()) {
      throw new IllegalStateException(variable + " is not set: the register's key is missing");
    }
    return of(Base64.getDecoder().decode(encoded.strip()));
  }

  static RegisterKey of(byte[] secret) {
    if (secret.length != 32) {
      throw new IllegalStateException("a register's key has 32 bytes, not " + secret.length);
    }
    return new RegisterKey(secret);
  }

  /** Null stays null. */
  byte[] encrypt(String text) {
    return text == null ? null : seal(text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] seal(byte[] bytes) {
    try {
      var nonce = new byte[NONCE];
      RANDOM.nextBytes(nonce);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, nonce));
      var sealed = cipher.doFinal(bytes);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java platform", e);
    }
  }

  /**
   * Null stays null.
   *
   * @throws IllegalStateException if the bytes were changed or another key encrypted them
   */
  String decrypt(byte[] stored) {
    return stored == null ? null : new String(open(stored), StandardCharsets.UTF_8);
  }

  byte[] open(byte[] stored) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, stored, 0, NONCE));
      return cipher.doFinal(stored, NONCE, stored.length - NONCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an identity cannot be read with this register's key", e);
    }
  }

  /** A keyed hash: equal texts of one kind give equal hashes, and only with this key. */
  byte[] hash(String kind, String text) {
    return hmac(hashing, kind + '\0' + text);
  }

  private static byte[] derive(byte[] secret, String purpose) {
    return hmac(new SecretKeySpec(secret, "HmacSHA256"), "sarai-register-" + purpose);
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", e);
    }
  }
}
