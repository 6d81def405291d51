package org.sarai.people.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sarai.identity.Accounts;
import org.sarai.people.InstitutionsChanged;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.DomainEvent;
import org.sarai.shared.Refused;

/** What is true of institutions now, and the further rows that change it. */
@Stateless
public class InstitutionTree {
  @EJB private Accounts accounts;
  @EJB private InstitutionNames names;
  @Inject private Event<DomainEvent> events;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** What is true of an institution. */
  public record State(
      long id,
      String country,
      String type,
      Long parentId,
      boolean counting,
      Long mergedInto,
      LocalDate activeFrom,
      LocalDate closedOn) {
    public State merged(Long into) {
      return new State(id, country, type, parentId, counting, into, activeFrom, closedOn);
    }

    public State closed(LocalDate on) {
      return new State(id, country, type, parentId, counting, mergedInto, activeFrom, on);
    }
  }

  /** Whoever changes the tree waits for the one before: two changes could close a circle. */
  public void lock() {
    database
        .createNativeQuery("select id from institution_lock where id = 1 for update")
        .getResultList();
  }

  /**
   * @throws Refused (not found) if there is no such institution
   */
  public State state(long id) {
    return find(id).orElseThrow(() -> Refused.notFound("refused.noInstitution"));
  }

  private Optional<State> find(long id) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select institution_id, cast(country as varchar(2)), type, parent_id, counting,"
                    + " merged_into, active_from, closed_on from effective_institution"
                    + " where institution_id = ?1")
            .setParameter(1, id)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new State(
                    Cells.id(row[0]),
                    (String) row[1],
                    (String) row[2],
                    Cells.id(row[3]),
                    Cells.truth(row[4]),
                    Cells.id(row[5]),
                    Cells.day(row[6]),
                    Cells.day(row[7])));
  }

  /**
   * Nobody comes to an institution that is no more, or that is another one's duplicate.
   *
   * @throws Refused if it does not exist or is one of these
   */
  public void requireOpen(long id) {
    var state = state(id);
    if (state.mergedInto() != null) {
      throw Refused.conflict("refused.institutionMerged");
    }
    if (state.closedOn() != null && !state.closedOn().isAfter(Sight.today())) {
      throw Refused.conflict("refused.institutionClosed");
    }
  }

  /**
   * What is true from now on, unless it is true already.
   *
   * @throws Refused (conflict) if it would be below itself
   */
  public void record(State state) {
    lock();
    if (state.equals(state(state.id()))) {
      return;
    }
    var affected = names.withBelow(List.of(state.id()));
    for (var above : new Long[] {state.parentId(), state.mergedInto()}) {
      if (above != null) {
        state(above);
        if (affected.contains(above)) {
          throw Refused.conflict("refused.institutionCircle");
        }
      }
    }
    database
        .createNativeQuery(
            "insert into institution_state (institution_id, country, type, parent_id, counting,"
                + " merged_into, active_from, closed_on, recorded_at, recorded_by)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .setParameter(1, state.id())
        .setParameter(2, state.country())
        .setParameter(3, state.type())
        .setParameter(4, state.parentId())
        .setParameter(5, state.counting())
        .setParameter(6, state.mergedInto())
        .setParameter(7, state.activeFrom())
        .setParameter(8, state.closedOn())
        .setParameter(9, Clock.now())
        .setParameter(10, accounts.caller())
        .executeUpdate();
    tell(affected);
  }

  /** Whoever has a record there or below is counted anew. */
  private void tell(Set<Long> institutions) {
    @SuppressWarnings("unchecked")
    List<Number> people =
        database
            .createNativeQuery(
                "select distinct person_id from training_record where institution_id in :ids",
                Long.class)
            .setParameter("ids", institutions)
            .getResultList();
    if (!people.isEmpty()) {
      events.fire(new InstitutionsChanged(people.stream().map(Number::longValue).toList()));
    }
  }

  /**
   * Whose name this is in a country: by the name and country under which it was recorded first,
   * else by any name that it ever had and the country that it has now; rather one that stands for
   * itself than a merged duplicate.
   */
  public Optional<Long> named(String nameKey, String country) {
    @SuppressWarnings("unchecked")
    List<Number> known =
        database
            .createNativeQuery(
                "select known.id from (select i.id, 0 as distance from institution i"
                    + " where i.name_key = ?1 and i.country_key = ?2"
                    + " union all select e.institution_id, if(e.merged_into is null, 1, 2)"
                    + " from effective_institution e"
                    + " where e.name_key = ?1 and coalesce(e.country, '--') = ?2"
                    + " union all select e.institution_id, if(e.merged_into is null, 1, 2)"
                    + " from institution_name n"
                    + " join effective_institution e on e.institution_id = n.institution_id"
                    + " where n.name_key = ?1 and coalesce(e.country, '--') = ?2) known"
                    + " order by known.distance, known.id limit 1",
                Long.class)
            .setParameter(1, nameKey)
            .setParameter(2, country == null ? "--" : country)
            .getResultList();
    return known.stream().findFirst().map(Number::longValue);
  }

  /** What an institution is called in a language now; null when nobody has said. */
  @SuppressWarnings("unchecked")
  public String newestName(long id, String language) {
    List<String> names =
        database
            .createNativeQuery(
                "select name from institution_name where institution_id = ?1 and language = ?2"
                    + " order by id desc limit 1",
                String.class)
            .setParameter(1, id)
            .setParameter(2, language)
            .getResultList();
    return names.stream().findFirst().orElse(null);
  }

  public void name(long id, String language, String name, String nameKey) {
    database
        .createNativeQuery(
            "insert into institution_name"
                + " (institution_id, language, name, name_key, recorded_at, recorded_by)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, id)
        .setParameter(2, language)
        .setParameter(3, name)
        .setParameter(4, nameKey)
        .setParameter(5, Clock.now())
        .setParameter(6, accounts.caller())
        .executeUpdate();
  }
}
