package org.sarai.demo.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import org.sarai.demo.generator.LearnerInProgress;
import org.sarai.enrolment.Enrolments;
import org.sarai.learning.BegunElsewhere;
import org.sarai.learning.Plays;
import org.sarai.people.Candidate;
import org.sarai.people.PersonDetails;
import org.sarai.people.Registers;
import org.sarai.shared.Register;
import org.sarai.shared.Scope;

/** Learners who are in the middle of a course today. */
@Stateless
@PermitAll
public class DemoLearners {
  @EJB private Registers registers;
  @EJB private Enrolments enrolments;
  @EJB private Plays plays;

  public void load(List<LearnerInProgress> learners) {
    var candidates = learners.stream().map(DemoLearners::candidate).toList();
    var people = registers.recognise(Scope.all(Register.OFFICIALS), candidates, true);
    for (var index = 0; index < learners.size(); index++) {
      var learner = learners.get(index);
      var personId = people.get(index).personId();
      enrolments.enrolPerson(personId, learner.courseCode());
      plays.continueFromElsewhere(
          new BegunElsewhere(
              personId,
              learner.courseCode(),
              Map.of(
                  "cmi.core.lesson_location", learner.location(),
                  "cmi.suspend_data", learner.suspendData(),
                  "cmi.core.lesson_status", "incomplete")));
    }
  }

  private static Candidate candidate(LearnerInProgress learner) {
    var person = learner.person();
    return new Candidate(
        new PersonDetails(
            person.givenName(),
            person.familyName(),
            person.birthDate(),
            person.nationalId(),
            person.nationality(),
            person.email(),
            person.phone(),
            person.sex(),
            person.disability()),
        null);
  }
}
