package org.sarai.completion;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.List;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.completion.internal.TranscriptQuery;
import org.sarai.identity.Accounts;
import org.sarai.people.MergeRow;
import org.sarai.people.Merges;
import org.sarai.people.Registers;
import org.sarai.people.Scopes;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;

/** All that one human being has learnt, merged records included. */
@Stateless
public class Transcripts {
  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private Merges merges;
  @EJB private Registers registers;
  @EJB private Scopes scopes;
  @EJB private TranscriptQuery query;
  @Resource private SessionContext session;

  /**
   * The transcript of somebody in the caller's scope. A focal point gets the records of their own
   * institutions, and no others. That it was seen is entered into the audit log.
   *
   * @param personId who; whoever counts as the same has the same transcript
   * @param language in which titles are wanted
   * @return the transcript
   * @throws Refused (not found) if nobody in the caller's scope has this id
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public Transcript of(long personId, String language) {
    var scope = scopes.mine();
    if (!scopes.includes(personId)) {
      throw Refused.notFound("refused.noPerson", String.valueOf(personId));
    }
    var root = registers.root(personId);
    audit.enter(
        new AuditEntry("transcriptSeen", scope.register(), "person " + root, null, null),
        accounts.caller());
    var rows =
        query.of(root, language).stream().filter(row -> isIn(scope, row.institutionId())).toList();
    return new Transcript(root, scopes.name(root).orElse(null), rows, merges(root));
  }

  private static boolean isIn(Scope scope, Long institutionId) {
    return scope.everybody()
        || institutionId != null && scope.institutions().contains(institutionId);
  }

  private List<MergeRow> merges(long personId) {
    return session.isCallerInRole(Roles.ADMINISTRATOR)
            || session.isCallerInRole(Roles.MIGRANT_ADMINISTRATOR)
        ? merges.of(personId)
        : List.of();
  }

  /**
   * What the caller has learnt.
   *
   * @param language in which titles are wanted
   * @return every record, the newest day first
   */
  @PermitAll
  public List<TranscriptRow> mine(String language) {
    return query.of(accounts.current().personId(), language);
  }
}
