package org.sarai.authoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sarai.authoring.internal.LinkFinding.What;
import org.sarai.courses.Fault;
import org.sarai.courses.FaultCode;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;

class LinkFaultsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String TEXT =
      """
      ---
      unit: one
      kind: lesson
      language: en
      title: One
      ---

      See [the law](https://law.example/act), or [call](tel:+92). {#a1}

      ![A picture](media/a.svg) {#a2}

      :::callout note {#a3}
      First words,
      then [the law again](https://law.example/act).

      - and [another](https://law.example/other)
      :::
      """;

  private final List<Source> texts =
      List.of(SourceReader.read("units/one.en.md", TEXT, new ArrayList<>()));

  private List<Fault> faults(What what, Duration ago) {
    var seen = new LinkFinding(what, what == What.GONE ? 404 : null, NOW.minus(ago));
    return LinkFaults.of(
        texts, Map.of("https://law.example/act", seen, "https://law.example/other", seen), NOW);
  }

  @Test
  void eachLinkIsThereOnce() {
    assertThat(LinkFaults.links(texts))
        .containsExactly("https://law.example/act", "https://law.example/other");
  }

  @Test
  void aDeadLinkBlocksAtEachOfItsPlaces() {
    var faults = faults(What.GONE, Duration.ofHours(1));
    assertThat(faults)
        .allMatch(Fault::isError)
        .extracting(Fault::block)
        .containsExactly("a1", "a3", "a3");
    assertThat(faults).extracting(Fault::line).containsExactly(8, 14, 16);
    assertThat(faults.get(0).message())
        .isEqualTo(
            "https://law.example/act is gone: its server answers 404."
                + " Put in a link that leads somewhere, or take it out.");
    assertThat(faults(What.NO_HOST, Duration.ofDays(30))).allMatch(Fault::isError).hasSize(3);
  }

  @Test
  void whatIsNotSureIsTold() {
    for (var what : List.of(What.SILENT, What.ANSWERED, What.REFUSED, What.OFFLINE)) {
      assertThat(faults(what, Duration.ofHours(1))).hasSize(3).noneMatch(Fault::isError);
    }
    assertThat(faults(What.ALIVE, Duration.ofDays(6))).isEmpty();
    assertThat(faults(What.ALIVE, Duration.ofDays(8)))
        .extracting(Fault::code)
        .containsOnly(FaultCode.LINK_UNSEEN);
    assertThat(LinkFaults.of(texts, Map.of(), NOW))
        .extracting(Fault::code)
        .containsOnly(FaultCode.LINK_UNSEEN);
    assertThat(LinkFaults.of(texts, null, NOW))
        .extracting(Fault::code)
        .containsOnly(FaultCode.LINK_OFF);
  }
}
