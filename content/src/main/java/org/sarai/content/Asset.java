package org.sarai.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A static file of the player, held in memory: they are few and small.
 *
 * @param mediaType with its character set where it is text
 * @param bytes the content; nobody changes it
 * @param tag its strong entity tag
 */
record Asset(String mediaType, byte[] bytes, String tag) {
  static Asset of(String name, byte[] bytes) {
    return new Asset(mediaType(name), bytes, EntityTag.of(hash(bytes).substring(0, 32)));
  }

  static Asset of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "json" -> "application/json; charset=utf-8";
      case "svg" -> "image/svg+xml; charset=utf-8";
      case "woff2" -> "font/woff2";
      default -> "application/octet-stream";
    };
  }
}
