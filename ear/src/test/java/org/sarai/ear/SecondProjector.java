package org.sarai.ear;

import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sarai.outbox.Projector;

/**
 * A further projector, deployed among the features, that counts what reaches it and fails when it
 * is told to.
 */
@Stateless
@LocalBean
@Local(Projector.class)
public class SecondProjector implements Projector {
  public static final String NAME = "second";
  private static final Map<Long, Integer> PROJECTED = new ConcurrentHashMap<>();
  private static volatile boolean failing;

  public static void fail(boolean now) {
    failing = now;
  }

  /** How often each person was projected. */
  public static Map<Long, Integer> projected() {
    return PROJECTED;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void project(List<Long> personIds) {
    if (failing) {
      throw new IllegalStateException("the second projector was told to fail");
    }
    personIds.forEach(person -> PROJECTED.merge(person, 1, Integer::sum));
  }
}
