package org.sarai.completion.internal;

import java.util.List;
import org.sarai.completion.RowOutcome.Outcome;
import org.sarai.people.ListLine;
import org.sarai.people.ListVault;

/** Keeps what comes of the rows of a run: outcomes in the core, what stood in them in the vault. */
final class KeptRows implements RowSink {
  private final RunLedger runs;
  private final ListVault vault;
  private final RunLedger.Run run;
  private final String claim;

  KeptRows(RunLedger runs, ListVault vault, RunLedger.Run run, String claim) {
    this.runs = runs;
    this.vault = vault;
    this.run = run;
    this.claim = claim;
  }

  @Override
  public void header(List<String> titles) {
    vault.forgetLines(run.register(), run.reference());
    vault.keepLines(run.register(), run.reference(), List.of(new ListLine(0, titles, null)));
  }

  @Override
  public void rows(List<Told> rows, int readSoFar) {
    runs.progress(run.id(), claim, readSoFar, rows.stream().map(RowSink.Told::outcome).toList());
    vault.keepLines(
        run.register(),
        run.reference(),
        rows.stream()
            .filter(row -> row.outcome().outcome() == Outcome.REJECTED)
            .map(
                row -> new ListLine(row.outcome().row(), row.line().cells(), row.outcome().value()))
            .toList());
  }
}
