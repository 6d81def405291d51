package org.scorm4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorm4j.Samples.sample;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorm4j.packaging.ContentPackage;
import org.scorm4j.packaging.Limits;
import org.scorm4j.packaging.PackageReader;
import org.scorm4j.sequencing.NavigationRequest;

/** Real packages, played as their pages play them. */
class SampleAttemptsTest {
  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
  private static final Learner LEARNER = new Learner("p-17", "Example, Amna");

  private static ContentPackage content(String name) throws IOException {
    return PackageReader.read(sample(name), Limits.standard()).content().orElseThrow();
  }

  private static List<JournalEntry> entries(String... pairs) {
    var entries = new java.util.ArrayList<JournalEntry>();
    for (var i = 0; i < pairs.length; i += 2) {
      entries.add(new JournalEntry(pairs[i], pairs[i + 1], i));
    }
    return entries;
  }

  @Test
  void theGolfCourseIsBookmarkedResumedAndPassed() throws IOException {
    var structure = CourseStructure.of(content("golf-scorm12-basic.zip"));
    var attempt = Attempt.start(structure, Options.standard(), NOW);
    var first = attempt.delivery(LEARNER).orElseThrow();
    assertThat(first.href()).isEqualTo("shared/launchpage.html");
    assertThat(first.values())
        .containsEntry("cmi.core.entry", "ab-initio")
        .containsEntry("cmi.core.lesson_status", "not attempted")
        .containsEntry("cmi.core.student_name", "Example, Amna");

    var left =
        attempt.apply(
            entries(
                "cmi.core.lesson_status", "incomplete",
                "cmi.core.lesson_location", "6",
                "cmi.core.session_time", "0000:05:30.00",
                "cmi.core.exit", "suspend"),
            true,
            Optional.of(NavigationRequest.of(NavigationRequest.Kind.EXIT)),
            NOW);
    assertThat(left.rejected()).isEmpty();
    assertThat(left.ended()).isTrue();
    assertThat(left.summary().completion()).isEqualTo(Completion.INCOMPLETE);
    assertThat(left.summary().totalTime()).isEqualTo(Duration.ofSeconds(330));

    var restored =
        Attempt.restore(CourseStructure.fromJson(structure.toJson()), left.attempt().state());
    var again = restored.reopen(NOW).attempt();
    var second = again.delivery(LEARNER).orElseThrow();
    assertThat(second.launch()).isEqualTo(2);
    assertThat(second.values())
        .containsEntry("cmi.core.entry", "resume")
        .containsEntry("cmi.core.lesson_location", "6")
        .containsEntry("cmi.core.total_time", "0000:05:30.00");

    var passed =
        again.apply(
            entries(
                "cmi.core.score.raw", "80",
                "cmi.core.score.min", "0",
                "cmi.core.score.max", "100",
                "cmi.core.lesson_status", "passed",
                "cmi.core.session_time", "0000:10:00.00",
                "cmi.core.exit", ""),
            true,
            Optional.empty(),
            NOW);
    assertThat(passed.summary().completion()).isEqualTo(Completion.COMPLETED);
    assertThat(passed.summary().success()).isEqualTo(Success.PASSED);
    assertThat(passed.summary().score().orElseThrow().scaled()).isEqualTo(0.8);
    assertThat(passed.summary().totalTime()).isEqualTo(Duration.ofSeconds(930));
    assertThat(passed.attempt().delivery(LEARNER).orElseThrow().terminated()).isTrue();
  }

  @Test
  void theManyAssetsOfTheGolfCourseRollUp() throws IOException {
    var structure = CourseStructure.of(content("golf-scorm12-multi-sco.zip"));
    var attempt = Attempt.start(structure, Options.standard(), NOW);
    assertThat(attempt.delivery(LEARNER)).isEmpty();
    assertThat(attempt.contents()).hasSize(23);
    assertThat(attempt.navigation().continues()).isEqualTo(Validity.ENABLED);
    assertThat(attempt.navigation().previous()).isEqualTo(Validity.DISABLED);
    var next = Optional.of(NavigationRequest.of(NavigationRequest.Kind.CONTINUE));
    for (var i = 0; i < 18; i++) {
      assertThat(attempt.summary().completion())
          .isEqualTo(i == 0 ? Completion.NOT_ATTEMPTED : Completion.INCOMPLETE);
      var step = attempt.apply(List.of(), false, next, NOW);
      assertThat(step.deliveryChanged()).isTrue();
      attempt = step.attempt();
    }
    assertThat(attempt.delivery(LEARNER).orElseThrow().href())
        .isEqualTo("shared/assessmenttemplate.html?questions=HavingFun");
    assertThat(attempt.navigation().continues()).isEqualTo(Validity.DISABLED);
    assertThat(attempt.summary().completion()).isEqualTo(Completion.COMPLETED);
  }

  @Test
  void aPackageOfTheYear2004IsPlayedFromStartToEnd() throws IOException {
    var structure =
        CourseStructure.fromJson(
            CourseStructure.of(content("golf-scorm2004-advanced.zip")).toJson());
    var attempt = Attempt.start(structure, Options.standard(), NOW);
    var first = attempt.delivery(LEARNER).orElseThrow();
    assertThat(first.values()).containsEntry("cmi.entry", "ab-initio");
    var said =
        List.of(
            new JournalEntry("cmi.location", "3", 1),
            new JournalEntry("cmi.session_time", "PT1M", 2),
            new JournalEntry("cmi.exit", "suspend", 3));
    attempt = attempt.apply(said, true, NavigationRequest.parse("exit"), NOW).attempt();
    assertThat(attempt.ended()).isTrue();
    attempt = Attempt.restore(structure, attempt.state()).reopen(NOW).attempt();
    var again = attempt.delivery(LEARNER).orElseThrow();
    assertThat(again.values())
        .containsEntry("cmi.entry", "resume")
        .containsEntry("cmi.location", "3")
        .containsEntry("cmi.total_time", "PT1M");
    var done =
        List.of(
            new JournalEntry("cmi.completion_status", "completed", 1),
            new JournalEntry("cmi.success_status", "passed", 2),
            new JournalEntry("cmi.score.scaled", "0.9", 3),
            new JournalEntry("cmi.exit", "normal", 4));
    attempt = attempt.apply(done, true, NavigationRequest.parse("exit"), NOW).attempt();
    assertThat(attempt.summary().completion()).isEqualTo(Completion.COMPLETED);
    assertThat(attempt.summary().success()).isEqualTo(Success.PASSED);
    assertThat(attempt.summary().score().orElseThrow().scaled()).isEqualTo(0.9);
  }
}
