package org.sarai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultFileTest {
  @Test
  void theNamesAreThoseOfTheContract() throws IOException {
    var json = ResultFile.json(List.of(Samples.result(1.23456, 4, null)));
    assertThat(json.replaceAll("\\s", ""))
        .isEqualTo(
            "[{\"row\":\"commit\",\"scale\":1,\"users\":8,\"cpuMs\":1.235,\"queries\":4,"
                + "\"p50Ms\":1.25,\"p95Ms\":20,\"perSecond\":800,\"bytes\":null,\"requests\":1}]");
  }

  @Test
  void bytesWhereTheyWereWeighed() throws IOException {
    assertThat(ResultFile.json(List.of(Samples.result(1, 4, 1335L)))).contains("\"bytes\" : 1335");
  }
}
