package org.sarai.courses.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sarai.courses.Fault;
import org.sarai.courses.InvalidCatalogue;

class FactCardsTest {
  private static final String GOOD =
      """
      ---
      fact: PK-TEST
      country: PK
      kind: hotline
      source: A page
      draft: ur
      ---

      ## value

      555 0100

      ## text.en

      First line
      and second.

      ## instead.en

      Ask the embassy.

      ## text.ur

      ایک جملہ۔

      ## instead.ur

      سفارت خانے سے پوچھیں۔
      """;

  @TempDir Path root;

  @Test
  void theCardsOfTheProgrammeAreUnverifiedDraftsInAllLanguages() {
    List<FactSeed> cards = FactCards.load();

    assertThat(cards).hasSize(22).extracting(FactSeed::code).doesNotHaveDuplicates().isSorted();
    assertThat(cards)
        .allSatisfy(
            card -> {
              assertThat(card.check()).isNull();
              assertThat(card.code()).startsWith(card.country() + "-");
              assertThat(card.text()).containsOnlyKeys("en", "ur", "prs", "bn", "ar");
              assertThat(card.instead()).containsOnlyKeys("en", "ur", "prs", "bn", "ar");
              assertThat(card.drafts()).containsExactlyInAnyOrder("en", "ur", "prs", "bn", "ar");
              assertThat(card.text().get("ur")).matches(".*\\p{IsArabic}.*[۔؟]");
              assertThat(card.instead().get("ur")).matches(".*\\p{IsArabic}.*[۔؟]");
            });
    assertThat(cards)
        .extracting(FactSeed::country)
        .contains("PK", "BD", "AF", "IQ", "TJ", "KG", "TR", "QA", "SA", "AE")
        .doesNotContain("UZ", "KZ", "TM", "IR");
  }

  /** What nobody confirmed is not in any card. */
  @Test
  void numbersThatAreNotConfirmedAreLeftOut() {
    assertThat(FactCards.load()).noneMatch(card -> card.value().matches(".*\\b(1991|533)\\b.*"));
  }

  @Test
  void aTextBecomesACard() {
    FactSeed card =
        read(GOOD.replace("draft: ur", "verified: 2026-11-01 by A. Person\nexpires: 2027-05-01"));

    assertThat(card.value()).isEqualTo("555 0100");
    assertThat(card.text()).containsEntry("en", "First line and second.");
    assertThat(card.check())
        .isEqualTo(
            new FactSeed.Check(LocalDate.of(2026, 11, 1), "A. Person", LocalDate.of(2027, 5, 1)));
    assertThat(read(GOOD).check()).isNull();
    assertThat(read(GOOD).drafts()).containsExactly("ur");
  }

  @Test
  void faultsNameFileAndLine() {
    assertThat(faults(GOOD.replace("country: PK", "country: XX")))
        .containsExactly("f:3: The country must be a code such as PK.");
    assertThat(faults(GOOD.replace("kind: hotline", "kind: number")))
        .containsExactly("f:4: The kind must be one of hotline, fee, law, office, other.");
    assertThat(faults(GOOD.replace("source: A page", "source:")))
        .containsExactly("f:5: The key source has no value.");
    assertThat(faults(GOOD.replace("source: A page\n", "")))
        .containsExactly("f:1: The key source is missing.");
    assertThat(faults(GOOD.replace("PK-TEST", "pk test")))
        .containsExactly("f:2: The code must look like PK-TIP-HOTLINE.");
    assertThat(faults(GOOD.replace("draft: ur", "draft: bn")))
        .containsExactly("f:6: There is no text in the language bn.");
    assertThat(faults(GOOD.replace("draft: ur", "expires: 2027-05-01")))
        .containsExactly("f:6: Only a verified card expires.");
    assertThat(faults(GOOD.replace("draft: ur", "verified: yesterday by A\nexpires: 2027-02-30")))
        .containsExactly(
            "f:6: The key verified needs a day such as 2026-11-01.",
            "f:7: The key expires needs a day such as 2026-11-01.");
    assertThat(faults(GOOD.replace("draft: ur", "verified: 2026-11-01 by A\nexpires: 2026-11-01")))
        .containsExactly("f:7: The card must expire after it was verified.");
    assertThat(faults(GOOD.replace("## instead.ur", "## instead.Urdu")))
        .containsExactly("f:26: Unknown section instead.Urdu.");
    assertThat(faults(GOOD.replace("555 0100", "")))
        .containsExactly("f:9: The section value is empty.");
  }

  @Test
  void theBuildStopsAtAWrongCard() throws IOException {
    Files.createDirectories(root.resolve("facts"));
    Files.writeString(root.resolve("facts/PK-OTHER.md"), GOOD);

    assertThatThrownBy(() -> FactCards.build(root, root.resolve("out")))
        .isInstanceOf(InvalidCatalogue.class)
        .hasMessage("facts/PK-OTHER.md:2: The file must be called PK-TEST.md.");
  }

  private static FactSeed read(String text) {
    List<Fault> faults = new ArrayList<>();
    FactSeed card = FactCardText.read("f", text, faults);
    assertThat(faults).isEmpty();
    return card;
  }

  private static List<String> faults(String text) {
    List<Fault> faults = new ArrayList<>();
    assertThat(FactCardText.read("f", text, faults)).isNull();
    return faults.stream().map(Fault::toString).toList();
  }
}
