package org.sarai.indicators.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.sarai.identity.Accounts;
import org.sarai.indicators.Funder;
import org.sarai.indicators.Project;

/** Projects and funders as they are kept: rows that are only added. */
@Stateless
@PermitAll
public class ProjectStore {
  private static final String STANDING =
      "select t.code, t.definition from %1$s t where not t.withdrawn"
          + " and t.id = (select max(n.id) from %1$s n where n.code = t.code) order by t.code";

  @EJB private Accounts accounts;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** By their codes. */
  public List<Project> projects() {
    return rows("project").stream()
        .map(row -> IndicatorJson.project((String) row[0], (String) row[1]))
        .toList();
  }

  public Optional<Project> project(String code) {
    return projects().stream().filter(project -> project.code().equals(code)).findFirst();
  }

  /** By their codes. */
  public List<Funder> funders() {
    return rows("funder").stream()
        .map(row -> new Funder((String) row[0], IndicatorJson.words((String) row[1])))
        .toList();
  }

  public Optional<Funder> funder(String code) {
    return funders().stream().filter(funder -> funder.code().equals(code)).findFirst();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String table) {
    return database.createNativeQuery(STANDING.formatted(table)).getResultList();
  }

  public void add(Project project, boolean withdrawn, String reason) {
    add("project", project.code(), IndicatorJson.write(project), withdrawn, reason);
  }

  public void add(Funder funder, boolean withdrawn, String reason) {
    add("funder", funder.code(), IndicatorJson.write(funder.names()), withdrawn, reason);
  }

  private void add(String table, String code, String definition, boolean withdrawn, String reason) {
    Rows.insert(
        database,
        accounts.caller(),
        table + " (code, definition, withdrawn, reason",
        code,
        definition,
        withdrawn,
        reason);
  }
}
