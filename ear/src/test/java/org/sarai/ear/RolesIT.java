package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.audit.AuditLog;
import org.sarai.authoring.Packages;
import org.sarai.authoring.Versions;
import org.sarai.catalogue.Courses;
import org.sarai.completion.Imports;
import org.sarai.completion.ParticipationLists;
import org.sarai.completion.Transcripts;
import org.sarai.completion.Withdrawals;
import org.sarai.enrolment.Cohorts;
import org.sarai.enrolment.Departures;
import org.sarai.enrolment.EnrolLearner;
import org.sarai.enrolment.Enrolments;
import org.sarai.enrolment.ListEnrolments;
import org.sarai.enrolment.Nominations;
import org.sarai.enrolment.Participations;
import org.sarai.enrolment.Places;
import org.sarai.identity.Accounts;
import org.sarai.learning.LearningRecords;
import org.sarai.learning.Plays;
import org.sarai.learning.Previews;
import org.sarai.notification.Reminders;
import org.sarai.outbox.FailedDeliveries;
import org.sarai.outreach.Counselling;
import org.sarai.outreach.Outreach;
import org.sarai.outreach.OutreachFigures;
import org.sarai.people.Directory;
import org.sarai.people.Erasures;
import org.sarai.people.FocalPoints;
import org.sarai.people.InstitutionDesk;
import org.sarai.people.InstitutionDirectory;
import org.sarai.people.InstitutionImports;
import org.sarai.people.Institutions;
import org.sarai.people.ListVault;
import org.sarai.people.Merges;
import org.sarai.people.NamesInScope;
import org.sarai.people.Nominees;
import org.sarai.people.People;
import org.sarai.people.PeopleDesk;
import org.sarai.people.Placements;
import org.sarai.people.Postings;
import org.sarai.people.Registers;
import org.sarai.people.Reviews;
import org.sarai.people.Scopes;
import org.sarai.plan.PlanEditing;
import org.sarai.plan.Plans;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.TrainedPeople;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/** Who may call what is decided inside the container, and by the caller's roles. */
@ExtendWith(ArquillianExtension.class)
class RolesIT {
  private static final Set<String> ROLES =
      Set.of(
          "learner",
          "official",
          "focal-point",
          "trainer",
          "facilitator",
          "reviewer",
          "administrator",
          "migrant-administrator",
          "programme",
          "counsellor",
          "operator");

