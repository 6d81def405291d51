package org.sarai.facts;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sarai.facts.internal.FactRules;
import org.sarai.facts.internal.FactStore;
import org.sarai.facts.internal.Standing;
import org.sarai.identity.Accounts;
import org.sarai.shared.Reason;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/**
 * Keeping fact cards. A card has one owner, so that somebody feels bound by its last day: only the
 * owner and administrators change, check and withdraw it. Whoever writes a card owns it; a card
 * that nobody owns can be taken over by any trainer. Each act is a further row.
 */
@Stateless
@Interceptors(RerunOnConflict.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FactDesk {
  @EJB private Accounts accounts;
  @EJB private FactStore store;
  @Resource private SessionContext session;

  /**
   * Says what a card says, in place of what it said before; it is unverified until it is checked.
   * What it says already changes nothing.
   *
   * @param told all of it
   * @return whether there was no such card
   * @throws Refused (invalid) if something is missing or too long, or if the words that stand for a
   *     number repeat it; (forbidden) if the card is not the caller's; (conflict) if country or
   *     kind are others, or somebody else has changed the card meanwhile
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public boolean define(DefineFact told) {
    var card = FactRules.sound(told);
    store.lock(card.code());
    var standing = store.find(card.code());
    if (standing.isEmpty()) {
      var id = store.addCard(card);
      store.addStatement(id, card.statement());
      if (!accounts.caller().equals(Accounts.PLATFORM)) {
        store.addOwner(id, accounts.caller());
      }
      return true;
    }
    change(card, kept(standing.get()));
    return false;
  }

  private void change(DefineFact card, Standing standing) {
    if (!standing.country().equals(card.country()) || standing.kind() != card.kind()) {
      throw Refused.conflict("refused.factFixed", card.code());
    }
    if (card.edition() != null && card.edition() != standing.edition()) {
      throw Refused.conflict("refused.factChanged");
    }
    if (standing.withdrawn() || !store.statement(standing).equals(card.statement())) {
      store.addStatement(standing.cardId(), card.statement());
    }
  }

  /**
   * Says that what a card says was checked. From now on learners see it, up to and on its last day.
   *
   * @param told the check
   * @throws Refused (not found) if there is no such card; (forbidden) if it is not the caller's;
   *     (conflict) if it was withdrawn, or says something else than what was checked; (invalid) if
   *     a day is impossible, or nobody says how it was checked
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void check(CheckFact told) {
    var standing = locked(told.code());
    if (standing.withdrawn()) {
      throw Refused.conflict("refused.factWithdrawn", standing.code());
    }
    if (told.edition() == null || told.edition() != standing.edition()) {
      throw Refused.conflict("refused.factChanged");
    }
    store.addCheck(standing.edition(), FactRules.sound(told, LocalDate.now(ZoneOffset.UTC)));
  }

  /**
   * Takes a card back: learners see whom to ask, and no check brings its value again. What it says
   * next is a card like any other.
   *
   * @param code the card's
   * @param reason why; never blank
   * @throws Refused (not found) if there is no such card; (forbidden) if it is not the caller's;
   *     (conflict) if it was withdrawn already
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void withdraw(String code, String reason) {
    var standing = locked(code);
    if (standing.withdrawn()) {
      throw Refused.conflict("refused.factWithdrawn", standing.code());
    }
    store.addWithdrawal(standing.edition(), Reason.of(reason));
  }

  /**
   * Takes a card over: from now on the caller looks after it.
   *
   * @param code the card's
   * @throws Refused (not found) if there is no such card; (conflict) if a trainer asks for a card
   *     that somebody else owns
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void own(String code) {
    store.lock(code);
    var standing = found(code);
    var caller = accounts.caller();
    if (caller.equals(standing.owner())) {
      return;
    }
    if (standing.owner() != null && !isAdministrator()) {
      throw Refused.conflict("refused.factOwned", standing.code());
    }
    store.addOwner(standing.cardId(), caller);
  }

  private Standing locked(String code) {
    store.lock(code);
    return kept(found(code));
  }

  private Standing found(String code) {
    return store.find(code).orElseThrow(() -> Refused.notFound("refused.noFact", code));
  }

  private Standing kept(Standing standing) {
    if (!isAdministrator() && !accounts.caller().equals(standing.owner())) {
      throw Refused.forbidden("refused.factOwner", standing.code());
    }
    return standing;
  }

  private boolean isAdministrator() {
    return session.isCallerInRole(Roles.ADMINISTRATOR)
        || session.isCallerInRole(Roles.MIGRANT_ADMINISTRATOR);
  }
}
