package org.sarai.people.internal;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sarai.people.ListLine;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/** Where lists lie in their register's schema; always in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ListStore {
  private static final int PART = 256 << 10;
  private static final int FILE_DAYS = 7;
  private static final int LINE_DAYS = 30;

  @Resource(lookup = "java:jboss/datasources/OfficialsDS")
  private DataSource officials;

  @Resource(lookup = "java:jboss/datasources/MigrantsDS")
  private DataSource migrants;

  public void keep(Register register, String reference, InputStream content, long most)
      throws IOException {
    try (var connection = open(register)) {
      delete(connection, "list_part", reference);
      try (var insert =
          connection.prepareStatement(
              "insert into list_part (reference, part, sealed, stored_at) values (?, ?, ?, ?)")) {
        var kept = 0L;
        var number = 0;
        for (var part = content.readNBytes(PART);
            part.length > 0;
            part = content.readNBytes(PART)) {
          kept += part.length;
          if (kept > most) {
            throw Refused.tooLarge("import.fileTooLarge", most >> 20);
          }
          insert.setString(1, reference);
          insert.setInt(2, number++);
          insert.setBytes(3, Keys.of(register).seal(part));
          insert.setObject(4, Clock.now());
          insert.executeUpdate();
        }
      }
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  /** Adds a part to a file. */
  public void keepPart(Register register, String reference, int number, byte[] part) {
    try (var connection = open(register);
        var insert =
            connection.prepareStatement(
                "insert into list_part (reference, part, sealed, stored_at) values (?, ?, ?, ?)")) {
      insert.setString(1, reference);
      insert.setInt(2, number);
      insert.setBytes(3, Keys.of(register).seal(part));
      insert.setObject(4, Clock.now());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  /** A part of a file; null if there is none of this number. */
  public byte[] part(Register register, String reference, int number) {
    try (var connection = open(register);
        var query =
            connection.prepareStatement(
                "select sealed from list_part where reference = ? and part = ?")) {
      query.setString(1, reference);
      query.setInt(2, number);
      try (var row = query.executeQuery()) {
        return row.next() ? Keys.of(register).open(row.getBytes(1)) : null;
      }
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  public void keepLines(Register register, String reference, List<ListLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    try (var connection = open(register);
        var insert =
            connection.prepareStatement(
                "insert into list_line (reference, line, sealed, stored_at) values (?, ?, ?, ?)"
                    + " on duplicate key update sealed = value(sealed)")) {
      for (var line : lines) {
        insert.setString(1, reference);
        insert.setInt(2, line.number());
        insert.setBytes(3, Keys.of(register).encrypt(json(line)));
        insert.setObject(4, Clock.now());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  private static String json(ListLine line) {
    var json = JSON.createObjectBuilder().add("cells", JSON.createArrayBuilder(line.cells()));
    if (line.value() != null) {
      json.add("value", line.value());
    }
    return json.build().toString();
  }

  public List<ListLine> lines(Register register, String reference, int after, int most) {
    try (var connection = open(register);
        var query =
            connection.prepareStatement(
                "select line, sealed from list_line where reference = ? and line > ?"
                    + " order by line limit ?")) {
      query.setString(1, reference);
      query.setInt(2, after);
      query.setInt(3, most);
      var lines = new ArrayList<ListLine>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          lines.add(line(rows.getInt(1), Keys.of(register).decrypt(rows.getBytes(2))));
        }
      }
      return lines;
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  private static ListLine line(int number, String json) {
    try (var reader = JSON.createReader(new StringReader(json))) {
      var object = reader.readObject();
      var cells = object.getJsonArray("cells").getValuesAs(JsonString::getString);
      var value = object.get("value");
      return new ListLine(
          number,
          cells,
          value == null || value == JsonValue.NULL ? null : ((JsonString) value).getString());
    }
  }

  public void forgetFile(Register register, String reference) {
    try (var connection = open(register)) {
      delete(connection, "list_part", reference);
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  public void forgetLines(Register register, String reference) {
    try (var connection = open(register)) {
      delete(connection, "list_line", reference);
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  public void forgetOld(Register register) {
    try (var connection = open(register)) {
      forgetOld(connection, "list_part", FILE_DAYS);
      forgetOld(connection, "list_line", LINE_DAYS);
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  private static void forgetOld(Connection connection, String table, int days) throws SQLException {
    try (var delete =
        connection.prepareStatement("delete from " + table + " where stored_at < ?")) {
      delete.setObject(1, Clock.now().minusDays(days));
      delete.executeUpdate();
    }
  }

  private static void delete(Connection connection, String table, String reference)
      throws SQLException {
    try (var delete =
        connection.prepareStatement("delete from " + table + " where reference = ?")) {
      delete.setString(1, reference);
      delete.executeUpdate();
    }
  }

  private static IllegalStateException unreachable(Register register, SQLException e) {
    return new IllegalStateException("the " + register + " register cannot be reached", e);
  }

  private Connection open(Register register) throws SQLException {
    return (register == Register.OFFICIALS ? officials : migrants).getConnection();
  }

  /** Read once, when the first list is touched. */
  private static final class Keys {
    static final RegisterKey OFFICIALS = RegisterKey.fromEnvironment("SARAI_KEY_OFFICIALS");
    static final RegisterKey MIGRANTS = RegisterKey.fromEnvironment("SARAI_KEY_MIGRANTS");

    private Keys() {}

    static RegisterKey of(Register register) {
      return register == Register.OFFICIALS ? OFFICIALS : MIGRANTS;
    }
  }
}
