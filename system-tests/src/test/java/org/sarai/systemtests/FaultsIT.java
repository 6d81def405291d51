package org.sarai.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Learners write while lines break, gateways fail, tokens expire, windows are opened twice,
 * browsers crash, and servers and the database are killed: by a schedule that a seed decides.
 * Nothing that the player has called saved is lost, nothing is there twice, and in the end
 * everything is there that a lesson heard to be kept, but for what a browser had not stored yet
 * when it crashed.
 *
 * <p>Longer with {@code -Dsarai.test.faults.steps=5000 -Dsarai.test.faults.kills=200
 * -Dsarai.test.faults.learners=20 -Dsarai.test.faults.seed=7}.
 */
@SystemTest
@Order(95)
class FaultsIT {
  private static final List<String> PEOPLE =
      List.of(
          "official", "focalpoint", "trainer", "facilitator", "reviewer", "programme", "operator");

  private final Sarai sarai;
  private final long seed = Long.getLong("sarai.test.faults.seed", 1122);
  private final int learners = Integer.getInteger("sarai.test.faults.learners", 4);
  private final int steps = Integer.getInteger("sarai.test.faults.steps", 60);
  private final int kills = Integer.getInteger("sarai.test.faults.kills", 2);
  private final Random random = new Random(seed);
  private final List<Scribe> scribes = new ArrayList<>();

  FaultsIT(Sarai sarai) {
    this.sarai = sarai;
  }

  @Test
  void whatIsCalledSavedIsThereOnceWhateverHappens() {
    System.out.printf(
        "Faults: seed %d, %d learners, %d steps, %d kills%n", seed, learners, steps, kills);
    for (var i = 0; i < learners; i++) {
      scribes.add(scribe(PEOPLE.get(i % PEOPLE.size()), "T-FAULTS-" + i / PEOPLE.size()));
    }
    var killed = 0;
    for (var step = 1; step <= steps; step++) {
      act(scribes.get(random.nextInt(scribes.size())));
      if (killed < kills && step * (kills + 1) / (steps + 1) > killed) {
        kill(killed++ % 2 == 1);
        tell(step, killed);
      }
    }
    scribes.forEach(Scribe::settle);
    var notes = 0;
    for (var scribe : scribes) {
      assertThat(scribe.saved()).isNotEmpty();
      for (var id : scribe.journaled()) {
        var times = Notes.count(sarai, id);
        var least = scribe.saved().contains(id) || !scribe.doubtful().contains(id) ? 1 : 0;
        assertThat(times).as("%s (seed %d)", id, seed).isBetween((long) least, 1L);
        notes++;
      }
    }
    System.out.printf("Faults: %d notes, %d kills: none lost, none twice%n", notes, killed);
  }

  /**
   * The one token has expired, the other is good; a learner who signed in again has lost nothing.
   */
  @Test
  void whatWasLeftBehindUnderAnExpiredTokenIsSentByTheNextOpening() {
    var scribe = scribe("official", "T-FAULTS-EXPIRED");
    scribe.write();
    scribe.loseLine();
    scribe.write();
    scribe.expire();
    scribe.leave();
    scribe.findLine();
    scribe.open();
    scribe.settle();
    for (var id : scribe.journaled()) {
      assertThat(Notes.count(sarai, id)).as(id).isEqualTo(1);
    }
  }

  /** A long run takes an hour or more. */
  private static void tell(int step, int killed) {
    if (killed % 10 == 0) {
      System.out.printf("Faults: step %d, %d kills%n", step, killed);
    }
  }

  private Scribe scribe(String username, String course) {
    var person = Person.demo(username);
    sarai.course(course, Notebook.zip(), person);
    var scribe =
        new Scribe(sarai, person, course, sarai.window(Tongue.ENGLISH, person).page().context());
    scribe.open();
    return scribe;
  }

  private void act(Scribe scribe) {
    switch (random.nextInt(14)) {
      case 0 -> scribe.loseLine();
      case 1, 2 -> scribe.findLine();
      case 3 -> scribe.badGateway(1 + random.nextInt(3));
      case 4 -> scribe.expire();
      case 5 -> {
        scribe.findLine();
        scribe.openElsewhere();
      }
      case 6 -> {
        scribe.findLine();
        scribe.crash();
        scribe.open();
      }
      default -> {
        scribe.write();
        scribe.look(true);
      }
    }
    scribe.renewIfAsked();
  }

  /** While it is down, learners write on. */
  private void kill(boolean database) {
    if (database) {
      sarai.instance().killMariaDb();
    } else {
      sarai.instance().killWildFly();
    }
    for (var scribe : scribes) {
      scribe.write();
      scribe.look(false);
    }
    if (database) {
      sarai.instance().restartMariaDb();
    } else {
      sarai.instance().restartWildFly();
    }
  }
}
