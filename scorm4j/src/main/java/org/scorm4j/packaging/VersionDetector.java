package org.scorm4j.packaging;

import java.util.Locale;
import java.util.Optional;

/** Finds out which edition a manifest was written for, from its schema version and namespaces. */
final class VersionDetector {
  private static final String CP_12 = "imscp_rootv1p1p2";
  private static final String CP_2004 = "imscp_v1p1";
  private static final String ADL_12 = "adlcp_rootv1p2";
  private static final String ADL_2004 = "adlcp_v1p3";

  private final FaultLog faults;

  VersionDetector(FaultLog faults) {
    this.faults = faults;
  }

  Optional<ScormVersion> detect(XmlElement manifest, String schemaVersion) {
    var announced = announced(schemaVersion);
    var by2004Namespace = uses(manifest, CP_2004) || uses(manifest, ADL_2004);
    var by12Namespace = uses(manifest, CP_12) || uses(manifest, ADL_12);
    if (!uses(manifest, CP_2004) && !uses(manifest, CP_12)) {
      faults.manifest(FaultCode.MANIFEST_NAMESPACE, manifest.line(), "", manifest.namespace());
    }
    if (announced.isPresent()) {
      var version = announced.get();
      if (version.is2004()
          ? by12Namespace && !by2004Namespace
          : by2004Namespace && !by12Namespace) {
        faults.manifest(FaultCode.VERSION_DISAGREES, manifest.line(), "", version.label());
      }
      return announced;
    }
    if (!by2004Namespace && !by12Namespace) {
      faults.manifest(FaultCode.VERSION_UNKNOWN, manifest.line(), "", schemaVersion);
      return Optional.empty();
    }
    var guess = by2004Namespace ? ScormVersion.SCORM_2004_4TH : ScormVersion.SCORM_1_2;
    faults.manifest(FaultCode.VERSION_GUESSED, manifest.line(), "", schemaVersion, guess.label());
    return Optional.of(guess);
  }

  private static Optional<ScormVersion> announced(String schemaVersion) {
    var text = schemaVersion.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").trim();
    if (text.matches("(scorm )?1\\.2(\\.\\d+)?")) {
      return Optional.of(ScormVersion.SCORM_1_2);
    }
    if (text.equals("cam 1.3") || text.startsWith("2004 2nd") || text.equals("1.3")) {
      return Optional.of(ScormVersion.SCORM_2004_2ND);
    }
    if (text.startsWith("2004 3rd")) {
      return Optional.of(ScormVersion.SCORM_2004_3RD);
    }
    return text.startsWith("2004 4th")
        ? Optional.of(ScormVersion.SCORM_2004_4TH)
        : Optional.empty();
  }

  /** Whether the element, or one below it down to the resources, is of that namespace. */
  private static boolean uses(XmlElement element, String namespaceEnd) {
    return element.namespace().endsWith(namespaceEnd)
        || element.children().stream().anyMatch(child -> uses(child, namespaceEnd));
  }
}
