package org.scorm4j.packaging;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the file of the package that an address in the manifest means (RFC 3986 resolution against
 * {@code xml:base}), and refuses addresses that leave the package.
 */
final class FileLocator {
  private static final Pattern SCHEME =
      Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

  private final PackageArchive archive;
  private final FaultLog faults;
  private final Map<String, String> byFoldedPath = new HashMap<>();

  /** Where an address points: the file, and what followed its path ({@code ?query#fragment}). */
  record Target(String path, String suffix) {}

  FileLocator(PackageArchive archive, FaultLog faults) {
    this.archive = archive;
    this.faults = faults;
    archive.entries().forEach(e -> byFoldedPath.putIfAbsent(EntryCheck.folded(e.path()), e.path()));
  }

  /**
   * Finds a file; empty, with a fault, when there is none.
   *
   * @param absent how bad it is when the package does not contain the file
   */
  Optional<Target> locate(String base, String href, int line, String item, Severity absent) {
    var address = href.trim();
    if (!isInternal(address, line, item, absent)) {
      return Optional.empty();
    }
    var end = suffixStart(address);
    var rawPath = address.substring(0, end);
    var suffix = LaunchAddress.encodeUnsafe(address.substring(end));
    if (rawPath.indexOf('\\') >= 0) {
      faults.manifest(FaultCode.HREF_BACKSLASH, line, item, address);
      rawPath = rawPath.replace('\\', '/');
    }
    var literal = normalized(base, rawPath);
    var decoded = decoded(rawPath).flatMap(path -> normalized(base, path));
    if (literal.isEmpty() || decoded.isEmpty()) {
      var outside = decoded(rawPath).isPresent();
      faults.manifest(
          outside ? FaultCode.HREF_OUTSIDE : FaultCode.HREF_INVALID, line, item, address);
      return Optional.empty();
    }
    for (var path : new String[] {decoded.get(), literal.get()}) {
      if (archive.find(path).isPresent()) {
        return Optional.of(new Target(path, suffix));
      }
    }
    var otherCase = byFoldedPath.get(EntryCheck.folded(decoded.get()));
    if (otherCase != null) {
      faults.manifest(FaultCode.FILE_CASE, line, item, decoded.get(), otherCase);
      return Optional.of(new Target(otherCase, suffix));
    }
    faults.manifest(absent, FaultCode.FILE_MISSING, line, item, decoded.get());
    return Optional.empty();
  }

  /** Checks a base before anything is resolved against it; an unusable one counts as empty. */
  String base(String outer, String base, int line, String item) {
    var address = base.trim().replace('\\', '/');
    if (address.isEmpty()) {
      return outer;
    }
    if (!isInternal(address, line, item, Severity.ERROR)) {
      return outer;
    }
    var folder =
        address.endsWith("/") ? address : address.substring(0, address.lastIndexOf('/') + 1);
    var path = decoded(folder).flatMap(decodedFolder -> normalized(outer, decodedFolder));
    if (path.isEmpty()) {
      faults.manifest(FaultCode.HREF_OUTSIDE, line, item, address);
      return outer;
    }
    return path.get().isEmpty() || path.get().endsWith("/") ? path.get() : path.get() + "/";
  }

  private boolean isInternal(String address, int line, String item, Severity external) {
    if (address.chars().anyMatch(Character::isISOControl)) {
      faults.manifest(FaultCode.HREF_INVALID, line, item, address);
      return false;
    }
    var scheme = SCHEME.matcher(address);
    if (scheme.matches()) {
      var name = scheme.group(1).toLowerCase(Locale.ROOT);
      if (name.equals("http") || name.equals("https")) {
        faults.manifest(external, FaultCode.HREF_EXTERNAL, line, item, address);
      } else {
        faults.manifest(FaultCode.HREF_SCHEME, line, item, address);
      }
      return false;
    }
    if (address.startsWith("//") || address.startsWith("\\\\")) {
      faults.manifest(external, FaultCode.HREF_EXTERNAL, line, item, address);
      return false;
    }
    if (address.startsWith("/") || address.startsWith("\\")) {
      faults.manifest(FaultCode.HREF_OUTSIDE, line, item, address);
      return false;
    }
    return true;
  }

  private static int suffixStart(String address) {
    for (var i = 0; i < address.length(); i++) {
      if (address.charAt(i) == '?' || address.charAt(i) == '#') {
        return i;
      }
    }
    return address.length();
  }

  /** Removes dot segments; empty when they lead out of the package. */
  private static Optional<String> normalized(String base, String path) {
    var segments = new ArrayDeque<String>();
    for (var segment : (base + path).split("/", -1)) {
      if (segment.equals("..")) {
        if (segments.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!segment.equals(".") && !segment.isEmpty()) {
        segments.addLast(segment);
      }
    }
    return Optional.of(String.join("/", segments));
  }

  /** Percent-decodes; empty when the encoding is broken, not UTF-8, or hides a separator. */
  private static Optional<String> decoded(String path) {
    if (path.indexOf('%') < 0) {
      return Optional.of(path);
    }
    var bytes = new ByteArrayOutputStream();
    for (var i = 0; i < path.length(); i++) {
      var c = path.charAt(i);
      if (c != '%') {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      var high = i + 2 < path.length() ? Character.digit(path.charAt(i + 1), 16) : -1;
      var low = high >= 0 ? Character.digit(path.charAt(i + 2), 16) : -1;
      var value = low < 0 ? -1 : high << 4 | low;
      if (value < 0x20 || value == '/' || value == '\\') {
        return Optional.empty();
      }
      bytes.write(value);
      i += 2;
    }
    try {
      var buffer = ByteBuffer.wrap(bytes.toByteArray());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
