package org.sarai.demo.generator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The delivered trainings and who took part in them. */
final class Deliveries {
  private static final Set<String> CENTRAL_ASIA = Set.of("TJ", "UZ", "KG", "KZ", "TM");

  /*
   * How often people came: half of them once, half of them more often. With these numbers the
   * participations of all persons add up to DemoProgramme.PARTICIPATIONS.
   */
  private static final int[] CAME_OFTEN = {160, 762, 2_685};
  private static final int[] TIMES = {4, 3, 2};
  private static final int CAME_OFTEN_ALTOGETHER = IntStream.of(CAME_OFTEN).sum();
  private static final String LESSON_COURSE = "O-08";
  private static final List<String> LESSON_PLACES =
      List.of("trafficking", "smuggling", "difference", "law", "act", "question-1", "question-3");

  private record Delivery(
      int number,
      String course,
      String region,
      String mode,
      String language,
      String place,
      int weight,
      String project,
      LocalDate startedOn,
      LocalDate completedOn) {

    boolean invites(String country) {
      return region.equals("ALL")
          || region.equals(country)
          || region.equals("CENTRAL") && CENTRAL_ASIA.contains(country);
    }

    boolean takesAttendance() {
      return !mode.equals("ONLINE");
    }
  }

  private final Random random;
  private final LocalDate today;
  private final Population population;
  private final Workplaces workplaces;
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<List<DemoParticipation>> rows = new ArrayList<>();
  private final Map<DemoPerson, Set<String>> courses = new HashMap<>();
  private final Map<DemoPerson, DemoInstitution> lastWorkplace = new HashMap<>();

  private Deliveries(Random random, LocalDate today, Population population, Workplaces workplaces) {
    this.random = random;
    this.today = today;
    this.population = population;
    this.workplaces = workplaces;
  }

  static Deliveries of(
      Random random, LocalDate today, Population population, Workplaces workplaces) {
    Deliveries deliveries = new Deliveries(random, today, population, workplaces);
    deliveries.plan();
    deliveries.fill();
    deliveries.addRowsThatDoNotCount();
    return deliveries;
  }

