package org.sarai.courses.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ReadabilityTest {
  private static Readability of(String blocks) {
    String front = "---\nunit: a\nkind: lesson\nlanguage: en\ntitle: A\n---\n\n";
    return Readability.of(SourceReader.read("a.en.md", front + blocks, new ArrayList<>()));
  }

  @Test
  void wordsSentencesAndSyllablesAreCounted() {
    // 9 words in 2 sentences with 9 syllables: 0.39 × 4.5 + 11.8 × 1 − 15.59
    Readability read = of("The cat sat on the mat. It had milk. {#p1}");
    assertThat(read).isEqualTo(new Readability(9, 2, 9));
    assertThat(read.sentenceLength()).isEqualTo(4.5);
    assertThat(read.grade()).isCloseTo(-2.035, within(0.001));
  }

  @Test
  void whatSteersAndWhatIsLookedUpDoesNotCount() {
    Readability read =
        of(
            """
            ## Go on {#h1}

            See [the list](#t1) and **ask**. {#p1}

            | Head | Cell |
            |---|---|
            | not | read |
            {#t1}

            :::choice {#c1}
            Who pays?
            - [x] The boss | Right.
            - [ ] You | No.
            :::

            :::scenario {#s1}
            ### start
            You wait.
            - Ask -> end

            ### end
            She nods.
            :::
            """);
    assertThat(read.words()).isEqualTo(2 + 5 + 2 + 3 + 2 + 2 + 1 + 2);
  }

  @Test
  void otherScriptsEndTheirSentencesTheirWay() {
    Readability read = of("یہ کاغذ ہے۔ اسے پڑھیں۔ কাগজ পড়ুন। ক খ? {#p1}");
    assertThat(read.sentences()).isEqualTo(4);
    assertThat(read.words()).isEqualTo(3 + 2 + 2 + 2);
  }
}
