package org.sarai.reporting.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import java.lang.ref.SoftReference;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Keeps the columns of this node, and what is asked with them. What it gives is exactly what the
 * caller's transaction sees: a store of that version, or nothing, and then the caller counts in the
 * database. Other nodes have their own; they share nothing but the versions in the database.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ColumnCache {
  private static final Logger LOG = Logger.getLogger(ColumnCache.class);

  /** Whoever has waited so long for somebody else's reading counts in the database. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** After a reading has failed, the next is tried so much later. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** If more people than this and than a tenth have changed, everything is read anew. */
  private static final int FEW = 5_000;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource database;

  private TrainedTable table;
  private final ReentrantLock reading = new ReentrantLock();
  private final Object readingPairs = new Object();
  private volatile ColumnStore newest;

  /** For a caller whose transaction began before the newest; goes when memory is short. */
  private volatile SoftReference<ColumnStore> previous = new SoftReference<>(null);

  private volatile Pairs pairs;
  private volatile Located located;

  /** Of the store asked last; goes when memory is short. */
  private volatile SoftReference<KeptTables> tables = new SoftReference<>(null);

  private volatile long failedAt;
  private volatile boolean failed;

  private record Located(ColumnStore store, Pairs pairs, int[] numbers) {}

  @PostConstruct
  void open() {
    table = new TrainedTable(database);
  }

  /** What the caller's transaction sees. */
  public TrainedState state() {
    try {
      return table.state();
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not say what it has", e);
    }
  }

  /**
   * @param state as the caller's transaction sees it
   * @return the columns of exactly that state; nothing if they cannot be had now
   */
  public Optional<ColumnStore> at(TrainedState state) {
    var known = nearest(state);
    if (known != null && known.version().equals(state.version())) {
      return Optional.of(known);
    }
    if (failed && System.nanoTime() - failedAt < PAUSE.toNanos()) {
      return Optional.empty();
    }
    try {
      if (!reading.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return read(state);
    } catch (SQLException | RuntimeException e) {
      LOG.warn("The columns could not be read; the database counts meanwhile", e);
      failedAt = System.nanoTime();
      failed = true;
      return Optional.empty();
    } finally {
      reading.unlock();
    }
  }

  /** Alone: of those who wait, the second finds what the first has read. */
  private Optional<ColumnStore> read(TrainedState state) throws SQLException {
    var known = nearest(state);
    if (known != null && known.version().equals(state.version())) {
      return Optional.of(known);
    }
    if (known != null) {
      var later = table.later(known, state.version(), Math.max(FEW, known.people() / 10));
      if (later.isPresent()) {
        keep(later.get());
        return later;
      }
    }
    if (newest != null && isPast(state)) {
      // Somebody with a later view has passed by; what they have read is not thrown away for this.
      return Optional.empty();
    }
    // Never two of them in memory, unless somebody is still counting with the old one.
    newest = null;
    previous = new SoftReference<>(null);
    located = null;
    var begin = System.nanoTime();
    var store = table.all(state.version());
    LOG.infof(
        "Columns of %d participations of %d people: %d KiB, read in %d ms",
        store.rows(), store.people(), store.size() / 1024, (System.nanoTime() - begin) / 1_000_000);
    keep(store);
    return Optional.of(store);
  }

  private boolean isPast(TrainedState state) {
    var version = newest.version();
    return version.epoch() > state.version().epoch()
        || version.epoch() == state.version().epoch()
            && version.number() > state.version().number();
  }

  private ColumnStore nearest(TrainedState state) {
    var last = newest;
    if (last != null && last.version().leadsTo(state)) {
      return last;
    }
    var before = previous.get();
    return before != null && before.version().leadsTo(state) ? before : null;
  }

  private void keep(ColumnStore store) {
    failed = false;
    var last = newest;
    if (last == null || store.version().number() >= last.version().number()) {
      previous = new SoftReference<>(last);
      newest = store;
    }
  }

  /**
   * @param scan of a slice of this store
   * @return by how many people it would shrink if all who may be one person were
   */
  public long possibleDuplicates(TrainedState state, ColumnStore store, Scan scan)
      throws SQLException {
    var open = pairs(state.proposals());
    var known = located;
    if (known == null || known.store() != store || known.pairs() != open) {
      known = new Located(store, open, open.numbers(store));
      located = known;
    }
    return open.among(known.numbers(), scan.people());
  }

  /**
   * @return what was counted of a store already
   */
  public KeptTables tables(ColumnStore store) {
    var known = tables.get();
    if (known == null || !known.areOf(store)) {
      known = new KeptTables(store);
      tables = new SoftReference<>(known);
    }
    return known;
  }

  private Pairs pairs(String proposals) throws SQLException {
    var open = pairs;
    if (open == null || !open.state().equals(proposals)) {
      synchronized (readingPairs) {
        open = pairs;
        if (open == null || !open.state().equals(proposals)) {
          open = table.pairs(proposals);
          pairs = open;
        }
      }
    }
    return open;
  }
}
