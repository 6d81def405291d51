package org.sarai.ear;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;

/** Calls that begin at the same moment. */
final class AtOnce {
  private AtOnce() {}

  static <T> List<T> call(List<Callable<T>> calls) throws Exception {
    var threads =
        InitialContext.<ExecutorService>doLookup("java:comp/DefaultManagedExecutorService");
    var start = new CyclicBarrier(calls.size());
    var running = new ArrayList<Future<T>>();
    for (var call : calls) {
      running.add(
          threads.submit(
              () -> {
                start.await(30, TimeUnit.SECONDS);
                return call.call();
              }));
    }
    var results = new ArrayList<T>();
    for (var one : running) {
      results.add(one.get(60, TimeUnit.SECONDS));
    }
    return results;
  }
}
