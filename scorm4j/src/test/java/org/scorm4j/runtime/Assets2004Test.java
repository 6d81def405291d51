package org.scorm4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorm4j.packaging.ScormVersion;
import org.scorm4j.packaging.XmlElement;
import org.scorm4j.sequencing.NavigationRequest;

/** What a package calls an asset: usually it is silent, and sometimes it is a SCO all the same. */
class Assets2004Test {
  private static Attempt delivered() {
    var all =
        List.of(
            Courses.root(),
            Courses.activity("one", 0, Activity.Kind.ASSET),
            Courses.activity("two", 0, Activity.Kind.ASSET));
    var structure =
        new CourseStructure(
            ScormVersion.SCORM_2004_4TH,
            CourseStructure.Scope.STANDARD,
            all,
            Collections.nCopies(all.size(), List.<XmlElement>of()));
    return asked(Attempt.start(structure, Options.standard(), Courses.NOW), "one");
  }

  private static Attempt asked(Attempt attempt, String id) {
    return attempt
        .apply(List.of(), true, Optional.of(NavigationRequest.choice(id)), Courses.NOW)
        .attempt();
  }

  private static Completion completionOfOne(Attempt attempt) {
    return attempt.contents().get(1).status().completion();
  }

  @Test
  void aSilentAssetIsCompletedWhenItIsLeft() {
    var left = asked(delivered(), "two");
    assertThat(completionOfOne(left)).isEqualTo(Completion.COMPLETED);
  }

  @Test
  void whatAnAssetSaysIsTakenAndTracked() {
    var step =
        delivered()
            .apply(
                Courses.entries("cmi.completion_status", "incomplete"),
                true,
                Optional.empty(),
                Courses.NOW);
    assertThat(step.rejected()).isEmpty();
    var left = asked(step.attempt(), "two");
    assertThat(completionOfOne(left)).isEqualTo(Completion.INCOMPLETE);
  }

  @Test
  void anAssetIsGivenWhatItMayRead() {
    var delivery = delivered().delivery(Courses.LEARNER).orElseThrow();
    assertThat(delivery.sco()).isFalse();
    assertThat(delivery.values()).containsEntry("cmi.learner_id", "p-17");
  }
}