  @EJB private Accounts accounts;
  @EJB private Cohorts cohorts;
  @EJB private Departures departures;
  @EJB private AuditLog audit;
  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private Erasures erasures;
  @EJB private FailedDeliveries failedDeliveries;
  @EJB private Institutions institutions;
  @EJB private Imports imports;
  @EJB private Directory directory;
  @EJB private FocalPoints focalPoints;
  @EJB private InstitutionDesk institutionDesk;
  @EJB private InstitutionDirectory institutionDirectory;
  @EJB private InstitutionImports institutionImports;
  @EJB private PeopleDesk peopleDesk;
  @EJB private Postings postings;
  @EJB private Counselling counselling;
  @EJB private Outreach outreach;
  @EJB private OutreachFigures outreachFigures;
  @EJB private LearningRecords records;
  @EJB private ListEnrolments listEnrolments;
  @EJB private ListVault vault;
  @EJB private Nominations nominations;
  @EJB private Nominees nominees;
  @EJB private NamesInScope namesInScope;
  @EJB private PlanEditing planEditing;
  @EJB private Plans plans;
  @EJB private TrainedPeople trainedPeople;
  @EJB private Packages packages;
  @EJB private ParticipationLists lists;
  @EJB private Placements placements;
  @EJB private Merges merges;
  @EJB private People people;
  @EJB private Participations participations;
  @EJB private Places places;
  @EJB private Plays plays;
  @EJB private Previews previews;
  @EJB private Registers registers;
  @EJB private Reviews reviews;
  @EJB private Reminders reminders;
  @EJB private Scopes scopes;
  @EJB private Statistics statistics;
  @EJB private Transcripts transcripts;
  @EJB private Versions versions;
  @EJB private Withdrawals withdrawals;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(RolesIT.class);
  }

  /**
   * Every method that names roles, called with empty hands by each role alone: the container
   * refuses those who are not named, and lets the others in, who then fail for want of arguments.
   */
  @Test
  void everyMethodLetsInTheRolesThatItNamesAndNobodyElse() {
    var wrong = new ArrayList<String>();
    var checked = 0;
    for (var boundary : boundaries().entrySet()) {
      for (var method : boundary.getKey().getDeclaredMethods()) {
        var allowed = allowed(boundary.getKey(), method);
        if (allowed != null) {
          checked++;
          for (var role : ROLES) {
            var named = List.of(allowed.value()).contains(role);
            if (isLetIn(boundary.getValue(), method, role) != named) {
              wrong.add(role + " at " + method + " should be " + (named ? "let in" : "refused"));
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(checked).isGreaterThanOrEqualTo(38);
  }

  /** What the method says of itself, else what its class says of all. */
  private static RolesAllowed allowed(Class<?> boundary, Method method) {
    var own = method.getAnnotation(RolesAllowed.class);
    return own != null
            || !Modifier.isPublic(method.getModifiers())
            || method.isAnnotationPresent(PermitAll.class)
        ? own
        : boundary.getAnnotation(RolesAllowed.class);
  }

  private Map<Class<?>, Object> boundaries() {
    return Map.ofEntries(
        Map.entry(Accounts.class, accounts),
        Map.entry(Cohorts.class, cohorts),
        Map.entry(Departures.class, departures),
        Map.entry(AuditLog.class, audit),
        Map.entry(Courses.class, courses),
        Map.entry(Enrolments.class, enrolments),
        Map.entry(Erasures.class, erasures),
        Map.entry(FailedDeliveries.class, failedDeliveries),
        Map.entry(Imports.class, imports),
        Map.entry(Institutions.class, institutions),
        Map.entry(Directory.class, directory),
        Map.entry(FocalPoints.class, focalPoints),
        Map.entry(InstitutionDesk.class, institutionDesk),
        Map.entry(InstitutionDirectory.class, institutionDirectory),
        Map.entry(InstitutionImports.class, institutionImports),
        Map.entry(PeopleDesk.class, peopleDesk),
        Map.entry(Postings.class, postings),
        Map.entry(LearningRecords.class, records),
        Map.entry(Nominations.class, nominations),
        Map.entry(Nominees.class, nominees),
        Map.entry(Counselling.class, counselling),
        Map.entry(Outreach.class, outreach),
        Map.entry(OutreachFigures.class, outreachFigures),
        Map.entry(NamesInScope.class, namesInScope),
        Map.entry(PlanEditing.class, planEditing),
        Map.entry(Plans.class, plans),
        Map.entry(TrainedPeople.class, trainedPeople),
        Map.entry(Packages.class, packages),
        Map.entry(ListEnrolments.class, listEnrolments),
        Map.entry(ListVault.class, vault),
        Map.entry(ParticipationLists.class, lists),
        Map.entry(Placements.class, placements),
        Map.entry(People.class, people),
        Map.entry(Participations.class, participations),
        Map.entry(Places.class, places),
        Map.entry(Plays.class, plays),
        Map.entry(Previews.class, previews),
        Map.entry(Registers.class, registers),
        Map.entry(Reviews.class, reviews),
        Map.entry(Scopes.class, scopes),
        Map.entry(Reminders.class, reminders),
        Map.entry(Statistics.class, statistics),
        Map.entry(Merges.class, merges),
        Map.entry(Transcripts.class, transcripts),
        Map.entry(Versions.class, versions),
        Map.entry(Withdrawals.class, withdrawals));
  }

  private static boolean isLetIn(Object boundary, Method method, String role) {
    var nothing = Arrays.stream(method.getParameterTypes()).map(RolesIT::nothing).toArray();
    try {
      Caller.named("somebody", role).call(() -> method.invoke(boundary, nothing));
      return true;
    } catch (IllegalStateException e) {
      var cause = e.getCause();
      return !(cause instanceof InvocationTargetException)
          || !(cause.getCause() instanceof EJBAccessException);
    }
  }

  private static Object nothing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 0;
    }
    return type == long.class ? (Object) 0L : null;
  }

  @Test
  void whoHasNotSignedInIsRefused() {
    assertThat(catchThrowable(() -> statistics.trained(question("officials"))))
        .isInstanceOf(EJBAccessException.class);
    assertThat(catchThrowable(() -> enrolments.enrol(new EnrolLearner("O-08", "x"))))
        .isInstanceOf(EJBAccessException.class);
    assertThat(courses.all("en")).isNotEmpty();
  }

  @Test
  void anAdministratorAsksAboutTheirOwnRegister() {
    var officials = Caller.administrator();
    assertThat(officials.call(() -> statistics.trained(question("officials")))).isNotNull();
    assertThat(refusal(officials, "migrants")).isEqualTo("refused.otherRegister");
    assertThat(refusal(officials, "all")).isEqualTo("refused.otherRegister");
    assertThat(refusal(officials, "everybody")).isEqualTo("refused.audience");
    assertThat(refusal(officials, null)).isEqualTo("refused.audience");
  }

  @Test
  void aMigrantAdministratorAsksAboutTheirs() {
    var migrants = Caller.migrantAdministrator();
    assertThat(migrants.call(() -> statistics.trained(question("migrants")))).isNotNull();
    assertThat(refusal(migrants, "officials")).isEqualTo("refused.otherRegister");
    assertThat(refusal(migrants, "all")).isEqualTo("refused.otherRegister");
  }

  @Test
  void figuresOfBothCrossToThoseWhoSeeNoNamesOrKeepBoth() {
    var donor = Caller.named("donor", "programme");
    var both = Caller.named("both", "administrator", "migrant-administrator");
    for (var audience : List.of("officials", "migrants", "all")) {
      assertThat(donor.call(() -> statistics.trained(question(audience)))).isNotNull();
      assertThat(both.call(() -> statistics.trained(question(audience)))).isNotNull();
    }
  }

  private String refusal(Caller caller, String audience) {
    var refused =
        catchThrowableOfType(
            Refused.class, () -> caller.call(() -> statistics.trained(question(audience))));
    return refused == null ? "not refused" : refused.key();
  }

  @Test
  void staffActAmongOfficialsAndEverybodyElseAmongMigrants() {
    assertThat(Caller.named("a", "learner").call(accounts::register)).isEqualTo(Register.MIGRANTS);
    for (var role : ROLES) {
      if (!role.equals("learner")) {
        assertThat(Caller.named("a", "learner", role).call(accounts::register))
            .as(role)
            .isEqualTo(Register.OFFICIALS);
      }
    }
  }

  private static TrainedQuestion question(String audience) {
    return new TrainedQuestion(List.of(), null, null, null, audience, Map.of());
  }
}
