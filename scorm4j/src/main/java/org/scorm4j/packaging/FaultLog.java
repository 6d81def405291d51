package org.scorm4j.packaging;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one reading. Bounded, because a hostile package can have millions. */
final class FaultLog {
  private static final int MOST = 500;

  private final List<Fault> faults = new ArrayList<>();
  private boolean errors;

  void archive(FaultCode code, Object... arguments) {
    add(code.severity(), code, "", 0, "", arguments);
  }

  void entry(FaultCode code, String file, Object... arguments) {
    add(code.severity(), code, file, 0, "", arguments);
  }

  void manifest(FaultCode code, int line, String item, Object... arguments) {
    manifest(code.severity(), code, line, item, arguments);
  }

  void manifest(Severity severity, FaultCode code, int line, String item, Object... arguments) {
    add(severity, code, PackageReader.MANIFEST, line, item, arguments);
  }

  private void add(
      Severity severity, FaultCode code, String file, int line, String item, Object... arguments) {
    errors |= severity == Severity.ERROR;
    if (faults.size() < MOST) {
      faults.add(new Fault(severity, code.code(), file, line, item, texts(arguments)));
    } else if (faults.size() == MOST) {
      errors = true;
      var tooMany = FaultCode.TOO_MANY_FAULTS;
      faults.add(
          new Fault(tooMany.severity(), tooMany.code(), "", 0, "", List.of(String.valueOf(MOST))));
    }
  }

  private static List<String> texts(Object... arguments) {
    var texts = new ArrayList<String>(arguments.length);
    for (var argument : arguments) {
      texts.add(String.valueOf(argument));
    }
    return texts;
  }

  boolean hasErrors() {
    return errors;
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }
}
