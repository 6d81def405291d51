package org.sarai.people;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Objects;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.people.InstitutionImport.Rejected;
import org.sarai.people.internal.InstitutionListReader;
import org.sarai.people.internal.InstitutionListReader.Row;
import org.sarai.people.internal.InstitutionTree;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/** Lists of institutions: all of a list or nothing. The same list again changes nothing. */
@Stateless
public class InstitutionImports {
  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private Institutions institutions;
  @EJB private InstitutionTree tree;
  @EJB private Scopes scopes;
  @Resource private SessionContext session;

  /**
   * Defines the institutions of a list and brings those that are known to what it says; what it
   * leaves empty stays. Parents are named, and stand in the register or in the list.
   *
   * @param csv columns {@code name, type, country, parent, counting, name_LANGUAGE}, UTF-8
   * @param dryRun whether only to say what would come of it
   * @return what came of it; with a rejected row nothing is stored
   * @throws Refused (unprocessable) if this is no list
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public InstitutionImport load(byte[] csv, boolean dryRun) {
    var reader = new InstitutionListReader();
    reader.read(csv);
    var count = reader.rows().size() + reader.rejected().size();
    if (!reader.rejected().isEmpty()) {
      return new InstitutionImport(count, 0, 0, reader.rejected());
    }
    tree.lock();
    var created = 0;
    var changed = 0;
    // Parents may stand further down: first everybody exists, then everybody is put in place.
    var ids = reader.rows().stream().map(this::known).toList();
    for (var index = 0; index < ids.size(); index++) {
      var row = reader.rows().get(index);
      var isNew = ids.get(index).created();
      try {
        var different = place(ids.get(index).id(), row);
        created += isNew ? 1 : 0;
        changed += !isNew && different ? 1 : 0;
      } catch (Refused refused) {
        session.setRollbackOnly();
        var value = refused.arguments().isEmpty() ? null : refused.arguments().get(0).toString();
        return new InstitutionImport(
            count, 0, 0, List.of(new Rejected(row.number(), refused.key(), value)));
      }
    }
    if (dryRun) {
      session.setRollbackOnly();
    } else {
      audit.enter(
          new AuditEntry(
              "institutionsImported",
              scopes.mine().register(),
              "institutions",
              null,
              Integer.toString(created + changed)),
          accounts.caller());
    }
    return new InstitutionImport(count, created, changed, List.of());
  }

  private Institutions.Known known(Row row) {
    return institutions.named(
        row.name(), row.country(), row.type() == null ? null : row.type().name(), false);
  }

  private boolean place(long id, Row row) {
    var now = tree.state(id);
    var then =
        new InstitutionTree.State(
            id,
            now.country(),
            row.type() == null ? now.type() : row.type().name(),
            row.parent() == null ? now.parentId() : Long.valueOf(parent(row)),
            row.counting() == null ? now.counting() : row.counting(),
            now.mergedInto(),
            now.activeFrom(),
            now.closedOn());
    tree.record(then);
    var different = !then.equals(now);
    for (var name : row.names().entrySet()) {
      var key = Institutions.nameKey(name.getValue());
      var holder = tree.named(key, now.country());
      if (holder.isPresent() && holder.get() != id) {
        throw Refused.conflict("refused.institutionExists", name.getValue(), holder.get());
      }
      if (!Objects.equals(tree.newestName(id, name.getKey()), name.getValue())) {
        tree.name(id, name.getKey(), name.getValue(), key);
        different = true;
      }
    }
    return different;
  }

  private long parent(Row row) {
    var key = Institutions.nameKey(row.parent());
    return tree.named(key, row.country())
        .or(() -> tree.named(key, null))
        .orElseThrow(() -> Refused.conflict("refused.noSuchParent", row.parent()));
  }
}
