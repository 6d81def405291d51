package org.sarai.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules on pairs of which the answer is known. Precision: of the pairs proposed, how many are
 * one person. Recall: of the pairs that are one person, how many are proposed; a pair that shares
 * no key is not proposed however like it is.
 */
class LikenessPairsTest {
  private static final List<LabelledPair> BY_HAND = LabelledPair.read("pairs-by-hand.tsv");
  private static final List<LabelledPair> GENERATED = LabelledPair.read("pairs-generated.tsv");

  @Test
  void theGeneratedPairsAreThoseOfTheGenerator() {
    assertThat(GENERATED).isEqualTo(new PairMaker().pairs());
  }

  @Test
  void thereAreEnoughPairsOfBothKinds() {
    assertThat(BY_HAND).hasSizeGreaterThanOrEqualTo(150);
    assertThat(all().filter(LabelledPair::same)).hasSizeGreaterThan(250);
    assertThat(all().filter(pair -> !pair.same())).hasSizeGreaterThan(250);
  }

  @Test
  void proposalsArePreciseAndMissLittle() throws IOException {
    var byHand = new Figures(BY_HAND);
    var generated = new Figures(GENERATED);
    Files.writeString(
        Path.of("target", "matching-figures.txt"),
        "By hand" + byHand + System.lineSeparator() + "Generated" + generated);

    assertThat(byHand.precision()).as(byHand.toString()).isGreaterThanOrEqualTo(0.97);
    assertThat(byHand.recall()).as(byHand.toString()).isGreaterThanOrEqualTo(0.97);
    assertThat(generated.precision()).as(generated.toString()).isGreaterThanOrEqualTo(0.97);
    assertThat(generated.recall()).as(generated.toString()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void nobodyIsJoinedWrongly() {
    assertThat(all().filter(LikenessPairsTest::joined).filter(pair -> !pair.same())).isEmpty();
    assertThat(all().filter(LikenessPairsTest::joined)).isNotEmpty();
  }

  @Test
  void theOrderOfTheTwoDoesNotMatter() {
    assertThat(all())
        .allSatisfy(
            pair ->
                assertThat(Judgement.of(pair.one().profile(), pair.other().profile()))
                    .isEqualTo(Judgement.of(pair.other().profile(), pair.one().profile())));
  }

  private static Stream<LabelledPair> all() {
    return Stream.concat(BY_HAND.stream(), GENERATED.stream());
  }

  /** The two rules by which people are joined without asking. */
  private static boolean joined(LabelledPair pair) {
    var one = MatchKeys.of(pair.one().details());
    var other = MatchKeys.of(pair.other().details());
    return one.nationalId() != null && one.nationalId().equals(other.nationalId())
        || one.emailAndBirth() != null
            && one.emailAndBirth().equals(other.emailAndBirth())
            && (one.nationalId() == null
                || other.nationalId() == null
                || Objects.equals(one.nationalId(), other.nationalId()));
  }

  private static boolean proposed(LabelledPair pair) {
    var one = pair.one().profile();
    var other = pair.other().profile();
    var shared = new HashSet<>(LikenessKeys.of(one));
    return !Collections.disjoint(shared, LikenessKeys.of(other))
        && Judgement.of(one, other).proposed();
  }

  /** What came of some pairs. */
  private static final class Figures {
    private int proposed;
    private int right;
    private int same;
    private final List<String> wrong = new ArrayList<>();
    private final TreeMap<String, int[]> kinds = new TreeMap<>();

    Figures(List<LabelledPair> pairs) {
      for (var pair : pairs) {
        var is = proposed(pair);
        proposed += is ? 1 : 0;
        same += pair.same() ? 1 : 0;
        right += is && pair.same() ? 1 : 0;
        var kind = kinds.computeIfAbsent(pair.kind(), unused -> new int[2]);
        kind[0]++;
        if (is != pair.same()) {
          kind[1]++;
          wrong.add(pair + " " + Judgement.of(pair.one().profile(), pair.other().profile()));
        }
      }
    }

    double precision() {
      return (double) right / proposed;
    }

    double recall() {
      return (double) right / same;
    }

    @Override
    public String toString() {
      var text = new StringBuilder();
      text.append(
          String.format(
              "%n%d pairs that are one, %d proposed, %d of them rightly: precision %.3f, recall"
                  + " %.3f%n",
              same, proposed, right, precision(), recall()));
      kinds.forEach(
          (kind, counts) ->
              text.append(String.format("  %s: %d, %d wrong%n", kind, counts[0], counts[1])));
      wrong.forEach(pair -> text.append(pair).append('\n'));
      return text.toString();
    }
  }
}
