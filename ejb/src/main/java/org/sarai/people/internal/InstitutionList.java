package org.sarai.people.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarai.people.InstitutionLine;
import org.sarai.people.InstitutionQuery;
import org.sarai.people.Institutions;
import org.sarai.shared.Cells;
import org.sarai.shared.PageOf;
import org.sarai.shared.Scope;
import org.sarai.shared.Typed;

/** Lists institutions, with how many people of a scope belong to each. */
@Stateless
public class InstitutionList {
  private static final Comparator<InstitutionLine> BY_NAME =
      Comparator.comparing(InstitutionLine::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(InstitutionLine::id);

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** A page of those that the query asks for, by name. */
  public PageOf<InstitutionLine> find(InstitutionQuery query, Set<Long> only) {
    var parameters = new HashMap<String, Object>();
    var where = where(query, only, parameters);
    var count = database.createNativeQuery("select count(*)" + where, Long.class);
    parameters.forEach(count::setParameter);
    var total = ((Number) count.getSingleResult()).longValue();
    parameters.put("language", query.language());
    var rows = database.createNativeQuery(lines(where) + " order by 2, 1");
    parameters.forEach(rows::setParameter);
    rows.setFirstResult(query.first()).setMaxResults(query.count());
    return new PageOf<>(read(rows.getResultList()), total);
  }

  /** Everything that the query asks for, each below what it is a unit or a duplicate of. */
  public List<InstitutionLine> tree(InstitutionQuery query, Set<Long> only) {
    var parameters = new HashMap<String, Object>();
    var where = where(query, only, parameters);
    parameters.put("language", query.language());
    var rows = database.createNativeQuery(lines(where));
    parameters.forEach(rows::setParameter);
    var lines = read(rows.getResultList());
    var known = lines.stream().map(InstitutionLine::id).collect(Collectors.toSet());
    var children = new HashMap<Long, List<InstitutionLine>>();
    for (var line : lines) {
      var above = above(line);
      var key = above != null && known.contains(above) ? above : Long.valueOf(0);
      children.computeIfAbsent(key, unused -> new ArrayList<>()).add(line);
    }
    var tree = new ArrayList<InstitutionLine>();
    hang(0, 0, children, tree, new HashSet<>());
    return tree;
  }

  private static Long above(InstitutionLine line) {
    return line.mergedInto() == null ? line.parentId() : line.mergedInto();
  }

  private static void hang(
      long above,
      int depth,
      Map<Long, List<InstitutionLine>> children,
      List<InstitutionLine> tree,
      Set<Long> seen) {
    children.getOrDefault(above, List.of()).stream()
        .sorted(BY_NAME)
        .filter(line -> seen.add(line.id()))
        .forEach(
            line -> {
              tree.add(line.at(depth));
              hang(line.id(), depth + 1, children, tree, seen);
            });
  }

  /** Some by id, in no order. */
  public List<InstitutionLine> some(Collection<Long> ids, String language) {
    return read(
        database
            .createNativeQuery(
                lines(" from effective_institution i where i.institution_id in :ids"))
            .setParameter("language", language)
            .setParameter("ids", Cells.some(ids))
            .getResultList());
  }

  private static String where(
      InstitutionQuery query, Set<Long> only, Map<String, Object> parameters) {
    var where = new StringBuilder(" from effective_institution i where true");
    if (only != null) {
      parameters.put("only", Cells.some(only));
      where.append(" and i.institution_id in :only");
    }
    var text = Typed.text(query.text());
    if (text != null) {
      parameters.put("text", "%" + literal(Institutions.nameKey(text)) + "%");
      where.append(
          " and (i.name_key like :text escape '!' or exists (select 1 from institution_name n"
              + " where n.institution_id = i.institution_id and n.name_key like :text escape '!'))");
    }
    if (query.type() != null) {
      parameters.put("type", query.type().name());
      where.append(" and i.type = :type");
    }
    if (query.country() != null) {
      parameters.put("country", query.country());
      where.append(" and i.country = :country");
    }
    if (!query.closed()) {
      parameters.put("today", Sight.today());
      where.append(" and i.merged_into is null and (i.closed_on is null or i.closed_on > :today)");
    }
    return where.toString();
  }

  private static String literal(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static String lines(String where) {
    return "select i.institution_id, coalesce((select n.name from institution_name n"
        + " where n.institution_id = i.institution_id and n.language = :language"
        + " order by n.id desc limit 1), i.name), cast(i.country as varchar(2)), i.type,"
        + " i.parent_id, i.merged_into, i.closed_on, i.counting"
        + where;
  }

  private static List<InstitutionLine> read(List<?> rows) {
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new InstitutionLine(
                    Cells.id(row[0]),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    Cells.id(row[4]),
                    Cells.id(row[5]),
                    Cells.day(row[6]),
                    Cells.truth(row[7]),
                    0,
                    0))
        .toList();
  }

  /** People of a scope who belong to an institution today, each once at each. */
  @SuppressWarnings("unchecked")
  public Map<Long, Long> people(Scope scope, Collection<Long> institutions) {
    var counted =
        institutions.stream()
            .filter(id -> scope.everybody() || scope.institutions().contains(id))
            .toList();
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select b.institution_id, count(distinct e.root_id) from belonging b"
                    + " join effective_person e on e.person_id = b.person_id"
                    + " where b.institution_id in :ids and e.register = :register"
                    + " and (b.ended_on is null or b.ended_on > :today)"
                    + " and not exists (select 1 from person_erasure x"
                    + " where x.person_id = e.root_id) group by b.institution_id")
            .setParameter("ids", Cells.some(counted))
            .setParameter("register", scope.register().name())
            .setParameter("today", Sight.today())
            .getResultList();
    return rows.stream()
        .collect(Collectors.toMap(row -> Cells.id(row[0]), row -> Cells.id(row[1])));
  }

  /** How many people of a scope belong to any of these today. */
  public long peopleOf(Scope scope, Collection<Long> institutions) {
    return ((Number)
            database
                .createNativeQuery(
                    "select count(distinct e.root_id) from belonging b"
                        + " join effective_person e on e.person_id = b.person_id"
                        + " where b.institution_id in :ids and e.register = :register"
                        + " and (b.ended_on is null or b.ended_on > :today)"
                        + " and not exists (select 1 from person_erasure x"
                        + " where x.person_id = e.root_id)",
                    Long.class)
                .setParameter("ids", Cells.some(institutions))
                .setParameter("register", scope.register().name())
                .setParameter("today", Sight.today())
                .getSingleResult())
        .longValue();
  }
}
