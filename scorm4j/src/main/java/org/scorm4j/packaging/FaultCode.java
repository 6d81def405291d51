package org.scorm4j.packaging;

import java.util.Locale;

/**
 * Everything that can be wrong with a package. The message of each, with its arguments, is in the
 * bundle {@code org.scorm4j.packaging.Faults} under {@link #code()}.
 */
public enum FaultCode {
  ARCHIVE_UNREADABLE(Severity.ERROR),
  ARCHIVE_EMPTY(Severity.ERROR),
  ARCHIVE_TOO_LARGE(Severity.ERROR),
  ARCHIVE_RATIO(Severity.ERROR),
  CONTENTS_TOO_LARGE(Severity.ERROR),
  TOO_MANY_ENTRIES(Severity.ERROR),
  TOO_MANY_FAULTS(Severity.ERROR),
  ENTRY_TOO_LARGE(Severity.ERROR),
  ENTRY_RATIO(Severity.ERROR),
  ENTRY_ENCRYPTED(Severity.ERROR),
  ENTRY_METHOD(Severity.ERROR),
  ENTRY_CORRUPT(Severity.ERROR),
  ENTRY_SPECIAL(Severity.ERROR),
  ENTRY_DUPLICATE(Severity.ERROR),
  ENTRY_DUPLICATE_CASE(Severity.ERROR),
  ENTRY_FILE_AND_FOLDER(Severity.ERROR),
  PATH_ENCODING(Severity.ERROR),
  PATH_ABSOLUTE(Severity.ERROR),
  PATH_WINDOWS(Severity.ERROR),
  PATH_TRAVERSAL(Severity.ERROR),
  PATH_CONTROL(Severity.ERROR),
  PATH_RESERVED(Severity.ERROR),
  PATH_TOO_LONG(Severity.ERROR),

  MANIFEST_MISSING(Severity.ERROR),
  MANIFEST_IN_FOLDER(Severity.ERROR),
  MANIFEST_TOO_LARGE(Severity.ERROR),
  MANIFEST_DOCTYPE(Severity.ERROR),
  MANIFEST_MALFORMED(Severity.ERROR),
  MANIFEST_ENCODING(Severity.ERROR),
  MANIFEST_TOO_DEEP(Severity.ERROR),
  MANIFEST_TOO_MANY_ELEMENTS(Severity.ERROR),
  MANIFEST_ROOT(Severity.ERROR),
  MANIFEST_NAMESPACE(Severity.WARNING),
  MANIFEST_NESTED(Severity.WARNING),
  VERSION_UNKNOWN(Severity.ERROR),
  VERSION_GUESSED(Severity.WARNING),
  VERSION_DISAGREES(Severity.WARNING),

  IDENTIFIER_MISSING(Severity.WARNING),
  IDENTIFIER_DUPLICATE(Severity.ERROR),
  TITLE_MISSING(Severity.WARNING),
  ORGANIZATIONS_MISSING(Severity.ERROR),
  ORGANIZATION_ASSUMED(Severity.WARNING),
  ORGANIZATION_DEFAULT_UNKNOWN(Severity.WARNING),
  NOTHING_TO_LAUNCH(Severity.ERROR),
  ITEM_IDENTIFIER_MISSING(Severity.ERROR),
  ITEM_EMPTY(Severity.WARNING),
  ITEM_RESOURCE_UNKNOWN(Severity.ERROR),
  ITEM_LAUNCH_MISSING(Severity.ERROR),
  ITEM_PARENT_LAUNCHES(Severity.WARNING),
  ITEM_VALUE_INVALID(Severity.WARNING),
  ITEM_VALUE_TOO_LONG(Severity.WARNING),
  SEQUENCING_VALUE_INVALID(Severity.WARNING),
  SEQUENCING_COLLECTION_UNKNOWN(Severity.WARNING),
  SEQUENCING_OBJECTIVE_UNKNOWN(Severity.WARNING),
  RESOURCE_IDENTIFIER_MISSING(Severity.WARNING),
  RESOURCE_KIND_UNKNOWN(Severity.WARNING),
  DEPENDENCY_UNKNOWN(Severity.WARNING),
  FILE_MISSING(Severity.ERROR),
  FILE_CASE(Severity.WARNING),
  HREF_INVALID(Severity.ERROR),
  HREF_BACKSLASH(Severity.WARNING),
  HREF_OUTSIDE(Severity.ERROR),
  HREF_EXTERNAL(Severity.ERROR),
  HREF_SCHEME(Severity.ERROR);

  private final Severity severity;

  FaultCode(Severity severity) {
    this.severity = severity;
  }

  /** The usual severity; some faults are milder where nothing depends on them. */
  public Severity severity() {
    return severity;
  }

  /** The stable name for protocols and message bundles, for example {@code file-missing}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
