package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.authoring.AddUnit;
import org.sarai.authoring.DraftEvent;
import org.sarai.authoring.DraftState;
import org.sarai.authoring.DraftTexts;
import org.sarai.authoring.Drafts;
import org.sarai.authoring.SaveText;
import org.sarai.authoring.VersionStanding;
import org.sarai.authoring.Versions;
import org.sarai.authoring.Workflow;
import org.sarai.catalogue.Courses;
import org.sarai.courses.Fault;
import org.sarai.courses.text.SourceReader;
import org.sarai.enrolment.EnrolmentDetail;
import org.sarai.enrolment.Enrolments;
import org.sarai.enrolment.MoveLearners;
import org.sarai.enrolment.Moves;
import org.sarai.people.People;
import org.sarai.shared.Refused;

/** From a draft to a version, and from one version to the next. */
@ExtendWith(ArquillianExtension.class)
class WorkflowIT {
  private static int made;

  @EJB private Courses courses;
  @EJB private DraftTexts texts;
  @EJB private Drafts drafts;
  @EJB private Enrolments enrolments;
  @EJB private Moves moves;
  @EJB private People people;
  @EJB private Versions versions;
  @EJB private Workflow workflow;

  private Caller author;
  private Caller peer;
  private Caller lawyer;
  private String course;
  private int saves;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(WorkflowIT.class);
  }

  @BeforeEach
  void aDraft() {
    Database.forgetEverybody();
    author = Caller.named("author", "learner", "trainer");
    peer = Caller.named("peer", "learner", "trainer");
    lawyer = Caller.named("lawyer", "learner", "reviewer");
    course = "FLOW-" + ++made;
    author.run(
        () -> {
          courses.define(PlainCourse.whole(course, "Flows"));
          drafts.open(course);
          drafts.addUnit(new AddUnit(course, "first", "lesson", Map.of("en", "First")));
          drafts.addUnit(new AddUnit(course, "second", "lesson", Map.of("en", "Second")));
        });
    write("first", "One. {#a1}");
  }

  @AfterEach
  void forgetThemAgain() {
    Database.forgetEverybody();
  }

  private void write(String unit, String words) {
    author.run(
        () -> {
          var now = texts.find(course, unit, "en");
          var text =
              "---\nunit: %s\nkind: lesson\nlanguage: en\ntitle: %s\n---\n\n%s\n"
                  .formatted(unit, unit, words);
          texts.save(
              new SaveText(
                  course,
                  unit,
                  "en",
                  now.revision(),
                  "workflow-" + ++saves,
                  SourceReader.read("", text, new ArrayList<>()),
                  Set.of()));
        });
  }

  private int published(String words) {
    write("second", words);
    author.run(() -> workflow.send(course, null));
    peer.run(() -> workflow.review(course, "Read all of it"));
    lawyer.run(() -> workflow.clear(course, "No law is named"));
    return author.call(() -> workflow.publish(course, true));
  }

  @Test
  void onlyWhatWasReviewedAndClearedIsPublished() {
    var errors = author.call(() -> workflow.standing(course)).errors();
    assertThat(errors).extracting(Fault::file).containsOnly("units/second.en.md");
    refused(() -> author.run(() -> workflow.send(course, null)));

    write("second", "Two. {#a1}");
    assertThat(author.call(() -> workflow.standing(course)).errors()).isEmpty();
    refused(() -> peer.run(() -> workflow.review(course, "Too early")));
    author.run(() -> workflow.send(course, "Please look"));
    refused(() -> author.run(() -> workflow.review(course, "My own")));
    refused(() -> author.run(() -> workflow.publish(course, true)));
    peer.run(() -> workflow.review(course, "Read all of it"));
    refused(() -> author.run(() -> workflow.publish(course, true)));
    assertThatThrownBy(() -> peer.run(() -> workflow.clear(course, "Not mine to say")));
    lawyer.run(() -> workflow.clear(course, "No law is named"));
    var standing = author.call(() -> workflow.standing(course));
    assertThat(standing.reviewed()).isTrue();
    assertThat(standing.cleared()).isTrue();

    write("second", "Two and a half. {#a1}");
    standing = author.call(() -> workflow.standing(course));
    assertThat(standing.state()).isEqualTo(DraftState.DRAFT);
    assertThat(standing.reviewed()).isFalse();
    assertThat(standing.cleared()).isFalse();
    refused(() -> author.run(() -> workflow.publish(course, true)));

    author.run(() -> workflow.send(course, null));
    lawyer.run(() -> workflow.giveBack(course, "Which law?"));
    assertThat(author.call(() -> workflow.standing(course)).state()).isEqualTo(DraftState.DRAFT);
    author.run(() -> workflow.send(course, null));
    peer.run(() -> workflow.review(course, "Again"));
    lawyer.run(() -> workflow.clear(course, "Again"));
    assertThat(author.call(() -> workflow.publish(course, true))).isEqualTo(1);
    standing = author.call(() -> workflow.standing(course));
    assertThat(standing.state()).isEqualTo(DraftState.PUBLISHED);
    assertThat(standing.events().get(0).what()).isEqualTo(DraftEvent.What.PUBLISHED);
    assertThat(standing.events().get(0).version()).isEqualTo(1);
    refused(() -> author.run(() -> workflow.publish(course, true)));
    assertThat(
            Database.CORE.number(
                "select count(*) from audit_entry where target = 'course " + course + "'"))
        .isEqualTo(9);
  }

  @Test
  void warningsHaveToBeConfirmed() {
    write("second", "Two. {#a1}");
    author.run(
        () -> {
          drafts.addLanguage(course, "first", "ur");
          var text = texts.find(course, "first", "ur").text();
          var words =
              text.withBlocks(SourceReader.read("", "ایک {#a1}", new ArrayList<>()).blocks());
          texts.save(new SaveText(course, "first", "ur", 1, "warnings-1", words, Set.of()));
        });
    author.run(() -> workflow.send(course, null));
    peer.run(() -> workflow.review(course, "Read"));
    lawyer.run(() -> workflow.clear(course, "Read"));
    assertThat(author.call(() -> workflow.standing(course)).warnings()).isNotEmpty();
    refused(() -> author.run(() -> workflow.publish(course, false)));
    assertThat(author.call(() -> workflow.publish(course, true))).isEqualTo(1);
  }

  @Test
  void whoIsInsideStaysUntilTheyAreMoved() {
    assertThat(published("Two. {#a1}")).isEqualTo(1);
    var learner = learner("stays");
    var before = in(learner);
    author.run(() -> assertThat(drafts.open(course)).isTrue());
    var draft = author.call(() -> drafts.find(course)).orElseThrow();
    assertThat(draft.basedOn()).isEqualTo(1);
    assertThat(draft.units()).extracting("name").containsExactly("first", "second");
    assertThat(published("Two and a half. {#a1}")).isEqualTo(2);
    assertThat(in(learner).versionId()).isEqualTo(before.versionId());
    var newcomer = learner("comes");
    assertThat(in(newcomer).versionId()).isNotEqualTo(before.versionId());

    completeFirstUnit(before);
    var moved =
        author.call(() -> moves.move(new MoveLearners(course, 1, 2, false, "A law changed")));
    assertThat(moved.moved()).isEqualTo(1);
    assertThat(moved.kept()).isEqualTo(1);
    assertThat(in(learner).versionId()).isEqualTo(in(newcomer).versionId());
    assertThat(learner.call(() -> moves.of(before.id())).orElseThrow().reason())
        .isEqualTo("A law changed");
    assertThatThrownBy(() -> Database.CORE.execute("delete from enrolment_move"))
        .hasStackTraceContaining("never deleted");
  }

  /** As the engine would, without a play. */
  private void completeFirstUnit(EnrolmentDetail enrolment) {
    Database.CORE.execute(
        "insert into attempt (enrolment_id, unit_id, package_id, state, completion, success,"
            + " started_at, completed_at) select %d, u.id, u.package_id, '{}', 'completed',"
                .formatted(enrolment.id())
            + " 'unknown', utc_timestamp(6), utc_timestamp(6) from unit u where u.version_id = %d"
                .formatted(enrolment.versionId())
            + " and u.position = 1");
  }

  @Test
  void nobodyGetsIntoARetiredVersion() {
    published("Two. {#a1}");
    author.run(() -> drafts.open(course));
    published("Two and a half. {#a1}");
    author.run(() -> workflow.retire(course, 2, "A mistake"));
    refused(() -> author.run(() -> workflow.retire(course, 2, "Again")));
    assertThat(author.call(() -> versions.standings(course)))
        .extracting(VersionStanding::open)
        .containsExactly(false, true);
    var learner = learner("late");
    assertThat(in(learner).versionId())
        .isEqualTo(author.call(() -> versions.standings(course)).get(1).id());
    refused(() -> author.run(() -> moves.move(new MoveLearners(course, 1, 2, true, "Back"))));
  }

  private Caller learner(String name) {
    var caller = Caller.named(name, "learner", "official");
    caller.run(
        () -> {
          people.signedIn(Caller.token(name, name, "Example", name + "@example.org"));
          enrolments.enrolMyself(course);
        });
    return caller;
  }

  private EnrolmentDetail in(Caller learner) {
    var id = courses.find(course, "en").orElseThrow().course().id();
    return learner.call(() -> enrolments.mineIn(id)).orElseThrow();
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
    assertThatThrownBy(action).isInstanceOf(Refused.class);
  }
}
