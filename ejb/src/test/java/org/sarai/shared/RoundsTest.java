package org.sarai.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final Queue<Long> waiting = new ArrayDeque<>();
  private final List<Long> done = new ArrayList<>();
  private final Queue<Runnable> threads = new ArrayDeque<>();

  private List<Long> waiting(Register register) {
    return register == Register.OFFICIALS ? List.copyOf(waiting) : List.of();
  }

  private void work(Register register, Long id) {
    waiting.remove(id);
    done.add(id);
  }

  private void run() {
    for (var thread = threads.poll(); thread != null; thread = threads.poll()) {
      thread.run();
    }
  }

  @Test
  void everythingThatWaitsIsDoneInItsOrder() {
    waiting.addAll(List.of(3L, 1L, 2L));
    var rounds = new Rounds(threads::add, this::waiting, this::work);
    rounds.wake(Register.OFFICIALS);
    assertThat(done).isEmpty();
    run();
    assertThat(done).containsExactly(3L, 1L, 2L);
  }

  @Test
  void onlyWhereSomethingIsLeftSomebodyIsAsked() {
    var rounds = new Rounds(threads::add, this::waiting, this::work);
    rounds.lookAfterWhatWasLeft();
    assertThat(threads).isEmpty();
    waiting.add(1L);
    rounds.lookAfterWhatWasLeft();
    assertThat(threads).hasSize(1);
    run();
    assertThat(done).containsExactly(1L);
  }

  @Test
  void whoComesMeanwhileWaitsForTheirTurn() {
    var rounds = new AtomicReference<Rounds>();
    var depth = new ArrayList<Integer>();
    Executor atOnce = Runnable::run;
    rounds.set(
        new Rounds(
            atOnce,
            this::waiting,
            (register, id) -> {
              depth.add(1);
              assertThat(depth).hasSize(1);
              waiting.remove(id);
              if (id == 1) {
                waiting.add(2L);
                rounds.get().wake(register);
                rounds.get().lookAfterWhatWasLeft();
              }
              done.add(id);
              depth.clear();
            }));
    waiting.add(1L);
    rounds.get().wake(Register.OFFICIALS);
    assertThat(done).containsExactly(1L, 2L);
  }

  /** Between the last look and the end of a round something comes, and finds somebody at work. */
  @Test
  void whatComesAtTheLastMomentIsNotLeft() {
    var rounds = new AtomicReference<Rounds>();
    Executor atOnce = Runnable::run;
    rounds.set(
        new Rounds(
            atOnce,
            register -> {
              var seen = waiting(register);
              if (seen.isEmpty() && done.equals(List.of(1L))) {
                waiting.add(2L);
                rounds.get().wake(register);
              }
              return seen;
            },
            this::work));
    waiting.add(1L);
    rounds.get().wake(Register.OFFICIALS);
    assertThat(done).containsExactly(1L, 2L);
  }

  @Test
  void whatFailsLeavesTheWayFree() {
    waiting.add(1L);
    var rounds =
        new Rounds(
            Runnable::run,
            this::waiting,
            (register, id) -> {
              if (done.isEmpty()) {
                done.add(0L);
                throw new IllegalStateException("planted");
              }
              work(register, id);
            });
    assertThatThrownBy(() -> rounds.wake(Register.OFFICIALS)).hasMessage("planted");
    rounds.lookAfterWhatWasLeft();
    assertThat(done).containsExactly(0L, 1L);
  }

  @Test
  void aServerThatIsFullPutsItOff() {
    waiting.add(1L);
    var full = new AtomicReference<>(true);
    var rounds =
        new Rounds(
            round -> {
              if (full.get()) {
                throw new RejectedExecutionException("planted");
              }
              round.run();
            },
            this::waiting,
            this::work);
    rounds.wake(Register.OFFICIALS);
    assertThat(done).isEmpty();
    full.set(false);
    rounds.lookAfterWhatWasLeft();
    assertThat(done).containsExactly(1L);
  }
}
