package org.sarai.shared;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Work that waits in a table and is done in the background: at once when somebody asks for a round,
 * and in a round from time to time, for what a server that is gone has left. On one node the work
 * of a register is done one piece after the other; that two nodes do not do the same piece is for
 * the claim that doing it begins with.
 */
public final class Rounds {
  private static final Logger LOG = Logger.getLogger(Rounds.class);

  private final Executor executor;
  private final Function<Register, List<Long>> waiting;
  private final BiConsumer<Register, Long> work;
  private final Set<Register> working = ConcurrentHashMap.newKeySet();

  /**
   * @param executor does it, in threads of its own
   * @param waiting ids of what waits for somebody; the first is next
   * @param work does one piece, after which it waits no more; nothing, if another node has it
   */
  public Rounds(
      Executor executor, Function<Register, List<Long>> waiting, BiConsumer<Register, Long> work) {
    this.executor = executor;
    this.waiting = waiting;
    this.work = work;
  }

  /**
   * Asks for a round; returns at once.
   *
   * @param register whose work waits
   */
  public void wake(Register register) {
    try {
      executor.execute(() -> drain(register));
    } catch (RejectedExecutionException e) {
      LOG.info("Too much is under way; the next round takes this up", e);
    }
  }

  /** Takes up what nobody works at; for a timer. */
  public void lookAfterWhatWasLeft() {
    for (var register : Register.values()) {
      if (!working.contains(register) && !waiting.apply(register).isEmpty()) {
        wake(register);
      }
    }
  }

  /** Looks once more after it has stopped: what came just then found the register at work. */
  private void drain(Register register) {
    while (!waiting.apply(register).isEmpty() && working.add(register)) {
      try {
        for (var next = waiting.apply(register); !next.isEmpty(); next = waiting.apply(register)) {
          work.accept(register, next.get(0));
        }
      } finally {
        working.remove(register);
      }
    }
  }
}
