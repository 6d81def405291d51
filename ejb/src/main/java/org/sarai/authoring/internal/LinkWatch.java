package org.sarai.authoring.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * Looks at links in the background, a few at once. What waits is in memory alone: a link that a
 * server did not come to is one that nobody has looked at, and is told as such.
 */
@Singleton
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class LinkWatch {
  private static final Logger LOG = Logger.getLogger(LinkWatch.class);
  private static final int AT_ONCE = 4;

  /** A draft must not make this server knock at a stranger's door without end. */
  private static final int MOST = 200;

  /** What the table takes; longer ones are none that anybody wrote by hand. */
  private static final int LONGEST = 2_000;

  private static final Duration JUST_NOW = Duration.ofMinutes(1);

  @EJB private LinkStore store;
  @Resource private ManagedExecutorService executor;

  private final LinkLook look = new LinkLook(LinkWays.outside());
  private final Set<String> waiting = new LinkedHashSet<>();
  private int working;

  /** Whether this installation looks at links at all. */
  public boolean isOn() {
    return !"false".equalsIgnoreCase(System.getenv("SARAI_LINKS_CHECK"));
  }

  /** Has links looked at that were not looked at just now; returns at once. */
  public void look(Collection<String> urls) {
    if (!isOn() || urls.isEmpty()) {
      return;
    }
    var known = store.find(urls);
    var since = Instant.now().minus(JUST_NOW);
    var wanted =
        urls.stream()
            .filter(url -> !known.containsKey(url) || known.get(url).at().isBefore(since))
            .filter(url -> url.length() <= LONGEST)
            .limit(MOST)
            .toList();
    start(wanted);
  }

  private void start(List<String> urls) {
    synchronized (waiting) {
      waiting.addAll(urls);
      while (working < Math.min(AT_ONCE, waiting.size())) {
        try {
          executor.execute(this::work);
          working++;
        } catch (RejectedExecutionException e) {
          LOG.info("Too much is under way; links are looked at when somebody asks again", e);
          return;
        }
      }
    }
  }

  private void work() {
    for (var next = next(); next != null; next = next()) {
      try {
        store.keep(next, look.of(next));
      } catch (RuntimeException e) {
        LOG.warn("What was found behind a link could not be kept", e);
      }
    }
  }

  private String next() {
    synchronized (waiting) {
      var all = waiting.iterator();
      if (!all.hasNext()) {
        working--;
        return null;
      }
      var next = all.next();
      all.remove();
      return next;
    }
  }
}
