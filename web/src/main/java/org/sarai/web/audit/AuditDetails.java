package org.sarai.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.sarai.audit.AuditRow;
import org.sarai.web.shell.Texts;

/** What entries of the audit log tell beside who, what and whom. */
@Named
@RequestScoped
public class AuditDetails {
  /** What these tell is a number of rows. */
  private static final Set<String> COUNTED =
      Set.of("importLoaded", "institutionsImported", "participationsExported");

  @Inject private Texts say;

  /**
   * @param row an entry
   * @return why it was done; of lists, how long they were; a dash for neither
   */
  public String of(AuditRow row) {
    if (row.detail() == null || row.detail().isEmpty()) {
      return say.of("records.none");
    }
    return COUNTED.contains(row.action())
        ? say.of("imports.outcomes.count", Long.valueOf(row.detail()))
        : row.detail();
  }
}
