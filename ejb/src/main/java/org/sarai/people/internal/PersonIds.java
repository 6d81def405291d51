package org.sarai.people.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Hands out person ids from blocks of the database's sequence; each node has blocks of its own, and
 * a block that a node did not use up is lost without harm.
 */
@Singleton
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PersonIds {
  private static final int BLOCK = 50;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  private long next;
  private long end;

  /**
   * @return an id that nobody had before
   */
  public long next() {
    if (next == end) {
      try (var connection = core.getConnection();
          var statement = connection.createStatement();
          var row = statement.executeQuery("select nextval(person_seq)")) {
        row.next();
        next = row.getLong(1);
        end = next + BLOCK;
      } catch (SQLException e) {
        throw new IllegalStateException("the database gives no person ids", e);
      }
    }
    return next++;
  }
}
