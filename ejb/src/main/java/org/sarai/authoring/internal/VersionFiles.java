package org.sarai.authoring.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.sarai.courses.CourseFolder;

/**
 * The folders that versions were published from: contents in the content store, then their rows.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class VersionFiles {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  public void keep(long versionId, CourseFolder folder) {
    var store = ContentStore.open();
    try (var connection = core.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into version_file (version_id, path, sha256, bytes)"
                    + " values (?, ?, ?, ?)")) {
      for (var file : folder.files().entrySet()) {
        insert.setLong(1, versionId);
        insert.setString(2, file.getKey());
        insert.setString(3, store.put(new ByteArrayInputStream(file.getValue())));
        insert.setLong(4, file.getValue().length);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("a version's files could not be recorded", e);
    } catch (IOException e) {
      throw new UncheckedIOException("a version's files could not be stored", e);
    }
  }

  /** The folder of a version; empty for one that has none. */
  public Optional<CourseFolder> find(long versionId) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select path, cast(sha256 as varchar(64)) from version_file where version_id = ?1")
            .setParameter(1, versionId)
            .getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var store = ContentStore.open();
    var files = new TreeMap<String, byte[]>();
    try {
      for (var row : rows) {
        files.put((String) row[0], Files.readAllBytes(store.path((String) row[1])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a version's files cannot be read", e);
    }
    return Optional.of(CourseFolder.of(files));
  }
}
