package org.sarai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitTest {
  @Test
  void itIsJsonWithScoreStatusAndFullSuspendData() throws IOException {
    var texts = texts(Commit.body(7));
    assertThat(texts).hasSize(6);
    assertThat(texts.subList(0, 5))
        .containsExactly(
            "cmi.core.score.raw", "7", "cmi.core.lesson_status", "incomplete", "cmi.suspend_data");
    assertThat(texts.get(5)).hasSize(4096);
  }

  @Test
  void everyCommitChangesTheSuspendData() throws IOException {
    assertThat(texts(Commit.body(7)).get(5)).isNotEqualTo(texts(Commit.body(8)).get(5));
  }

  @Test
  void anyNumberOfCommitsHasEnoughText() throws IOException {
    assertThat(texts(Commit.body(1_000_003)).get(5)).hasSize(4096);
  }

  private static List<String> texts(String json) throws IOException {
    var texts = new ArrayList<String>();
    try (var parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          texts.add(parser.getText());
        }
      }
    }
    return texts;
  }
}
