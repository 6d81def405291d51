package org.sarai.courses.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sarai.courses.Sample;
import org.sarai.courses.lesson.FactText;
import org.sarai.courses.lesson.MediaFile;

class HandoutTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void learnersGetNoAnswers() {
    assertThat(handout("en", Handout.Reader.LEARNER, TODAY.plusDays(5)))
        .contains("A bus ticket", "☐", "Ask him into another room", "class=\"write\"")
        .doesNotContain("☒", "without it nobody can leave", "You have kept the door open");
  }

  @Test
  void facilitatorsGetAnswersAndTheWholeStory() {
    assertThat(handout("ur", Handout.Reader.FACILITATOR, TODAY.plusDays(5)))
        .contains("<html lang=\"ur\" dir=\"rtl\">", "☒", "اس کے بغیر کوئی جا نہیں سکتا")
        .contains("آپ نے دروازہ کھلا رکھا", "<bdi>2</bdi>");
  }

  @Test
  void aNumberIsPrintedWithItsLastDayAndNeverAfterIt() {
    assertThat(handout("en", Handout.Reader.LEARNER, TODAY))
        .contains("111 000", "Valid until <bdi>2026-11-22</bdi>", "Ask the office.");
    assertThat(handout("en", Handout.Reader.LEARNER, TODAY.minusDays(1)))
        .doesNotContain("111 000")
        .contains("Ask the office.");
  }

  private static String handout(String language, Handout.Reader reader, LocalDate until) {
    return Handout.html(
        Sample.unit("three-questions." + language + ".md"),
        reader,
        (code, spoken) ->
            Optional.of(
                new FactText("111 000", "Call.", "Ask the office.", TODAY.minusDays(9), until)),
        path -> Optional.of(new MediaFile(path, 1)),
        TODAY);
  }
}
