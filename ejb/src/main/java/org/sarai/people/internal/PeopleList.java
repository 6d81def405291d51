package org.sarai.people.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sarai.people.PeopleQuery;
import org.sarai.people.PersonRow;
import org.sarai.shared.Cells;
import org.sarai.shared.PageOf;
import org.sarai.shared.Scope;
import org.sarai.shared.Typed;

/**
 * Lists people of a scope. Filters and scope are one query of the core; a search for names asks the
 * register first, which answers with ids that the core then looks through.
 */
@Stateless
public class PeopleList {
  /** So many ids fit into one statement; with more the core tells everybody whom it would list. */
  private static final int MOST_IDS = 1000;

  @EJB private IdentityFiles files;
  @EJB private Registry registry;
  @EJB private InstitutionNames institutions;
  @EJB private PostingLedger postings;
  @EJB private Sight sight;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public PageOf<PersonRow> find(Scope scope, PeopleQuery query) {
    var parameters = new HashMap<String, Object>();
    var from = Sight.ROOTS + Sight.within(scope, parameters) + filters(query, parameters);
    var text = Typed.text(query.text());
    if (text != null) {
      var found = inOrder(files.find(scope.register(), text), from, parameters);
      var page = found.stream().skip(query.first()).limit(query.count()).toList();
      return new PageOf<>(rows(scope, page, query.language()), found.size());
    }
    var total = (Number) with(parameters, "select count(*)" + from, Long.class).getSingleResult();
    @SuppressWarnings("unchecked")
    List<Number> ids =
        with(parameters, "select p.person_id" + from + " order by p.person_id", Long.class)
            .setFirstResult(query.first())
            .setMaxResults(query.count())
            .getResultList();
    var page = ids.stream().map(Number::longValue).toList();
    return new PageOf<>(rows(scope, page, query.language()), total.longValue());
  }

  private String filters(PeopleQuery query, Map<String, Object> parameters) {
    var sql = new StringBuilder();
    if (query.institutionId() != null) {
      parameters.put("today", Sight.today());
      parameters.put("below", Cells.some(institutions.withBelow(List.of(query.institutionId()))));
      sql.append(" and p.person_id in (" + Sight.BELONG + ":below)");
    }
    if (query.country() != null) {
      parameters.put("today", Sight.today());
      parameters.put("inCountry", Cells.some(ofCountry(query.country())));
      sql.append(" and p.person_id in (" + Sight.BELONG + ":inCountry)");
    }
    if (query.sex() != null) {
      parameters.put("sex", query.sex());
      sql.append(
          " and exists (select 1 from effective_trait t"
              + " where t.person_id = p.person_id and t.sex = :sex)");
    }
    return sql.toString();
  }

  @SuppressWarnings("unchecked")
  private List<Long> ofCountry(String country) {
    List<Number> ids =
        database
            .createNativeQuery(
                "select institution_id from effective_institution where country = ?1", Long.class)
            .setParameter(1, country)
            .getResultList();
    return ids.stream().map(Number::longValue).toList();
  }

  /** Those of the candidates whom the core would list, in the candidates' order, each once. */
  private List<Long> inOrder(List<Long> candidates, String from, Map<String, Object> parameters) {
    var sql =
        "select e.person_id, e.root_id from effective_person e where e.root_id in"
            + " (select p.person_id"
            + from
            + ")";
    if (candidates.size() <= MOST_IDS) {
      sql += " and e.person_id in (:candidates)";
      parameters.put("candidates", Cells.some(candidates));
    }
    @SuppressWarnings("unchecked")
    List<Object[]> rows = with(parameters, sql, null).getResultList();
    var roots =
        rows.stream().collect(Collectors.toMap(row -> Cells.id(row[0]), row -> Cells.id(row[1])));
    var found = new LinkedHashSet<Long>();
    candidates.stream().map(roots::get).filter(root -> root != null).forEach(found::add);
    return new ArrayList<>(found);
  }

  private List<PersonRow> rows(Scope scope, List<Long> roots, String language) {
    var names = registry.names(scope.register(), roots);
    var traits = traits(roots);
    var places = postings.current(scope, roots, language);
    return roots.stream()
        .map(
            root -> {
              var mine = places.getOrDefault(root, List.of());
              var first = mine.isEmpty() ? null : mine.get(0);
              var trait = traits.get(root);
              return new PersonRow(
                  root,
                  names.get(root),
                  trait == null ? null : (String) trait[1],
                  trait == null ? null : (String) trait[2],
                  first == null ? null : first.institution(),
                  first == null ? null : first.institutionId(),
                  first == null ? null : first.position(),
                  Math.max(0, mine.size() - 1));
            })
        .toList();
  }

  @SuppressWarnings("unchecked")
  private Map<Long, Object[]> traits(List<Long> roots) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select person_id, cast(sex as varchar(2)), cast(nationality as varchar(2))"
                    + " from effective_trait where person_id in :ids")
            .setParameter("ids", Cells.some(roots))
            .getResultList();
    return rows.stream().collect(Collectors.toMap(row -> Cells.id(row[0]), row -> row));
  }

  private Query with(Map<String, Object> parameters, String sql, Class<?> type) {
    var query =
        type == null ? database.createNativeQuery(sql) : database.createNativeQuery(sql, type);
    parameters.forEach(query::setParameter);
    return query;
  }
}
