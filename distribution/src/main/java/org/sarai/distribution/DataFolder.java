package org.sarai.distribution;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/**
 * The folder that holds everything an instance remembers. One running instance owns it at a time.
 */
final class DataFolder implements AutoCloseable {
  /** What a first start needs: the servers' files and room to grow. */
  static final long NEEDED_AT_FIRST = 2L * 1024 * 1024 * 1024;

  /** What a later start needs. */
  static final long NEEDED_LATER = 256L * 1024 * 1024;

  private final Path path;
  private final Properties state = new Properties();
  private FileChannel channel;

  private DataFolder(Path path) {
    this.path = path;
  }

  static DataFolder at(Path path) {
    return new DataFolder(path);
  }

  Path path() {
    return path;
  }

  /** Makes the folders, readable by their owner only. */
  void create() {
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      for (String part : new String[] {"run", "logs", "content"}) {
        Files.createDirectories(path.resolve(part));
      }
    } catch (AccessDeniedException e) {
      throw new StartFailure(e, "data.denied", path);
    } catch (IOException e) {
      throw new StartFailure(e, "data.unusable", path, e.getMessage());
    }
  }

  /**
   * Takes the folder for this process until it ends or closes it.
   *
   * @throws StartFailure if another process has it
   */
  void lock() {
    Path file = path.resolve("run/lock");
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new StartFailure("data.inUse", path);
      }
      Path stored = path.resolve("state.properties");
      if (Files.exists(stored)) {
        try (Reader reader = Files.newBufferedReader(stored)) {
          state.load(reader);
        }
      }
    } catch (OverlappingFileLockException e) {
      throw new StartFailure(e, "data.inUse", path);
    } catch (AccessDeniedException e) {
      throw new StartFailure(e, "data.denied", path);
    } catch (IOException e) {
      throw new StartFailure(e, "data.unusable", path, e.getMessage());
    }
  }

  /** Whether no start over this folder has reached its end yet. */
  boolean isFresh() {
    return !"done".equals(state.getProperty("first-start"));
  }

  /**
   * A first start that was interrupted leaves half-made schemas and nothing of anybody's: begin
   * again. Data without a word about how it came here is somebody's, and is left alone.
   *
   * @throws StartFailure if there is data of unknown origin
   */
  void beginAgainIfUnfinished() {
    boolean unfinished = "unfinished".equals(state.getProperty("first-start"));
    if (unfinished) {
      for (String part : new String[] {"mariadb", "mariadb.new", "content", "standalone"}) {
        delete(path.resolve(part));
      }
      create();
    } else if (isFresh() && Files.exists(path.resolve("mariadb"))) {
      throw new StartFailure("data.unknown", path);
    }
    if (isFresh()) {
      remember("first-start", "unfinished");
    }
  }

  /**
   * @throws StartFailure if the disk is too full to start
   */
  void requireSpace() {
    try {
      long free = Files.getFileStore(path).getUsableSpace();
      long needed = isFresh() ? NEEDED_AT_FIRST : NEEDED_LATER;
      if (free < needed) {
        throw new StartFailure("data.full", path, megabytes(needed), megabytes(free));
      }
    } catch (IOException e) {
      throw new StartFailure(e, "data.unusable", path, e.getMessage());
    }
  }

  private static String megabytes(long bytes) {
    return String.valueOf(bytes / (1024 * 1024));
  }

  /** What an earlier start left under a name; null if nothing. */
  String recall(String key) {
    return state.getProperty(key);
  }

  void remember(String key, String value) {
    state.setProperty(key, value);
    try (Writer writer = Files.newBufferedWriter(path.resolve("state.properties"))) {
      state.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a folder with all that is in it, without following links. */
  static void delete(Path folder) {
    if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure)
                throws IOException {
              if (failure != null) {
                throw failure;
              }
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a folder with all that is in it. */
  static void copy(Path from, Path to) {
    try {
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes)
                throws IOException {
              Files.createDirectories(to.resolve(from.relativize(visited).toString()));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.copy(file, to.resolve(from.relativize(file).toString()));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets go of the folder. */
  @Override
  public void close() {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
