package org.sarai.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * The running whole over one data folder: MariaDB first, then Keycloak and WildFly side by side.
 *
 * <p>Life: {@link #start} returns when the application answers; {@link #awaitDeath} stays until a
 * part ends by itself; {@link #close} stops WildFly and Keycloak, then MariaDB, whatever has been
 * started so far, and may come from another thread at any moment.
 */
public final class Instance implements AutoCloseable {
  private final Installation installation;
  private final Options options;
  private final Progress progress;
  private final DataFolder data;
  private boolean closed;
  private Secrets secrets;
  private MariaDb mariadb;
  private ChildProcess keycloak;
  private WildFly wildfly;

  /** Prepares an instance; nothing is touched before {@link #start()}. */
  public Instance(Installation installation, Options options, Progress progress) {
    this.installation = installation;
    this.options = options;
    this.progress = progress;
    this.data = DataFolder.at(options.data());
  }

  /**
   * Starts an instance for a test.
   *
   * @return when it is ready
   * @throws StartFailure if a part does not come up; everything is stopped then
   */
  public static Instance started(Installation installation, Options options) {
    Instance instance = new Instance(installation, options, Progress.silent());
    try {
      instance.start();
      return instance;
    } catch (RuntimeException e) {
      instance.close();
      throw e;
    }
  }

  /**
   * Starts everything.
   *
   * @throws StartFailure with one sentence if something stands in the way
   */
  public void start() {
    Instant begin = Instant.now();
    installation.requireComplete();
    data.create();
    data.lock();
    progress.say("start.begin", options.data());
    if (Leftovers.end(options.data()) > 0) {
      progress.say("start.leftovers");
    }
    options.ports().requireFree();
    data.requireSpace();
    data.beginAgainIfUnfinished();
    boolean first = data.isFresh();
    secrets = Secrets.of(options.data());
    done("step.data", begin, options.data().toString());

    startDatabase(first);
    startServers(first);
    data.remember("first-start", "done");
    data.remember("public-url", address());
    progress.say("start.ready", Progress.seconds(Duration.between(begin, Instant.now())));
  }

  private void startDatabase(boolean first) {
    Instant begin = Instant.now();
    synchronized (this) {
      requireOpen();
      mariadb = MariaDb.of(installation, options.data(), options.ports().database(), secrets);
      mariadb.launch(List.of());
    }
    mariadb.awaitAnswer();
    done("step.mariadb" + (first ? ".first" : ""), begin, "127.0.0.1:" + mariadb.port());
  }

  /** Both need most of a minute's CPU at a first start, so they share the cores from the start. */
  private void startServers(boolean first) {
    Instant begin = Instant.now();
    Keycloak signIn = new Keycloak(installation, options.data(), options.ports(), secrets);
    synchronized (this) {
      requireOpen();
      keycloak = signIn.launch(address(), first);
      wildfly =
          new WildFly(
              installation,
              installation.application(),
              options.data(),
              options.ports(),
              Environment.of(options, secrets));
      wildfly.launch();
    }
    String suffix = first ? ".first" : "";
    CompletableFuture<Void> realm =
        CompletableFuture.runAsync(
            () -> {
              signIn.awaitRealm();
              if (!first && !address().equals(data.recall("public-url"))) {
                signIn.moveTo(address());
              }
              done("step.keycloak" + suffix, begin, signIn.address());
            });
    CompletableFuture<Void> application =
        CompletableFuture.runAsync(
            () -> {
              wildfly.awaitApplication();
              done("step.wildfly" + suffix, begin, address());
            });
    // The first failure counts, and the database must not die unnoticed meanwhile.
    CompletableFuture<Void> both = CompletableFuture.allOf(realm, application);
    CompletableFuture<Void> failure = new CompletableFuture<>();
    realm.whenComplete((done, problem) -> fail(failure, problem));
    application.whenComplete((done, problem) -> fail(failure, problem));
    mariadb.process().ended().thenAccept(dead -> failure.completeExceptionally(dead.death()));
    try {
      CompletableFuture.anyOf(both, failure).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StartFailure sentence) {
        throw sentence;
      }
      throw e;
    }
  }

  private static void fail(CompletableFuture<Void> failure, Throwable problem) {
    if (problem != null) {
      failure.completeExceptionally(
          problem instanceof CompletionException ? problem.getCause() : problem);
    }
  }

  private void done(String step, Instant begin, String remark) {
    progress.done(Messages.text(step), Duration.between(begin, Instant.now()), remark);
  }

  private void requireOpen() {
    if (closed) {
      throw new StartFailure("start.interrupted");
    }
  }

  /** Where the LMS is, without a slash at the end. */
  public String address() {
    return Environment.publicUrl(options.ports());
  }

  /** Where the realm is: the issuer of tokens. */
  public String realm() {
    return "http://localhost:" + options.ports().keycloak() + "/realms/sarai";
  }

  /** Passwords and keys of the data folder. */
  public Secrets secrets() {
    return secrets;
  }

  /** What it was started with. */
  public Options options() {
    return options;
  }

  /**
   * Stays until a part ends by itself.
   *
   * @return which, and where its log is
   */
  StartFailure awaitDeath() {
    CompletableFuture<Object> first =
        CompletableFuture.anyOf(
            mariadb.process().ended(), keycloak.ended(), wildfly.process().ended());
    try {
      return ((ChildProcess) first.get()).death();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new StartFailure(e, "start.interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The processes of MariaDB, Keycloak and WildFly: for tests and measurements. */
  public List<ChildProcess> processes() {
    return List.of(mariadb.process(), keycloak, wildfly.process());
  }

  /** Ends WildFly as a power cut would; the others go on. For tests of faults. */
  public void killWildFly() {
    wildfly.process().kill();
  }

  /**
   * Starts WildFly again on the same data after {@link #killWildFly()}.
   *
   * @throws StartFailure if it does not come up
   */
  public void restartWildFly() {
    synchronized (this) {
      requireOpen();
      wildfly.launch();
    }
    wildfly.awaitApplication();
  }

  /** Ends MariaDB as a power cut would; the others go on. For tests of faults. */
  public void killMariaDb() {
    mariadb.process().kill();
  }

  /**
   * Starts MariaDB again on the same data after {@link #killMariaDb()}.
   *
   * @throws StartFailure if it does not come up
   */
  public void restartMariaDb() {
    synchronized (this) {
      requireOpen();
      mariadb.launch(List.of());
    }
    mariadb.awaitAnswer();
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Stops everything that was started; the data stays. Calling it again does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    CompletableFuture<Void> application =
        CompletableFuture.runAsync(
            () -> {
              if (wildfly != null && wildfly.process() != null) {
                wildfly.process().stop(Duration.ofSeconds(30));
              }
            });
    if (keycloak != null) {
      keycloak.stop(Duration.ofSeconds(20));
    }
    application.join();
    if (mariadb != null) {
      mariadb.close();
    }
    data.close();
  }
}
