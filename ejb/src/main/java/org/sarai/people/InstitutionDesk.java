package org.sarai.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.people.internal.CountryCodes;
import org.sarai.people.internal.InstitutionTree;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/**
 * Keeping institutions. They hold no people and are shared by both registers, so both
 * administrators keep them. Nothing is changed in place: what is true is the newest row, and
 * undoing is one more.
 */
@Stateless
@Interceptors(RerunOnConflict.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InstitutionDesk {
  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private Institutions institutions;
  @EJB private InstitutionTree tree;
  @EJB private Scopes scopes;

  /**
   * A new institution.
   *
   * @param command what is true of it
   * @return its id
   * @throws Refused (conflict) if one has this name in this country
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public long define(@Valid DefineInstitution command) {
    requireCountry(command.country());
    tree.lock();
    requireFree(command.name(), command.country(), null);
    var type = command.type() == null ? null : command.type().name();
    var id = institutions.named(command.name(), command.country(), type, false).id();
    tree.record(
        new InstitutionTree.State(
            id,
            command.country(),
            type,
            command.parentId(),
            command.counting(),
            null,
            command.activeFrom(),
            null));
    enter("institutionDefined", id, null);
    return id;
  }

  /**
   * Says what is true of an institution from now on.
   *
   * @param command all of it
   * @throws Refused (conflict) if it would be a unit of itself
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void change(@Valid ChangeInstitution command) {
    requireCountry(command.country());
    tree.lock();
    var state = tree.state(command.id());
    tree.record(
        new InstitutionTree.State(
            command.id(),
            command.country(),
            command.type() == null ? null : command.type().name(),
            command.parentId(),
            command.counting(),
            state.mergedInto(),
            command.activeFrom(),
            state.closedOn()));
    enter("institutionChanged", command.id(), null);
  }

  /**
   * A name in a language. Former names are kept: lists that hold them still mean this institution.
   *
   * @param command which, and how it is called
   * @throws Refused (conflict) if another institution of its country is called so
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void name(@Valid NameInstitution command) {
    tree.lock();
    var state = tree.state(command.id());
    requireFree(command.name(), state.country(), command.id());
    tree.name(
        command.id(),
        command.language(),
        command.name().strip(),
        Institutions.nameKey(command.name()));
    enter("institutionNamed", command.id(), null);
  }

  /**
   * An institution turned out to be another one's duplicate: from now on figures count both as one.
   * What was recorded stays with the institution under which it was recorded.
   *
   * @param duplicate which one
   * @param into what it is the same as
   * @throws Refused (conflict) if that is a duplicate of it, or a unit below it
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void merge(long duplicate, long into) {
    tree.lock();
    if (tree.state(into).mergedInto() != null) {
      throw Refused.conflict("refused.institutionMerged");
    }
    tree.record(tree.state(duplicate).merged(into));
    enter("institutionMerged", duplicate, into);
  }

  /**
   * It was none after all.
   *
   * @param duplicate which one
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void separate(long duplicate) {
    tree.lock();
    tree.record(tree.state(duplicate).merged(null));
    enter("institutionSeparated", duplicate, null);
  }

  /**
   * An institution is no more. Its people and its past stay with it.
   *
   * @param id which one
   * @param on the first day on which it is no more
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void close(long id, LocalDate on) {
    if (on == null) {
      throw Refused.invalid("refused.dayMissing");
    }
    tree.lock();
    var state = tree.state(id);
    if (state.activeFrom() != null && on.isBefore(state.activeFrom())) {
      throw Refused.conflict("refused.endsBeforeItBegins", state.activeFrom().toString());
    }
    tree.record(state.closed(on));
    enter("institutionClosed", id, null);
  }

  /**
   * It is there again, or was never closed.
   *
   * @param id which one
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void reopen(long id) {
    tree.lock();
    tree.record(tree.state(id).closed(null));
    enter("institutionReopened", id, null);
  }

  private void requireFree(String name, String country, Long except) {
    tree.named(Institutions.nameKey(name), country)
        .filter(id -> !id.equals(except))
        .ifPresent(
            id -> {
              throw Refused.conflict("refused.institutionExists", name.strip(), id.toString());
            });
  }

  private static void requireCountry(String country) {
    if (country != null && !CountryCodes.exists(country)) {
      throw Refused.invalid("refused.noCountry", country);
    }
  }

  private void enter(String action, long id, Long other) {
    audit.enter(
        new AuditEntry(
            action,
            scopes.mine().register(),
            "institution " + id,
            other == null ? null : "institution " + other,
            null),
        accounts.caller());
  }
}
