package org.sarai.authoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;

class SaidBeforeTest {
  private static Source read(String text) {
    return SourceReader.read("", text, new ArrayList<>());
  }

  private static String english(String first, String second) {
    return "---\nunit: a\nkind: lesson\nlanguage: en\ntitle: A\n---\n\n%s {#a1}\n\n%s {#a2}\n"
        .formatted(first, second);
  }

  private static Source urdu(String then) {
    var source = read(then);
    return read(
        "---\nunit: a\nkind: lesson\nlanguage: ur\ntitle: ا\n---\n\nایک {#a1 of=%s}\n\nدو {#a2 of=%s}\n"
            .formatted(
                source.block("a1").orElseThrow().fingerprint(),
                source.block("a2").orElseThrow().fingerprint()));
  }

  @Test
  void whatIsBehindWasMadeFromTheWordsOfItsOwnRevision() {
    var first = english("One.", "Two.");
    var second = english("One!", "Two.");
    var third = english("One?", "Two?");
    assertThat(SaidBefore.of(read(third), urdu(second), List.of(third, second, first)))
        .containsOnly(entry("a1", "One!"), entry("a2", "Two."));
    assertThat(SaidBefore.of(read(second), urdu(first), List.of(second, first)))
        .containsOnlyKeys("a1")
        .containsEntry("a1", "One.");
  }

  @Test
  void whatIsCurrentOrForgottenHasNothing() {
    var first = english("One.", "Two.");
    assertThat(SaidBefore.of(read(first), urdu(first), List.of(first))).isEmpty();
    var second = english("One!", "Two.");
    assertThat(SaidBefore.of(read(second), urdu(first), List.of(second))).isEmpty();
  }
}
