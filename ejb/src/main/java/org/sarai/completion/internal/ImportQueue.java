package org.sarai.completion.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.util.Set;
import org.sarai.shared.Clock;
import org.sarai.shared.Register;
import org.sarai.shared.sheet.Source;

/** Decides whether a list is worked through while its administrator waits. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportQueue {
  /** Rows beyond which nobody wants to wait for an answer. */
  private static final int SHORT = 2_000;

  @EJB private ImportWorker worker;
  @EJB private OfficialsImportRunner officials;
  @EJB private MigrantsImportRunner migrants;

  public boolean isLong(RunLedger.Run run, Source source) throws IOException {
    try (var reader =
        ListReader.open(source, run.kind(), run.layout(), Set.of(), Clock.instant(Clock.now()))) {
      while (reader.count() <= SHORT && reader.next() != null) {
        // The rows themselves are read later.
      }
      return reader.count() > SHORT;
    }
  }

  public void start(RunLedger.Run run, boolean isLong) {
    if (isLong) {
      worker.wake(run.register());
    } else if (run.register() == Register.OFFICIALS) {
      officials.run(run.id());
    } else {
      migrants.run(run.id());
    }
  }
}
