package org.sarai.people.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.sarai.people.Candidate;
import org.sarai.people.PersonDetails;
import org.sarai.shared.Clock;
import org.sarai.shared.Register;

/**
 * The two registers' identities, each through its own database account and key. Always in a
 * transaction of its own: an identity is written before the core mentions its person, and an
 * identity that the core never came to mention is found again by the same candidate.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdentityStore {
  @Resource(lookup = "java:jboss/datasources/OfficialsDS")
  private DataSource officials;

  @Resource(lookup = "java:jboss/datasources/MigrantsDS")
  private DataSource migrants;

  @EJB private PersonIds ids;

  /** Recognises or creates each candidate. Arrivals of one register wait for each other here. */
  public Recognition recognise(Register register, List<Candidate> candidates, boolean dry) {
    try (var connection = open(register)) {
      try (var statement = connection.createStatement()) {
        statement.executeQuery("select id from matching_lock where id = 1 for update").close();
      }
      LongSupplier supply = dry ? new AtomicLong(Long.MIN_VALUE)::getAndIncrement : ids::next;
      return new Recogniser(connection, key(register), supply).recognise(candidates, dry);
    } catch (SQLException e) {
      throw new IllegalStateException("the " + register + " register cannot be reached", e);
    }
  }

  /** What the register knows of a person's own words; sex and nationality are the core's. */
  public Optional<PersonDetails> details(Register register, long personId) {
    try (var connection = open(register);
        var query =
            connection.prepareStatement(
                "select given_name, family_name, birth_date, national_id, email, phone"
                    + " from identity where person_id = ?")) {
      query.setLong(1, personId);
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        var key = key(register);
        var birth = key.decrypt(row.getBytes(3));
        return Optional.of(
            new PersonDetails(
                key.decrypt(row.getBytes(1)),
                key.decrypt(row.getBytes(2)),
                birth == null ? null : LocalDate.parse(birth),
                key.decrypt(row.getBytes(4)),
                null,
                key.decrypt(row.getBytes(5)),
                key.decrypt(row.getBytes(6)),
                null,
                null));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the " + register + " register cannot be reached", e);
    }
  }

  /** Replaces a person's names and telephone number. */
  public void correct(
      Register register, long personId, String givenName, String familyName, String phone) {
    try (var connection = open(register);
        var update =
            connection.prepareStatement(
                "update identity set given_name = ?, family_name = ?, phone = ?, recorded_at = ?"
                    + " where person_id = ?")) {
      var key = key(register);
      update.setBytes(1, key.encrypt(givenName));
      update.setBytes(2, key.encrypt(familyName));
      update.setBytes(3, key.encrypt(phone));
      update.setObject(4, Clock.now());
      update.setLong(5, personId);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the " + register + " register cannot be reached", e);
    }
  }

  private Connection open(Register register) throws SQLException {
    return (register == Register.OFFICIALS ? officials : migrants).getConnection();
  }

  private static RegisterKey key(Register register) {
    return register == Register.OFFICIALS ? Keys.OFFICIALS : Keys.MIGRANTS;
  }

  /** Read once, when the first identity is touched. */
  private static final class Keys {
    static final RegisterKey OFFICIALS = RegisterKey.fromEnvironment("SARAI_KEY_OFFICIALS");
    static final RegisterKey MIGRANTS = RegisterKey.fromEnvironment("SARAI_KEY_MIGRANTS");

    private Keys() {}
  }
}
