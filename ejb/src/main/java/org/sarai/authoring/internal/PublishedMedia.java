package org.sarai.authoring.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sarai.authoring.PackageFile;
import org.sarai.shared.Cells;

/**
 * Finds files of published folders. Each was checked when it was published: none is other than its
 * name says.
 */
@Stateless
public class PublishedMedia {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * A version that was made of another one by adding a test has no folder of its own; its other
   * units are those of the newest version before it, and so are their files.
   */
  @SuppressWarnings("unchecked")
  public Map<String, PackageFile> find(long unitId, Collection<String> paths) {
    if (paths.isEmpty()) {
      return Map.of();
    }
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select f.path, cast(f.sha256 as varchar(64)), f.bytes from version_file f"
                    + " where f.path in ?2 and f.version_id = (select o.id from unit u"
                    + " join course_version v on v.id = u.version_id"
                    + " join course_version o on o.course_id = v.course_id"
                    + " and o.number <= v.number"
                    + " where u.id = ?1 and (o.id = v.id or o.published_at is not null)"
                    + " and exists (select 1 from version_file x where x.version_id = o.id)"
                    + " order by o.number desc limit 1)")
            .setParameter(1, unitId)
            .setParameter(2, paths)
            .getResultList();
    var store = ContentStore.open();
    var found = new HashMap<String, PackageFile>();
    for (var row : rows) {
      var path = (String) row[0];
      var hash = (String) row[1];
      var type = MediaTypes.of(path);
      if (type.matches("(image|audio|video)/.*")) {
        found.put(path, new PackageFile(store.path(hash), Cells.id(row[2]), type, hash));
      }
    }
    return Map.copyOf(found);
  }
}
