package org.sarai.completion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.sarai.completion.ImportResult.Rejection;
import org.sarai.completion.internal.ImportQueue;
import org.sarai.completion.internal.Layouts;
import org.sarai.completion.internal.RunLedger;
import org.sarai.completion.internal.RunLedger.Run;
import org.sarai.completion.internal.RunRows;
import org.sarai.identity.Accounts;
import org.sarai.people.ListVault;
import org.sarai.people.Scopes;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.sarai.shared.Tokens;
import org.sarai.shared.sheet.Sheets;
import org.sarai.shared.sheet.Source;

/**
 * Lists on their way in: kept, understood, tried out, loaded. Each administrator has those of their
 * own register; those of the other do not exist for them. A focal point has their own lists, which
 * name people of their institutions and enrol nobody: whom they bring they nominate afterwards.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Imports {
  private static final long LARGEST = 48L << 20;
  private static final int LINES = 500;

  @EJB private Accounts accounts;
  @EJB private ImportQueue queue;
  @EJB private ListVault vault;
  @EJB private RunLedger runs;
  @EJB private RunRows rows;
  @EJB private Scopes scopes;

  /**
   * Keeps a list, if it is one.
   *
   * @param list the list
   * @return the reference under which it is asked for
   * @throws IOException if it cannot be read
   * @throws Refused (too large; unprocessable) if it is none, or tells of trainings and comes from
   *     a focal point; then nothing is kept
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public String upload(UploadList list) throws IOException {
    var register = scopes.register();
    if (!scopes.isKeeping() && list.kind() != ListKind.PEOPLE) {
      throw Refused.unprocessable("import.peopleOnly");
    }
    var reference = Tokens.reference();
    vault.keep(register, reference, new BufferedInputStream(list.content()), LARGEST);
    try {
      Sheets.of(() -> vault.open(register, reference));
    } catch (Refused refused) {
      vault.forgetFile(register, reference);
      throw refused;
    }
    runs.add(reference, list.kind(), register, list.name(), accounts.caller(), !scopes.isKeeping());
    return reference;
  }

  /**
   * How a list could be read, or will be since somebody decided it.
   *
   * @param reference of the list
   * @return columns and the first rows
   * @throws IOException if it cannot be read
   * @throws Refused (not found; conflict) if it is not kept any more
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public ListProposal propose(String reference) throws IOException {
    var run = held(reference);
    return Layouts.propose(source(run), run.kind(), run.layout());
  }

  /**
   * Decides how a list is to be read.
   *
   * @param reference of the list
   * @param layout sheet, header and columns
   * @param enrol code of a course in which everybody in it is enrolled; or null
   * @throws Refused (unprocessable) if a column that every row needs is missing or one is meant
   *     twice; (conflict) if the list is being loaded or is loaded
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public void arrange(String reference, ListLayout layout, String enrol) {
    var run = held(reference);
    var twice = layout.columns().values().stream().distinct().count() != layout.columns().size();
    if (twice) {
      throw Refused.unprocessable("import.meantTwice");
    }
    if (!Layouts.isComplete(layout.columns(), run.kind())) {
      throw Refused.unprocessable("import.incomplete." + run.kind());
    }
    if (!runs.arrange(run.id(), layout, run.confined() ? null : enrol)) {
      throw Refused.conflict("refused.importBusy");
    }
  }

  /**
   * Has everybody in a list enrolled, whose columns need no help.
   *
   * @param reference of the list
   * @param course code of the course
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void enrolEverybody(String reference, String course) {
    if (!runs.enrol(held(reference).id(), course)) {
      throw Refused.conflict("refused.importBusy");
    }
  }

  /**
   * Forgets a list that is not loaded; one that is, or is being loaded, stays.
   *
   * @param reference of the list
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public void discard(String reference) {
    var run = known(reference);
    if (runs.discard(run.id())) {
      vault.forgetFile(run.register(), reference);
      vault.forgetLines(run.register(), reference);
    }
  }

  /**
   * Works a list through: a short one at once, a long one in the background.
   *
   * @param reference of the list
   * @param dry whether to store nothing
   * @param later whether to do it in the background however short it is
   * @throws IOException if it cannot be read
   * @throws Refused (conflict) if it is being loaded, is loaded, or is not kept any more
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public void start(String reference, boolean dry, boolean later) throws IOException {
    var run = held(reference);
    var isLong = later || queue.isLong(run, source(run));
    if (!runs.queue(run.id(), dry)) {
      throw Refused.conflict("refused.importBusy");
    }
    queue.start(run, isLong);
  }

  /**
   * Stops a list that waits or is being loaded; nothing of it stays.
   *
   * @param reference of the list
   * @throws Refused (conflict) if it came to its end before
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public void cancel(String reference) {
    if (!runs.cancel(known(reference).id())) {
      throw Refused.conflict("refused.importEnded");
    }
  }

  /**
   * @param reference of a list
   * @return how far it has come
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public ImportRow find(String reference) {
    known(reference);
    return rows.row(scopes.register(), reference);
  }

  /**
   * The lists of the caller's register, or of the focal point who calls.
   *
   * @param first how many newer ones to leave out
   * @param count how many at most
   * @return the lists, the newest first
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public PageOf<ImportRow> all(int first, int count) {
    return rows.page(
        scopes.register(), scopes.isKeeping() ? null : accounts.caller(), first, count);
  }

  /**
   * What came of the rows of a list when it was last worked through.
   *
   * @param reference of the list
   * @param filter only those that it names: an outcome, or {@code REVIEW}; null for all
   * @param first how many to leave out
   * @param count how many at most
   * @return the rows, in order
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public PageOf<RowOutcome> outcomes(String reference, String filter, int first, int count) {
    return rows.outcomes(known(reference), filter, first, count);
  }

  /**
   * Every row that was not taken, as long as it is kept.
   *
   * @param reference of the list
   * @param row told the cells and why; first the header with null for why
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public void errors(String reference, BiConsumer<List<String>, Rejection> row) {
    var run = known(reference);
    var kept = vault.lines(run.register(), reference, -1, LINES);
    while (!kept.isEmpty()) {
      var reasons = rows.reasons(run, kept.get(0).number(), kept.get(kept.size() - 1).number());
      for (var line : kept) {
        if (line.number() == 0) {
          row.accept(line.cells(), null);
        } else if (reasons.containsKey(line.number())) {
          var why = reasons.get(line.number());
          row.accept(
              line.cells(), new Rejection(line.number(), why.column(), why.key(), line.value()));
        }
      }
      kept = vault.lines(run.register(), reference, kept.get(kept.size() - 1).number(), LINES);
    }
  }

  /**
   * Who came with a list of people, in the order of its rows.
   *
   * @param reference of the list
   * @return each once; nobody until it is loaded, and after it was taken back
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public List<Long> people(String reference) {
    return rows.people(known(reference));
  }

  private Source source(Run run) {
    return () -> vault.open(run.register(), run.reference());
  }

  private Run held(String reference) {
    var run = known(reference);
    if (!vault.holds(run.register(), reference)) {
      throw Refused.conflict("refused.importGone");
    }
    return run;
  }

  private Run known(String reference) {
    return runs.find(reference)
        .filter(run -> run.register() == scopes.register())
        .filter(run -> scopes.isKeeping() || run.by().equals(accounts.caller()))
        .orElseThrow(() -> Refused.notFound("refused.noImport", reference));
  }
}
