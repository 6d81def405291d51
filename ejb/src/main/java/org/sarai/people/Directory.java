package org.sarai.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.people.internal.IdentityFile;
import org.sarai.people.internal.IdentityFiles;
import org.sarai.people.internal.PeopleList;
import org.sarai.people.internal.PostingLedger;
import org.sarai.people.internal.Registry;
import org.sarai.people.internal.Sight;
import org.sarai.shared.Cells;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;

/** Finding and looking at people: each caller within their own scope. */
@Stateless
public class Directory {
  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private IdentityFiles files;
  @EJB private PeopleList people;
  @EJB private PostingLedger postings;
  @EJB private Registry registry;
  @EJB private Scopes scopes;
  @EJB private Sight sight;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * Lists people. A search puts those first whose words are exactly what was asked for; otherwise
   * people come in the order in which they came to the platform: names are encrypted, and nothing
   * can be sorted by them.
   *
   * @param query whom
   * @return persons that count (after merges), and how many there are within the caller's scope
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public PageOf<PersonRow> find(@Valid PeopleQuery query) {
    return people.find(scopes.mine(), query);
  }

  /**
   * Looks at one person, which the audit log remembers.
   *
   * @param personId who; an absorbed person's id leads to the one that counts
   * @param language of the names of institutions
   * @return the person, as far as the caller may see
   * @throws Refused (not found) if nobody of this id is within the caller's scope
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public PersonDetail person(long personId, String language) {
    var scope = scopes.mine();
    var root = sight.root(scope, personId);
    audit.enter(
        new AuditEntry("personViewed", scope.register(), "person " + root, null, null),
        accounts.caller());
    return detail(scope, root, language);
  }

  private PersonDetail detail(Scope scope, long root, String language) {
    var details =
        registry
            .details(scope.register(), root)
            .orElseThrow(() -> Refused.notFound("refused.noPerson", Long.toString(root)));
    var file = files.file(scope.register(), root);
    var rows = postings.of(scope, root, language);
    if (!scope.everybody()) {
      return new PersonDetail(
          root,
          scope.register(),
          false,
          reach(details),
          file.names(),
          List.of(),
          file.traits().get(PeopleDesk.LANGUAGES),
          null,
          Map.of(),
          consents(root),
          rows);
    }
    return new PersonDetail(
        root,
        scope.register(),
        true,
        details,
        file.names(),
        file.numbers(),
        file.traits().get(PeopleDesk.LANGUAGES),
        file.traits().get(PeopleDesk.AGE_BAND),
        difficulties(file),
        consents(root),
        rows);
  }

  /** What a focal point needs: names, sex, and how to reach somebody. */
  private static PersonDetails reach(PersonDetails details) {
    return new PersonDetails(
        details.givenName(),
        details.familyName(),
        null,
        null,
        null,
        details.email(),
        details.phone(),
        details.sex(),
        null);
  }

  private static Map<Difficulty, Difficulty.Answer> difficulties(IdentityFile file) {
    var answers = new EnumMap<Difficulty, Difficulty.Answer>(Difficulty.class);
    Arrays.stream(Difficulty.values())
        .filter(domain -> file.traits().containsKey(domain.name()))
        .forEach(
            domain ->
                answers.put(domain, Difficulty.Answer.valueOf(file.traits().get(domain.name()))));
    return answers;
  }

  @SuppressWarnings("unchecked")
  private List<ConsentRow> consents(long root) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select c.purpose, c.given, c.decided_on from consent c where c.id in"
                    + " (select max(n.id) from consent n where n.person_id in ?1 group by n.purpose)"
                    + " order by c.purpose")
            .setParameter(1, sight.members(List.of(root)).keySet())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new ConsentRow(
                    ConsentPurpose.valueOf((String) row[0]),
                    Cells.truth(row[1]),
                    Cells.day(row[2])))
        .toList();
  }
}
