package org.sarai.plan.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.identity.Accounts;
import org.sarai.people.NamesInScope;
import org.sarai.plan.DueRow;
import org.sarai.plan.PlanView;
import org.sarai.plan.Stage;
import org.sarai.plan.TrainerRow;
import org.sarai.plan.Word;
import org.sarai.reporting.Heads;
import org.sarai.reporting.TrainedPeople;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/** Puts a plan and its reality together, within the caller's scope. */
@Stateless
@PermitAll
public class PlanReader {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int MOST_STAFF = 500;
  private static final Comparator<String> BY_NAME =
      Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER);

  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private Courses courses;
  @EJB private Horizon horizon;
  @EJB private NamesInScope names;
  @EJB private PlanFacts facts;
  @EJB private Staff staff;
  @EJB private TrainedPeople trained;

  public PlanView plan(long academyId, int year, String language) {
    var ground = new Ground(academyId, year);
    var titles =
        courses.all(language).stream()
            .collect(Collectors.toMap(CourseRow::id, Function.identity()));
    var rules = facts.rules(academyId, year);
    var planned = new TreeSet<Long>();
    rules.forEach(rule -> planned.add(rule.courseId()));
    var reality = trained.in(year, ground.everywhere, planned);
    var stages = facts.stages(academyId);
    var trainers = facts.trainers(academyId);
    var all = new TreeSet<>(planned);
    all.addAll(stages.keySet());
    trainers.values().forEach(all::addAll);
    var byCourse = trained.in(year, ground.everywhere, all).byCourse();
    return new PlanView(
        horizon.academy(academyId),
        year,
        ground.day,
        ground.words,
        rules.stream().map(rule -> rule(rule, ground, titles)).toList(),
        ground.targets.stream()
            .map(
                target ->
                    new PlanView.Target(
                        target.institutionId(),
                        target.institution(),
                        target.planned(),
                        reality.byInstitution().getOrDefault(target.institutionId(), Heads.NONE)))
            .toList(),
        sum(ground.targets),
        reality.total(),
        all.stream()
            .map(
                id ->
                    course(
                        titles.get(id),
                        stages.getOrDefault(id, Map.of()),
                        trainers.values().stream().filter(can -> can.contains(id)).count(),
                        byCourse.getOrDefault(id, Heads.NONE),
                        ground.day))
            .sorted(Comparator.comparing(PlanView.PlannedCourse::code))
            .toList());
  }

  private static Heads sum(List<PlanFacts.TargetFact> targets) {
    return new Heads(
        targets.stream().mapToLong(target -> target.planned().persons()).sum(),
        targets.stream().mapToLong(target -> target.planned().women()).sum());
  }

  private PlanView.Rule rule(PlanFacts.RuleFact rule, Ground ground, Map<Long, CourseRow> titles) {
    var duty = ground.duty(rule);
    var course = titles.get(rule.courseId());
    return new PlanView.Rule(
        rule.reference(),
        course.code(),
        course.title(),
        rule.everyMonths(),
        rule.rank(),
        rule.wing(),
        duty.concerned().size(),
        duty.due().size());
  }

  private static PlanView.PlannedCourse course(
      CourseRow course, Map<Stage, LocalDate> stages, long trainers, Heads reached, LocalDate day) {
    var stage =
        stages.entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(day))
            .map(Map.Entry::getKey)
            .max(Comparator.naturalOrder());
    return new PlanView.PlannedCourse(
        course.code(), course.title(), stage.orElse(null), stages, trainers, reached);
  }

  public List<DueRow> due(long academyId, int year, String reference) {
    var ground = new Ground(academyId, year);
    var rule =
        facts.rules(academyId, year).stream()
            .filter(one -> one.reference().equals(reference))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("refused.planRule"));
    var duty = ground.duty(rule);
    var last = trained.lastCompletions(rule.courseId(), ground.day);
    var called = names.of(duty.due());
    audit.enter(
        new AuditEntry(
            "planDue",
            Register.OFFICIALS,
            "institution " + academyId,
            "course " + rule.courseId(),
            String.valueOf(duty.due().size())),
        accounts.caller());
    return duty.due().stream()
        .map(
            person -> {
              var member = duty.concerned().get(person);
              return new DueRow(
                  person,
                  called.get(person),
                  member.institution(),
                  member.rank(),
                  last.get(person));
            })
        .sorted(Comparator.comparing(DueRow::name, BY_NAME))
        .toList();
  }

  public List<TrainerRow> trainers(long academyId) {
    horizon.academy(academyId);
    var pool = facts.trainers(academyId);
    var codes =
        courses.all("en").stream().collect(Collectors.toMap(CourseRow::id, CourseRow::code));
    var called = names.of(List.copyOf(pool.keySet()));
    return pool.entrySet().stream()
        .map(
            entry ->
                new TrainerRow(
                    entry.getKey(),
                    called.get(entry.getKey()),
                    entry.getValue().stream().map(codes::get).sorted().toList()))
        .sorted(Comparator.comparing(TrainerRow::name, BY_NAME))
        .toList();
  }

  public List<TrainerRow> staff(long academyId) {
    horizon.academy(academyId);
    var people =
        staff.of(List.of(academyId), LocalDate.now(ZoneOffset.UTC)).stream()
            .map(Staff.Member::personId)
            .distinct()
            .limit(MOST_STAFF)
            .toList();
    var called = names.of(people);
    return people.stream()
        .map(person -> new TrainerRow(person, called.get(person), List.of()))
        .sorted(Comparator.comparing(TrainerRow::name, BY_NAME))
        .toList();
  }

  /** What every question about a year needs, read once. */
  private final class Ground {
    private final LocalDate day;
    private final List<Word> words;
    private final List<PlanFacts.TargetFact> targets;
    private final Set<Long> everywhere;
    private final List<Staff.Member> members;

    Ground(long academyId, int year) {
      if (year < FIRST_YEAR || year > LAST_YEAR) {
        throw Refused.invalid("refused.planYear", String.valueOf(year));
      }
      horizon.academy(academyId);
      var mine = horizon.institutions();
      day = nearest(year);
      words =
          facts.words(academyId).stream()
              .filter(word -> word.institutionId() == null || isMine(mine, word.institutionId()))
              .toList();
      targets =
          facts.targets(academyId, year).stream()
              .filter(target -> isMine(mine, target.institutionId()))
              .toList();
      everywhere =
          targets.isEmpty()
              ? Set.of(academyId)
              : targets.stream()
                  .map(PlanFacts.TargetFact::institutionId)
                  .collect(Collectors.toSet());
      var places = new ArrayList<>(everywhere);
      words.stream()
          .filter(word -> word.institutionId() != null)
          .forEach(word -> places.add(word.institutionId()));
      members = staff.of(places, day);
    }

    private static boolean isMine(Set<Long> mine, long institution) {
      return mine == null || mine.contains(institution);
    }

    /** Today, if it lies in the year. */
    private static LocalDate nearest(int year) {
      var today = LocalDate.now(ZoneOffset.UTC);
      if (today.getYear() == year) {
        return today;
      }
      return today.getYear() > year ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
    }

    Duty duty(PlanFacts.RuleFact rule) {
      return Duty.of(
          rule, words, everywhere, members, trained.lastCompletions(rule.courseId(), day), day);
    }
  }
}
