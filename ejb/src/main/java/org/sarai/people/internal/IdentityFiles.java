package org.sarai.people.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.sarai.people.NumberKind;
import org.sarai.people.PersonDetails;
import org.sarai.people.ScriptName;
import org.sarai.shared.Register;

/**
 * The registers' files of people: searching them, reading all that one holds, and writing it. In
 * transactions of their own, as {@link IdentityStore}: what the core says of somebody never waits
 * for a register.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdentityFiles {
  @Resource(lookup = "java:jboss/datasources/OfficialsDS")
  private DataSource officials;

  @Resource(lookup = "java:jboss/datasources/MigrantsDS")
  private DataSource migrants;

  private interface Work<T> {
    T on(FileCabinet cabinet) throws SQLException;
  }

  /** Who is found by what was typed; see {@link NameIndex#find}. */
  public List<Long> find(Register register, String typed) {
    return at(register, cabinet -> cabinet.find(typed));
  }

  public IdentityFile file(Register register, long personId) {
    return at(register, cabinet -> cabinet.file(personId));
  }

  /**
   * Replaces the first words of somebody; by what they were known before, they still are.
   *
   * @return false if the number is somebody else's; then nothing is stored
   */
  public boolean write(Register register, long personId, PersonDetails words) {
    return at(register, cabinet -> cabinet.write(personId, words));
  }

  /** Replaces how somebody is reached. */
  public void contact(Register register, long personId, String email, String phone) {
    at(
        register,
        cabinet -> {
          cabinet.contact(personId, email, phone);
          return null;
        });
  }

  /** Replaces a name in a language; one without a given name goes. */
  public void name(Register register, long personId, ScriptName name) {
    at(
        register,
        cabinet -> {
          cabinet.name(personId, name);
          return null;
        });
  }

  /** Replaces these traits; those with a null value go. */
  public void traits(Register register, long personId, Map<String, String> traits) {
    at(
        register,
        cabinet -> {
          cabinet.traits(personId, traits);
          return null;
        });
  }

  /**
   * Adds a number, by which the person is recognised from now on.
   *
   * @return false if somebody else has it already; then nothing is stored
   */
  public boolean addNumber(
      Register register, long personId, NumberKind kind, String number, String nationality) {
    return at(register, cabinet -> cabinet.addNumber(personId, kind, number, nationality));
  }

  /** Takes a number away; nobody is recognised by it any more. */
  public void removeNumber(Register register, long personId, long numberId, String nationality) {
    at(
        register,
        cabinet -> {
          cabinet.removeNumber(personId, numberId, nationality);
          return null;
        });
  }

  /** Makes some people findable who came before there was an index; returns how many. */
  public int indexSome(Register register, int most) {
    return at(register, cabinet -> cabinet.indexSome(most));
  }

  private <T> T at(Register register, Work<T> work) {
    try (var connection = open(register)) {
      return work.on(new FileCabinet(connection, IdentityStore.key(register)));
    } catch (SQLException e) {
      throw new IllegalStateException("the " + register + " register cannot be reached", e);
    }
  }

  private Connection open(Register register) throws SQLException {
    return (register == Register.OFFICIALS ? officials : migrants).getConnection();
  }
}
