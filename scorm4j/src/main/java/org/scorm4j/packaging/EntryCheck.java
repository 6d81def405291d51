package org.scorm4j.packaging;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at the directory of an archive for everything that could harm whoever unpacks it. */
final class EntryCheck {
  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** Devices of Windows, whatever their ending, and names whose last character Windows drops. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "(?i)(^|/)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9]|lpt[0-9])([. ][^/]*)?(/|$)"
              + "|[. ](/|$)");

  private final Limits limits;
  private final FaultLog faults;
  private final Map<String, String> seen = new HashMap<>();
  private final Set<String> folders = new HashSet<>();
  private long total;
  private long totalCompressed;

  EntryCheck(Limits limits, FaultLog faults) {
    this.limits = limits;
    this.faults = faults;
  }

  void check(List<ZipDirectory.Entry> entries) {
    if (entries.isEmpty()) {
      faults.archive(FaultCode.ARCHIVE_EMPTY);
    }
    entries.forEach(this::check);
    for (var folder : folders) {
      var file = seen.get(folder);
      if (file != null && !file.endsWith("/")) {
        faults.entry(FaultCode.ENTRY_FILE_AND_FOLDER, file, file);
      }
    }
    if (total > limits.contentBytes()) {
      faults.archive(FaultCode.CONTENTS_TOO_LARGE, total, limits.contentBytes());
    }
    if (limits.ratioExceeded(total, totalCompressed)) {
      faults.archive(FaultCode.ARCHIVE_RATIO, limits.ratio());
    }
  }

  private void check(ZipDirectory.Entry entry) {
    var path = entry.shownName();
    if (entry.name().isEmpty()) {
      faults.entry(FaultCode.PATH_ENCODING, path, path);
    }
    path(path);
    duplicate(path);
    if (entry.isEncrypted()) {
      faults.entry(FaultCode.ENTRY_ENCRYPTED, path, path);
    }
    if (entry.method() != STORED && entry.method() != DEFLATED) {
      faults.entry(FaultCode.ENTRY_METHOD, path, path, entry.method());
    }
    if (entry.isSpecial()) {
      faults.entry(FaultCode.ENTRY_SPECIAL, path, path);
    }
    if (entry.size() > limits.entryBytes()) {
      faults.entry(FaultCode.ENTRY_TOO_LARGE, path, path, entry.size(), limits.entryBytes());
    } else if (limits.ratioExceeded(entry.size(), entry.compressedSize())) {
      faults.entry(FaultCode.ENTRY_RATIO, path, path, limits.ratio());
    }
    total = saturatedSum(total, entry.size());
    totalCompressed = saturatedSum(totalCompressed, entry.compressedSize());
  }

  private void path(String path) {
    if (path.length() > limits.pathLength()) {
      faults.entry(FaultCode.PATH_TOO_LONG, path, path.length(), limits.pathLength());
    }
    if (path.isEmpty() || path.chars().anyMatch(Character::isISOControl)) {
      faults.entry(FaultCode.PATH_CONTROL, path, path);
    }
    if (path.indexOf('\\') >= 0 || DRIVE.matcher(path).matches()) {
      faults.entry(FaultCode.PATH_WINDOWS, path, path);
    } else if (path.startsWith("/")) {
      faults.entry(FaultCode.PATH_ABSOLUTE, path, path);
    }
    var inner = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    for (var segment : inner.split("[/\\\\]", -1)) {
      if (segment.equals("..") || segment.equals(".")) {
        faults.entry(FaultCode.PATH_TRAVERSAL, path, path);
        return;
      }
    }
    if (RESERVED.matcher(inner).find()) {
      faults.entry(FaultCode.PATH_RESERVED, path, path);
    }
    if (inner.contains("//")) {
      faults.entry(FaultCode.PATH_TRAVERSAL, path, path);
    }
  }

  private void duplicate(String path) {
    var inner = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    var before = seen.putIfAbsent(folded(inner), path);
    if (before != null && !(before.endsWith("/") && path.endsWith("/"))) {
      if (before.equals(path)) {
        faults.entry(FaultCode.ENTRY_DUPLICATE, path, path);
      } else {
        faults.entry(FaultCode.ENTRY_DUPLICATE_CASE, path, path, before);
      }
    }
    for (var slash = inner.indexOf('/'); slash > 0; slash = inner.indexOf('/', slash + 1)) {
      folders.add(folded(inner.substring(0, slash)));
    }
  }

  /** One key for all spellings that some file system would take for the same name. */
  static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static long saturatedSum(long one, long other) {
    var sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
