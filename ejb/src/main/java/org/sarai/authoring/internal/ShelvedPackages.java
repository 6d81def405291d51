package org.sarai.authoring.internal;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.ConcurrentHashMap;
import org.sarai.authoring.Packages.Shelved;
import org.scorm4j.runtime.CourseStructure;

/**
 * Structures of packages in memory, read again whenever a node does not have them. A package never
 * changes, so neither does what is kept here.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ShelvedPackages {
  private static final int MOST = 500;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  private final ConcurrentHashMap<Long, Shelved> packages = new ConcurrentHashMap<>();

  public Shelved find(long packageId) {
    var known = packages.get(packageId);
    if (known != null) {
      return known;
    }
    if (packages.size() >= MOST) {
      packages.clear();
    }
    var row =
        (Object[])
            database
                .createNativeQuery(
                    "select cast(label as varchar(63)), structure from content_package"
                        + " where id = ?1")
                .setParameter(1, packageId)
                .getSingleResult();
    var shelved = new Shelved((String) row[0], CourseStructure.fromJson((String) row[1]));
    packages.put(packageId, shelved);
    return shelved;
  }
}
