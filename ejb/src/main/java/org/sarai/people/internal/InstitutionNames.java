package org.sarai.people.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sarai.shared.Cells;

/** What institutions are called, and what lies below them. */
@Stateless
public class InstitutionNames {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** Names by id: the newest of the language, else as recorded first. */
  @SuppressWarnings("unchecked")
  public Map<Long, String> in(String language, Collection<Long> ids) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select i.id, coalesce((select n.name from institution_name n"
                    + " where n.institution_id = i.id and n.language = :language"
                    + " order by n.id desc limit 1), i.name) from institution i where i.id in :ids")
            .setParameter("language", language == null ? "" : language)
            .setParameter("ids", Cells.some(ids))
            .getResultList();
    return rows.stream().collect(Collectors.toMap(row -> Cells.id(row[0]), row -> (String) row[1]));
  }

  /**
   * Institutions with everything below them: their units, their duplicates, and the units of these.
   */
  public Set<Long> withBelow(Collection<Long> ids) {
    @SuppressWarnings("unchecked")
    List<Number> below =
        database
            .createNativeQuery(
                "with recursive below (id) as (select id from institution where id in :ids"
                    + " union select i.institution_id from below b join effective_institution i"
                    + " on i.parent_id = b.id or i.merged_into = b.id) select id from below",
                Long.class)
            .setParameter("ids", Cells.some(ids))
            .getResultList();
    return below.stream().map(Number::longValue).collect(Collectors.toCollection(TreeSet::new));
  }
}
