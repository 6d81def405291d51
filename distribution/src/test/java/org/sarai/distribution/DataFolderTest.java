package org.sarai.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path temporary;

  @Test
  void onlyItsOwnerReadsIt() throws IOException {
    Path path = temporary.resolve("new data");
    DataFolder.at(path).create();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rwx------");
  }

  @Test
  void oneInstanceOwnsItAtATime() {
    try (DataFolder first = open();
        DataFolder second = DataFolder.at(temporary)) {
      assertThat(first.isFresh()).isTrue();
      assertThatThrownBy(second::lock)
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("is in use by another running instance");
    }
    try (DataFolder third = open()) {
      assertThat(third.isFresh()).isTrue();
    }
  }

  @Test
  void anUnfinishedFirstStartBeginsAgain() throws IOException {
    try (DataFolder folder = open()) {
      folder.beginAgainIfUnfinished();
      Files.createDirectories(temporary.resolve("mariadb/half"));
    }
    try (DataFolder folder = open()) {
      assertThat(folder.isFresh()).isTrue();
      folder.beginAgainIfUnfinished();
      assertThat(temporary.resolve("mariadb")).doesNotExist();
    }
  }

  @Test
  void aFinishedFirstStartIsKept() throws IOException {
    try (DataFolder folder = open()) {
      folder.beginAgainIfUnfinished();
      Files.createDirectories(temporary.resolve("mariadb/whole"));
      folder.remember("first-start", "done");
    }
    try (DataFolder folder = open()) {
      folder.beginAgainIfUnfinished();
      assertThat(folder.isFresh()).isFalse();
      assertThat(temporary.resolve("mariadb/whole")).exists();
    }
  }

  @Test
  void dataOfUnknownOriginIsLeftAlone() throws IOException {
    Files.createDirectories(temporary.resolve("mariadb/somebodys"));
    try (DataFolder folder = open()) {
      assertThatThrownBy(folder::beginAgainIfUnfinished)
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("holds a database but no state.properties");
    }
    assertThat(temporary.resolve("mariadb/somebodys")).exists();
  }

  private DataFolder open() {
    DataFolder folder = DataFolder.at(temporary);
    folder.create();
    folder.lock();
    return folder;
  }
}
