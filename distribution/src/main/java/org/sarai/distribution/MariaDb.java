package org.sarai.distribution;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A MariaDB server over a folder: creates its files once, sets the four schemas and accounts right
 * at every start, listens on loopback only.
 *
 * <p>The system tables are made by the server's own bootstrap mode rather than by the script that
 * usually wraps it: that needs no shell and minds no blanks in paths.
 */
public final class MariaDb implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final List<String> SYSTEM_TABLES =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql",
          "maria_add_gis_sp_bootstrap.sql",
          "mariadb_sys_schema.sql");

  private final Installation installation;
  private final Path folder;
  private final int port;
  private final Secrets secrets;
  private ChildProcess child;

  private MariaDb(Installation installation, Path folder, int port, Secrets secrets) {
    this.installation = installation;
    this.folder = folder;
    this.port = port;
    this.secrets = secrets;
  }

  /**
   * Starts a database alone, for tests: with the schemas and accounts of a whole instance, whose
   * passwords are in {@link #secrets()}.
   *
   * @param installation where the server lies
   * @param data a data folder, created if need be
   * @param port on loopback
   * @return when it answers
   * @throws StartFailure if it does not
   */
  public static MariaDb start(Installation installation, Path data, int port) {
    DataFolder folder = DataFolder.at(data.toAbsolutePath().normalize());
    folder.create();
    MariaDb database = new MariaDb(installation, folder.path(), port, Secrets.of(folder.path()));
    database.launch(List.of());
    try {
      database.awaitAnswer();
    } catch (StartFailure e) {
      database.close();
      throw e;
    }
    return database;
  }

  static MariaDb of(Installation installation, Path data, int port, Secrets secrets) {
    return new MariaDb(installation, data, port, secrets);
  }

  /**
   * Starts the process; does not wait.
   *
   * @param first statements to run before the accounts are set right
   */
  ChildProcess launch(List<String> first) {
    Path log = folder.resolve("logs/mariadb.log");
    try {
      if (!Files.isDirectory(files())) {
        bootstrap(log);
      }
      Path init = folder.resolve("run/mariadb-init.sql");
      Files.deleteIfExists(init);
      Files.createFile(
          init, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      List<String> statements = new ArrayList<>(first);
      statements.addAll(accounts());
      Files.write(init, statements);
      List<String> command = server();
      command.add("--datadir=" + files());
      command.add("--port=" + port);
      // In the abstract name space: no path that could be too long, no file that could be left.
      command.add("--socket=@sarai-" + port);
      command.add("--init-file=" + init);
      child =
          ChildProcess.start(
              Messages.text("part.mariadb"),
              command,
              Map.of(),
              folder,
              log,
              log,
              folder.resolve("run/mariadb.pid"));
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it serves: it greets only after the accounts have been set right. */
  void awaitAnswer() {
    Waiting.until(child, PATIENCE, this::greets);
  }

  /** A folder of its own for passing files: a server that starts clears those of others. */
  private Path passing() throws IOException {
    return Files.createDirectories(folder.resolve("run/mariadb"));
  }

  private List<String> server() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(installation.mariadb().resolve("bin/mariadbd").toString());
    command.add("--defaults-file=" + installation.config().resolve("mariadb/sarai.cnf"));
    command.add("--basedir=" + installation.mariadb());
    command.add("--tmpdir=" + passing());
    command.add("--lc-messages-dir=" + installation.mariadb().resolve("share"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    return command;
  }

  private Path files() {
    return folder.resolve("mariadb");
  }

  private void bootstrap(Path log) throws IOException {
    Path fresh = folder.resolve("mariadb.new");
    DataFolder.delete(fresh);
    Files.createDirectories(fresh);
    List<String> command = server();
    command.addAll(
        List.of(
            "--bootstrap",
            "--silent-startup",
            "--log-warnings=0",
            "--enforce-storage-engine=",
            "--datadir=" + fresh));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(
          "create database if not exists mysql;\nuse mysql;\nset @auth_root_socket=null;\n"
              .getBytes(StandardCharsets.US_ASCII));
      for (String script : SYSTEM_TABLES) {
        Files.copy(installation.mariadb().resolve("share").resolve(script), in);
      }
    } catch (IOException e) {
      throw new StartFailure(e, "mariadb.bootstrap", log);
    }
    try {
      if (process.waitFor() != 0) {
        throw new StartFailure("mariadb.bootstrap", log);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new StartFailure(e, "start.interrupted");
    }
    Files.move(fresh, files());
  }

  /** One statement a line, as an init file wants it; each of them may run any number of times. */
  private List<String> accounts() {
    List<String> statements = new ArrayList<>();
    statements.add(
        "DELETE FROM mysql.global_priv WHERE User='' OR (User='root' AND Host<>'localhost');");
    statements.add("DELETE FROM mysql.proxies_priv WHERE Host<>'localhost';");
    statements.add("FLUSH PRIVILEGES;");
    statements.add(
        "ALTER USER 'root'@'localhost' IDENTIFIED BY '%s';"
            .formatted(secrets.get(Secrets.Name.DATABASE_ROOT)));
    account(statements, "sarai", Secrets.Name.DATABASE_CORE);
    account(statements, "sarai_officials", Secrets.Name.DATABASE_OFFICIALS);
    account(statements, "sarai_migrants", Secrets.Name.DATABASE_MIGRANTS);
    account(statements, "keycloak", Secrets.Name.DATABASE_KEYCLOAK);
    return statements;
  }

  /** A schema and the one account that may use it, which may use nothing else. */
  private void account(List<String> statements, String name, Secrets.Name password) {
    String account = "'" + name + "'@'127.0.0.1'";
    statements.add("CREATE DATABASE IF NOT EXISTS " + name + " CHARACTER SET utf8mb4;");
    statements.add("CREATE USER IF NOT EXISTS " + account + ";");
    statements.add("ALTER USER " + account + " IDENTIFIED BY '" + secrets.get(password) + "';");
    // An underscore in a grant is a wildcard unless it is escaped.
    statements.add(
        "GRANT ALL PRIVILEGES ON `" + name.replace("_", "\\_") + "`.* TO " + account + ";");
  }

  private boolean greets() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      socket.setSoTimeout(2000);
      byte[] header = socket.getInputStream().readNBytes(5);
      // Length, sequence number, and the protocol's version 10.
      return header.length == 5 && header[4] == 10;
    } catch (IOException e) {
      return false;
    }
  }

  /** The port on loopback. */
  public int port() {
    return port;
  }

  /** The passwords of its accounts. */
  public Secrets secrets() {
    return secrets;
  }

  /** The server's process; null before it was started. */
  public ChildProcess process() {
    return child;
  }

  /** Stops the server in order; its files stay. */
  @Override
  public void close() {
    if (child != null) {
      child.stop(Duration.ofSeconds(60));
    }
  }
}
