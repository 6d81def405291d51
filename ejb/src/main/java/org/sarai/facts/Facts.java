package org.sarai.facts;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sarai.facts.internal.FactHistory;
import org.sarai.facts.internal.FactStore;
import org.sarai.facts.internal.Standing;
import org.sarai.identity.Accounts;
import org.sarai.people.NamesInScope;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/**
 * Reading fact cards. Authors see what a card says in any state; learners see it only while it is
 * verified and not expired, and otherwise whom to ask. Cards hold nothing about people, so both
 * registers share them.
 */
@Stateless
public class Facts {
  @EJB private Accounts accounts;
  @EJB private FactHistory history;
  @EJB private FactStore store;
  @EJB private NamesInScope names;
  @Resource private SessionContext session;

  /**
   * Cards for authors.
   *
   * @param filter which
   * @param language in which their words are wanted (BCP 47); English where they have none
   * @return the cards by country and code
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<FactRow> list(FactFilter filter, String language) {
    return store.rows(language, today(), accounts.caller()).stream()
        .filter(
            row ->
                filter.state() == null
                    ? row.state() != FactState.WITHDRAWN
                    : row.state() == filter.state())
        .filter(row -> filter.country() == null || row.country().equals(filter.country()))
        .filter(row -> !filter.mine() || row.mine())
        .toList();
  }

  /**
   * A card for authors.
   *
   * @param code the card's
   * @return all of it as it stands today
   * @throws Refused (not found) if there is no such card
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public Fact find(String code) {
    return card(code).orElseThrow(() -> Refused.notFound("refused.noFact", code));
  }

  /**
   * A card for authors, where a text may name one that is not there.
   *
   * @param code the card's
   * @return all of it as it stands today; empty if there is no such card
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public Optional<Fact> card(String code) {
    return store.find(code).map(this::fact);
  }

  private Fact fact(Standing card) {
    return new Fact(
        card.code(),
        card.country(),
        card.kind(),
        card.on(today()),
        card.edition(),
        store.statement(card),
        card.statedAt(),
        card.verifiedOn(),
        card.expiresOn(),
        card.owner() == null ? null : who(card.owner()),
        isAdministrator() || accounts.caller().equals(card.owner()),
        store.uses(card.code()));
  }

  /**
   * Everything that happened to a card.
   *
   * @param code the card's
   * @return what was said, checked and withdrawn, and who looked after it; the newest first
   * @throws Refused (not found) if there is no such card
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<FactEvent> history(String code) {
    return history.of(standing(code).cardId(), this::who);
  }

  /**
   * A card as learners see it.
   *
   * @param code the card's
   * @param language in which its words are wanted (BCP 47); English if it has none
   * @param today the day on which it is shown
   * @return the card, its value only if it is verified and not expired on that day; empty if there
   *     is no such card
   */
  @PermitAll
  public Optional<ShownFact> shown(String code, String language, LocalDate today) {
    return store.find(code).map(card -> shown(card, language, today));
  }

  private ShownFact shown(Standing card, String language, LocalDate today) {
    var statement = store.statement(card);
    var text = statement.in(language);
    var open = card.on(today).isShown();
    return new ShownFact(
        card.code(),
        card.kind(),
        statement.texts().containsKey(language) ? language : FactStatement.ENGLISH,
        open ? card.value() : null,
        open ? text.text() : null,
        text.instead(),
        open ? card.verifiedOn() : null,
        open ? card.expiresOn() : null,
        text.draft());
  }

  /**
   * What waits for the caller.
   *
   * @return how many cards of the caller's need a check, and how many have nobody
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public FactsWaiting waiting() {
    var rows = list(FactFilter.ALL, FactStatement.ENGLISH);
    return new FactsWaiting(
        mine(rows, FactState.UNVERIFIED),
        mine(rows, FactState.EXPIRING),
        mine(rows, FactState.EXPIRED),
        rows.stream().filter(row -> !row.owned()).count());
  }

  private static long mine(List<FactRow> rows, FactState state) {
    return rows.stream().filter(row -> row.mine() && row.state() == state).count();
  }

  private Standing standing(String code) {
    return store.find(code).orElseThrow(() -> Refused.notFound("refused.noFact", code));
  }

  /** Names are told to those alone who see people by name. */
  private FactOwner who(String account) {
    var name =
        isAdministrator()
            ? accounts
                .find(account, Register.OFFICIALS)
                .map(found -> names.of(List.of(found.personId())).get(found.personId()))
                .orElse(null)
            : null;
    return new FactOwner(
        account.equals(accounts.caller()), account.equals(Accounts.PLATFORM), name);
  }

  private boolean isAdministrator() {
    return session.isCallerInRole(Roles.ADMINISTRATOR)
        || session.isCallerInRole(Roles.MIGRANT_ADMINISTRATOR);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
