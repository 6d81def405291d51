package org.sarai.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.sarai.people.internal.ListStore;
import org.sarai.people.internal.PartSink;
import org.sarai.people.internal.PartStream;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/**
 * Lists of people on their way in and files that name them on their way out, encrypted with their
 * register's key and in its schema: the core never has them. Files stay a week at most, rows that
 * were not taken thirty days.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ListVault {
  @EJB private ListStore store;

  /**
   * Keeps a file.
   *
   * @param register whose people it names
   * @param reference under which it is found again; one that is there is replaced
   * @param content the file
   * @param most bytes that it may have
   * @throws IOException if the file cannot be read
   * @throws Refused (too large) if it has more
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public void keep(Register register, String reference, InputStream content, long most)
      throws IOException {
    store.keep(register, reference, content, most);
  }

  /**
   * Keeps a file while it is being written. Each part is kept as soon as it is full: whoever opens
   * the file before it is closed finds its beginning.
   *
   * @param register whose people it names
   * @param reference under which it is found again; one that is there is replaced
   * @param most bytes that it may have
   * @return where it is written to; writing more is refused (too large)
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public OutputStream write(Register register, String reference, long most) {
    store.forgetFile(register, reference);
    return new PartSink((number, part) -> store.keepPart(register, reference, number, part), most);
  }

  /**
   * @param register whose people it names
   * @param reference of a file that is kept
   * @return its bytes, fetched part by part; an empty stream if it is not kept any more
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public InputStream open(Register register, String reference) {
    return new PartStream(part -> store.part(register, reference, part));
  }

  /**
   * @param register whose people it names
   * @param reference of a file
   * @return whether it is kept
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public boolean holds(Register register, String reference) {
    return store.part(register, reference, 0) != null;
  }

  /**
   * Keeps rows of a list.
   *
   * @param register whose people they name
   * @param reference of the list
   * @param lines the rows
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void keepLines(Register register, String reference, List<ListLine> lines) {
    store.keepLines(register, reference, lines);
  }

  /**
   * @param register whose people they name
   * @param reference of the list
   * @param after the rows with higher numbers
   * @param most how many at most
   * @return rows that are kept, in order
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public List<ListLine> lines(Register register, String reference, int after, int most) {
    return store.lines(register, reference, after, most);
  }

  /**
   * The file is not needed any more.
   *
   * @param register whose people it names
   * @param reference of the file
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public void forgetFile(Register register, String reference) {
    store.forgetFile(register, reference);
  }

  /**
   * Neither are its rows.
   *
   * @param register whose people they name
   * @param reference of the list
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public void forgetLines(Register register, String reference) {
    store.forgetLines(register, reference);
  }

  /**
   * Forgets what was kept long enough.
   *
   * @param register of which register
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void forgetOld(Register register) {
    store.forgetOld(register);
  }
}
