package org.sarai.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarai.shared.Refused;
import org.scorm4j.runtime.JournalEntry;

class CommitTest {
  @Test
  void aWholeCommit() {
    var commit =
        Commit.parse(
            """
            {"seq":7,"journal":[["cmi.core.lesson_location","3",1700000000001],
            ["cmi.core.score.raw","80",1700000000002]],"terminate":true,"navigation":"continue"}""");
    assertThat(commit.seq()).isEqualTo(7);
    assertThat(commit.entries())
        .containsExactly(
            new JournalEntry("cmi.core.lesson_location", "3", 1700000000001L),
            new JournalEntry("cmi.core.score.raw", "80", 1700000000002L));
    assertThat(commit.journal()).contains("\"cmi.core.lesson_location\"", "1700000000002");
    assertThat(commit.terminate()).isTrue();
    assertThat(commit.navigation().orElseThrow().toString()).isEqualTo("continue");
  }

  @Test
  void theLeastCommit() {
    var commit = Commit.parse("{\"seq\":1}");
    assertThat(commit.entries()).isEmpty();
    assertThat(commit.journal()).isEqualTo("[]");
    assertThat(commit.terminate()).isFalse();
    assertThat(commit.navigation()).isEmpty();
  }

  @Test
  void nothingAskedForMayAlsoBeSaid() {
    var commit = Commit.parse("{\"seq\":1,\"journal\":[],\"terminate\":false,\"navigation\":null}");
    assertThat(commit.terminate()).isFalse();
    assertThat(commit.navigation()).isEmpty();
  }

  @Test
  void aChoiceNamesItsActivity() {
    var commit = Commit.parse("{\"seq\":1,\"navigation\":\"{target=ITEM-1}choice\"}");
    assertThat(commit.navigation().orElseThrow().toString()).isEqualTo("{target=ITEM-1}choice");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "commit",
        "[]",
        "{",
        "{}",
        "{\"seq\":1} and more",
        "{\"seq\":\"1\"}",
        "{\"seq\":null}",
        "{\"seq\":0}",
        "{\"seq\":-1}",
        "{\"seq\":1.5}",
        "{\"seq\":4294967296}",
        "{\"seq\":1,\"journal\":{}}",
        "{\"seq\":1,\"journal\":null}",
        "{\"seq\":1,\"journal\":[\"cmi.core.exit\"]}",
        "{\"seq\":1,\"journal\":[[]]}",
        "{\"seq\":1,\"journal\":[[\"cmi.core.exit\",\"\"]]}",
        "{\"seq\":1,\"journal\":[[\"cmi.core.exit\",null,1]]}",
        "{\"seq\":1,\"journal\":[[1,\"\",1]]}",
        "{\"seq\":1,\"journal\":[[\"cmi.core.exit\",\"\",\"1\"]]}",
        "{\"seq\":1,\"terminate\":\"yes\"}",
        "{\"seq\":1,\"terminate\":1}",
        "{\"seq\":1,\"navigation\":\"somewhere\"}",
        "{\"seq\":1,\"navigation\":\"\"}",
        "{\"seq\":1,\"navigation\":5}",
      })
  void whatIsNoCommitIsRefused(String body) {
    var refused = catchThrowableOfType(Refused.class, () -> Commit.parse(body));
    assertThat(refused).isNotNull();
    assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
    assertThat(refused.key()).isEqualTo("play.malformed");
  }

  @Test
  void aRequestTooLongToBeKeptIsRefused() {
    var body = "{\"seq\":1,\"navigation\":\"{target=" + "x".repeat(300) + "}choice\"}";
    assertThat(catchThrowableOfType(Refused.class, () -> Commit.parse(body))).isNotNull();
  }
}