  List<DemoList> lists() {
    List<DemoList> lists = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      List<DemoParticipation> paper = new ArrayList<>(rows.get(delivery.number()));
      Collections.shuffle(paper, new Random(delivery.number()));
      lists.add(
          new DemoList(
              delivery.completedOn()
                  + "-"
                  + delivery.course()
                  + "-"
                  + delivery.place().toLowerCase(Locale.ROOT)
                  + ".csv",
              delivery.course()
                  + " "
                  + delivery.place()
                  + " "
                  + YearMonth.from(delivery.completedOn()),
              delivery.course(),
              delivery.startedOn(),
              delivery.completedOn(),
              delivery.mode(),
              delivery.language(),
              delivery.project(),
              List.copyOf(paper)));
    }
    return List.copyOf(lists);
  }

  List<LearnerInProgress> learnersInProgress() {
    Random choice = new Random(LESSON_COURSE.hashCode());
    List<DemoPerson> candidates = new ArrayList<>();
    for (DemoPerson person : population.persons()) {
      if (person.email() != null && !courses.get(person).contains(LESSON_COURSE)) {
        candidates.add(person);
      }
    }
    Collections.shuffle(candidates, choice);
    List<LearnerInProgress> learners = new ArrayList<>();
    for (DemoPerson person : candidates.subList(0, DemoProgramme.LEARNERS_IN_PROGRESS)) {
      int step = choice.nextInt(LESSON_PLACES.size());
      String place = LESSON_PLACES.get(step);
      learners.add(
          new LearnerInProgress(
              person,
              lastWorkplace.get(person),
              LESSON_COURSE,
              today.minusDays(1 + choice.nextInt(28)),
              (step + 1) * 100 / (LESSON_PLACES.size() + 1),
              place,
              lessonState(person, place)));
    }
    return List.copyOf(learners);
  }

  /* The first lesson keeps: version, language, answers so far (-1: none), best score so far. */
  private static String lessonState(DemoPerson person, String place) {
    String language = person.nationality().equals("PK") ? "ur" : "en";
    String answers = place.equals("question-3") ? "1,0,-1,-1" : "-1,-1,-1,-1";
    return "1|" + language + "|" + answers + "|-1";
  }

  private void plan() {
    List<String[]> table = Table.rows("deliveries.txt");
    Set<LocalDate> taken = new HashSet<>();
    for (int i = 0; i < table.size(); i++) {
      String[] row = table.get(i);
      int daysAgo = 18 + (table.size() - 1 - i) * 1_790 / (table.size() - 1) - random.nextInt(8);
      LocalDate completedOn = today.minusDays(daysAgo);
      while (!taken.add(completedOn)) {
        completedOn = completedOn.minusDays(1);
      }
      int days = row[2].equals("ONLINE") || row[2].equals("BLENDED") ? 20 : 1 + random.nextInt(4);
      deliveries.add(
          new Delivery(
              i,
              row[0],
              row[1],
              row[2],
              row[3],
              row[4],
              Integer.parseInt(row[5]),
              row[6],
              completedOn.minusDays(days),
              completedOn));
      rows.add(new ArrayList<>());
    }
  }

  private void fill() {
    List<DemoPerson> connectable = new ArrayList<>();
    List<DemoPerson> once = new ArrayList<>();
    for (DemoPerson person : population.persons()) {
      (person.connectable() ? connectable : once).add(person);
    }
    Collections.shuffle(connectable, random);
    int next = 0;
    int moved = 0;
    for (int group = 0; group < TIMES.length; group++) {
      for (int i = 0; i < CAME_OFTEN[group]; i++, next++) {
        // Three of ten with several trainings have moved, spread evenly over the groups.
        boolean moves =
            (long) (next + 1) * DemoProgramme.MOVED_PERSONS / CAME_OFTEN_ALTOGETHER > moved;
        moved += moves ? 1 : 0;
        attend(connectable.get(next), TIMES[group], moves);
      }
    }
    once.addAll(connectable.subList(next, connectable.size()));
    once.forEach(person -> attend(person, 1, false));
  }

  private void attend(DemoPerson person, int times, boolean moves) {
    DemoInstitution institution = population.firstWorkplace(person);
    List<Delivery> chosen = choose(institution.country(), times);
    int move = moves ? 1 + random.nextInt(times - 1) : times;
    String position = workplaces.position(random, institution);
    for (int i = 0; i < times; i++) {
      if (i == move) {
        institution = workplaces.other(random, institution);
        position = workplaces.position(random, institution);
      }
      Delivery delivery = chosen.get(i);
      Integer attendance = delivery.takesAttendance() ? 80 + random.nextInt(21) : null;
      Integer score = random.nextInt(100) < 65 ? 55 + random.nextInt(46) : null;
      rows.get(delivery.number())
          .add(new DemoParticipation(person, institution, position, true, attendance, score));
      courses.computeIfAbsent(person, p -> new HashSet<>()).add(delivery.course());
    }
    lastWorkplace.put(person, institution);
  }

  /* Different courses, oldest first, large deliveries more often. */
  private List<Delivery> choose(String country, int times) {
    List<Delivery> open = deliveries.stream().filter(d -> d.invites(country)).toList();
    int weight = open.stream().mapToInt(Delivery::weight).sum();
    TreeSet<Integer> numbers = new TreeSet<>();
    Set<String> taken = new HashSet<>();
    while (numbers.size() < times) {
      int ticket = random.nextInt(weight);
      int at = 0;
      while (ticket >= open.get(at).weight()) {
        ticket -= open.get(at).weight();
        at++;
      }
      if (taken.add(open.get(at).course())) {
        numbers.add(open.get(at).number());
      }
    }
    return numbers.stream().map(deliveries::get).toList();
  }

  /* People of the lists who broke off another course, or were there too little. */
  private void addRowsThatDoNotCount() {
    List<DemoPerson> people =
        new ArrayList<>(population.persons().stream().filter(DemoPerson::connectable).toList());
    Collections.shuffle(people, random);
    int added = 0;
    for (DemoPerson person : people) {
      if (added == DemoProgramme.NOT_QUALIFYING_ROWS) {
        return;
      }
      DemoInstitution institution = lastWorkplace.get(person);
      Delivery delivery = choose(institution.country(), 1).get(0);
      if (courses.get(person).add(delivery.course())) {
        boolean completed = delivery.takesAttendance() && random.nextBoolean();
        Integer attendance = delivery.takesAttendance() ? 10 + random.nextInt(70) : null;
        String position = workplaces.position(random, institution);
        rows.get(delivery.number())
            .add(new DemoParticipation(person, institution, position, completed, attendance, null));
        added++;
      }
    }
  }
}
