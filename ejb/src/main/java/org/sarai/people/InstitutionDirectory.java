package org.sarai.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sarai.people.internal.InstitutionList;
import org.sarai.people.internal.InstitutionNames;
import org.sarai.people.internal.InstitutionTree;
import org.sarai.shared.Cells;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;
import org.sarai.shared.Typed;

/**
 * Looking at institutions. They are shared by both registers; how many people belong to them is
 * told within the caller's own scope only. A focal point sees the institutions of the own scope,
 * and the names of the others only when somebody is to be transferred.
 */
@Stateless
public class InstitutionDirectory {
  private static final int MOST_CHOICES = 30;
  private static final int MOST_PARENTS = 5000;

  @EJB private InstitutionList list;
  @EJB private InstitutionNames names;
  @EJB private InstitutionTree tree;
  @EJB private Scopes scopes;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * A table of institutions, by name.
   *
   * @param query which ones
   * @return those of the caller's scope
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public PageOf<InstitutionLine> find(InstitutionQuery query) {
    var scope = scopes.mine();
    var page = list.find(query, only(scope));
    return new PageOf<>(counted(scope, page.rows()), page.total());
  }

  /**
   * The same as a tree: units stand below what they are units of. Where that is filtered away, they
   * stand at the top.
   *
   * @param query which ones; all of them, not a page
   * @return those of the caller's scope, from the top
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public List<InstitutionLine> tree(InstitutionQuery query) {
    var scope = scopes.mine();
    return counted(scope, list.tree(query, only(scope)));
  }

  /**
   * All open institutions, to say what another is a unit of: without any figure.
   *
   * @param language of the names
   * @return them, by name
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<InstitutionLine> open(String language) {
    return list.find(new InstitutionQuery(null, null, null, false, language, 0, MOST_PARENTS), null)
        .rows();
  }

  /**
   * Open institutions to move somebody to, by a part of any name: also those outside the caller's
   * scope, without any figure.
   *
   * @param text part of a name
   * @param language of the names
   * @return the first of them; none without a text
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public List<InstitutionLine> choices(String text, String language) {
    return Typed.text(text) == null
        ? List.of()
        : list.find(new InstitutionQuery(text, null, null, false, language, 0, MOST_CHOICES), null)
            .rows();
  }

  /**
   * One institution.
   *
   * @param id which one
   * @param language of the names
   * @return everything that is known of it
   * @throws Refused (not found) if there is none in the caller's scope
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public InstitutionDetail institution(long id, String language) {
    var scope = scopes.mine();
    if (!scope.everybody() && !scope.institutions().contains(id)) {
      throw Refused.notFound("refused.noInstitution");
    }
    var state = tree.state(id);
    var known = list.some(List.of(id), language).get(0);
    var people = list.peopleOf(scope, names.withBelow(List.of(id)));
    var line =
        new InstitutionLine(
            id,
            known.name(),
            known.country(),
            known.type(),
            known.parentId(),
            known.mergedInto(),
            known.closedOn(),
            known.counting(),
            0,
            people);
    return new InstitutionDetail(
        line,
        firstName(id),
        state.activeFrom(),
        above(scope, state, language),
        state.mergedInto() == null ? null : list.some(List.of(state.mergedInto()), language).get(0),
        counted(scope, list.some(directlyBelow(id), language)),
        allNames(id),
        changes(id, language));
  }

  private static Set<Long> only(Scope scope) {
    return scope.everybody() ? null : scope.institutions();
  }

  private List<InstitutionLine> counted(Scope scope, List<InstitutionLine> lines) {
    var people = list.people(scope, lines.stream().map(InstitutionLine::id).toList());
    return lines.stream()
        .map(
            line ->
                new InstitutionLine(
                    line.id(),
                    line.name(),
                    line.country(),
                    line.type(),
                    line.parentId(),
                    line.mergedInto(),
                    line.closedOn(),
                    line.counting(),
                    line.depth(),
                    people.getOrDefault(line.id(), 0L)))
        .toList();
  }

  /** From the top down to what it is a unit of, as far as the caller may see. */
  private List<InstitutionLine> above(Scope scope, InstitutionTree.State state, String language) {
    var above = new ArrayList<InstitutionLine>();
    var next = state.parentId();
    while (next != null && (scope.everybody() || scope.institutions().contains(next))) {
      above.add(0, list.some(List.of(next), language).get(0));
      next = tree.state(next).parentId();
    }
    return above;
  }

  private List<Long> directlyBelow(long id) {
    @SuppressWarnings("unchecked")
    List<Number> ids =
        database
            .createNativeQuery(
                "select institution_id from effective_institution"
                    + " where parent_id = ?1 or merged_into = ?1",
                Long.class)
            .setParameter(1, id)
            .getResultList();
    return ids.stream().map(Number::longValue).toList();
  }

  private String firstName(long id) {
    return (String)
        database
            .createNativeQuery("select name from institution where id = ?1", String.class)
            .setParameter(1, id)
            .getSingleResult();
  }

  @SuppressWarnings("unchecked")
  private List<InstitutionDetail.Name> allNames(long id) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select language, name, recorded_at from institution_name"
                    + " where institution_id = ?1 order by id desc")
            .setParameter(1, id)
            .getResultList();
    var shown = new HashSet<String>();
    return rows.stream()
        .map(
            row ->
                new InstitutionDetail.Name(
                    (String) row[0],
                    (String) row[1],
                    Cells.instant(row[2]),
                    shown.add((String) row[0])))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<InstitutionDetail.Change> changes(long id, String language) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select recorded_at, cast(country as varchar(2)), type, parent_id, counting,"
                    + " merged_into, active_from, closed_on from institution_state"
                    + " where institution_id = ?1 order by id desc")
            .setParameter(1, id)
            .getResultList();
    var others = new TreeSet<Long>();
    rows.forEach(
        row -> {
          others.add(row[3] == null ? -1 : Cells.id(row[3]));
          others.add(row[5] == null ? -1 : Cells.id(row[5]));
        });
    var called = names.in(language, others);
    return rows.stream()
        .map(
            row ->
                new InstitutionDetail.Change(
                    Cells.instant(row[0]),
                    (String) row[1],
                    (String) row[2],
                    called.get(Cells.id(row[3])),
                    Cells.truth(row[4]),
                    called.get(Cells.id(row[5])),
                    Cells.day(row[6]),
                    Cells.day(row[7])))
        .toList();
  }
}
