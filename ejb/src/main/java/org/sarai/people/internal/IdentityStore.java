package org.sarai.people.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.sarai.people.Candidate;
import org.sarai.people.PersonDetails;
import org.sarai.shared.Clock;
import org.sarai.shared.Marks;
import org.sarai.shared.Register;
import org.sarai.shared.Scope;

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
  @EJB private Traits traits;
  @EJB private Belongers belongers;
  @Resource private SessionContext session;

  /** Recognises or creates each candidate. Arrivals of one register wait for each other here. */
  public Recognition recognise(Scope scope, List<Candidate> candidates) {
    try (var connection = open(scope.register())) {
      try (var statement = connection.createStatement()) {
        statement.executeQuery("select id from matching_lock where id = 1 for update").close();
      }
      return recogniser(connection, scope).recognise(candidates);
    } catch (SQLException e) {
      throw unreachable(scope.register(), e);
    }
  }

  /** The same without anything staying. */
  public Recognition lookUp(Scope scope, List<Candidate> candidates) {
    try {
      return tryOut(scope, candidates);
    } finally {
      session.setRollbackOnly(); // Not before: a transaction without hope opens no connection.
    }
  }

  /**
   * The same in the caller's transaction, which will be rolled back: nobody waits for it, and what
   * arrives meanwhile is not seen.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Recognition tryOut(Scope scope, List<Candidate> candidates) {
    try (var connection = open(scope.register())) {
      return recogniser(connection, scope).recognise(candidates);
    } catch (SQLException e) {
      throw unreachable(scope.register(), e);
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
      throw unreachable(register, e);
    }
  }

  /** Full names by id, of those who stand in the register. */
  public Map<Long, String> names(Register register, List<Long> personIds) {
    var names = new HashMap<Long, String>();
    if (personIds.isEmpty()) {
      return names;
    }
    var marks = Marks.of(personIds.size());
    try (var connection = open(register);
        var query =
            connection.prepareStatement(
                "select person_id, given_name, family_name from identity where person_id in ("
                    + marks
                    + ")")) {
      for (var index = 0; index < personIds.size(); index++) {
        query.setLong(index + 1, personIds.get(index));
      }
      var key = key(register);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var family = key.decrypt(row.getBytes(3));
          var given = key.decrypt(row.getBytes(2));
          names.put(row.getLong(1), family == null ? given : given + " " + family);
        }
      }
      return names;
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  /**
   * Whose number or address something is. Addresses alone are not hashed, so both are read: a few
   * microseconds a person.
   *
   * @param written what is looked for
   * @return ids by what was written; nobody may be meant, or several
   */
  public Map<String, Set<Long>> owners(Register register, Set<String> written) {
    var wanted = new HashMap<String, Set<String>>();
    for (var text : written) {
      var key = ownKey(text);
      if (key != null) {
        wanted.computeIfAbsent(key, none -> new HashSet<>()).add(text);
      }
    }
    var owners = new HashMap<String, Set<Long>>();
    if (wanted.isEmpty()) {
      return owners;
    }
    try (var connection = open(register);
        var query =
            connection.prepareStatement(
                "select person_id, national_id, email from identity"
                    + " where national_id is not null or email is not null")) {
      var key = key(register);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          for (var column = 2; column <= 3; column++) {
            var own = ownKey(key.decrypt(row.getBytes(column)));
            for (var text : wanted.getOrDefault(own, Set.of())) {
              owners.computeIfAbsent(text, none -> new HashSet<>()).add(row.getLong(1));
            }
          }
        }
      }
      return owners;
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  /** An address in lower case, or the letters and digits of a number. */
  private static String ownKey(String text) {
    if (text == null) {
      return null;
    }
    return text.contains("@") ? text.strip().toLowerCase(Locale.ROOT) : MatchKeys.plainNumber(text);
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
      new FileCabinet(connection, key).index(personId);
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  /** Gives a user name to somebody whose account has not arrived yet, unless it is taken. */
  public void prepareName(Register register, String username, long personId) {
    try (var connection = open(register)) {
      names(connection, register).prepare(username, personId);
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  /** An account bears this user name now, and no other. */
  public void nameAccount(Register register, String username, String subject, long personId) {
    try (var connection = open(register)) {
      names(connection, register).give(username, subject, personId);
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  /** Whose account a user name is. */
  public Optional<Long> personNamed(Register register, String username) {
    try (var connection = open(register)) {
      return names(connection, register).find(username).map(AccountNames.Holder::personId);
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  /** For whom a user name was prepared, or whom this account was given before the core knew it. */
  public Optional<Long> personAwaiting(Register register, String username, String subject) {
    try (var connection = open(register)) {
      return names(connection, register)
          .find(username)
          .filter(holder -> holder.subject() == null || holder.subject().equals(subject))
          .map(AccountNames.Holder::personId);
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  /** Takes people out of the register. Doing it again changes nothing. */
  public void erase(Register register, Collection<Long> people) {
    try (var connection = open(register)) {
      new Erasing(connection).erase(people);
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  /** Whom somebody is like, as the register knows them now. */
  public List<Recognition.Likeness> alike(Register register, long personId) {
    try (var connection = open(register)) {
      return new LikenessUpkeep(connection, key(register), profiles(connection, register))
          .alike(personId);
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  /** Makes the keys of likeness anew if they are of an earlier release. */
  public void bringLikenessUpToDate(Register register) {
    try (var connection = open(register)) {
      if (LikenessUpkeep.isBehind(connection)) {
        new LikenessUpkeep(connection, key(register), profiles(connection, register))
            .refreshEverybody();
      }
    } catch (SQLException e) {
      throw unreachable(register, e);
    }
  }

  private Recogniser recogniser(Connection connection, Scope scope) {
    return new Recogniser(
        connection,
        key(scope.register()),
        ids::next,
        profiles(connection, scope.register()),
        people -> scope.everybody() ? people : belongers.of(scope, people));
  }

  private Profiles profiles(Connection connection, Register register) {
    return new Profiles(connection, key(register), traits::sexes);
  }

  private static AccountNames names(Connection connection, Register register) {
    return new AccountNames(connection, key(register));
  }

  private static IllegalStateException unreachable(Register register, SQLException e) {
    return new IllegalStateException("the " + register + " register cannot be reached", e);
  }

  private Connection open(Register register) throws SQLException {
    return (register == Register.OFFICIALS ? officials : migrants).getConnection();
  }

  static RegisterKey key(Register register) {
    return register == Register.OFFICIALS ? Keys.OFFICIALS : Keys.MIGRANTS;
  }

  /** Read once, when the first identity is touched. */
  private static final class Keys {
    static final RegisterKey OFFICIALS = RegisterKey.fromEnvironment("SARAI_KEY_OFFICIALS");
    static final RegisterKey MIGRANTS = RegisterKey.fromEnvironment("SARAI_KEY_MIGRANTS");

    private Keys() {}
  }
}
