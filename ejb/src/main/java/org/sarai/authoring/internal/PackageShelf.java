package org.sarai.authoring.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.sarai.shared.Clock;
import org.scorm4j.packaging.ContentPackage;
import org.scorm4j.packaging.Limits;
import org.scorm4j.packaging.PackageArchive;
import org.scorm4j.packaging.PackageEntry;
import org.scorm4j.runtime.CourseStructure;

/** Puts packages on the shelf: bytes into the content store first, then their rows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PackageShelf {
  /** A DNS label has at most 63 characters; 128 bits of the hash are enough to be unique. */
  private static final int LABEL_DIGITS = 32;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  /**
   * Stores a package; the same bytes are stored once.
   *
   * @return its id
   */
  public long store(Path zip, ContentPackage content, String title) throws IOException {
    var store = ContentStore.open();
    String hash;
    try (var bytes = Files.newInputStream(zip)) {
      hash = store.put(bytes);
    }
    @SuppressWarnings("unchecked")
    List<Number> known =
        database
            .createNativeQuery("select id from content_package where sha256 = ?1", Long.class)
            .setParameter(1, hash)
            .getResultList();
    return known.isEmpty() ? storeNew(zip, hash, content, title, store) : known.get(0).longValue();
  }

  private long storeNew(
      Path zip, String hash, ContentPackage content, String title, ContentStore store)
      throws IOException {
    var files = new LinkedHashMap<PackageEntry, String>();
    try (var archive = PackageArchive.open(zip, Limits.standard())) {
      for (var entry : archive.entries()) {
        try (var bytes = archive.open(entry.path())) {
          files.put(entry, store.put(bytes));
        }
      }
    }
    var id =
        ((Number)
                database
                    .createNativeQuery(
                        "insert into content_package (label, sha256, standard, title, bytes,"
                            + " structure, recorded_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                            + " returning id",
                        Long.class)
                    .setParameter(1, "p" + hash.substring(0, LABEL_DIGITS))
                    .setParameter(2, hash)
                    .setParameter(3, content.version().name())
                    .setParameter(4, title)
                    .setParameter(5, Files.size(zip))
                    .setParameter(6, CourseStructure.of(content).toJson())
                    .setParameter(7, Clock.now())
                    .getSingleResult())
            .longValue();
    try {
      record(id, files);
    } catch (SQLException e) {
      throw new IllegalStateException("a package's files could not be recorded", e);
    }
    return id;
  }

  private void record(long packageId, Map<PackageEntry, String> files) throws SQLException {
    try (var connection = core.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into package_file (package_id, path, sha256, bytes, media_type)"
                    + " values (?, ?, ?, ?, ?)")) {
      for (var file : files.entrySet()) {
        insert.setLong(1, packageId);
        insert.setString(2, file.getKey().path());
        insert.setString(3, file.getValue());
        insert.setLong(4, file.getKey().size());
        insert.setString(5, MediaTypes.of(file.getKey().path()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
