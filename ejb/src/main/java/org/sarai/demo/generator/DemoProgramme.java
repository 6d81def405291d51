package org.sarai.demo.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * The demo programme. When its lists are imported into an empty instance by the platform's rules
 * there are {@link #PERSONS} persons, {@link #INSTITUTIONS} institutions, {@link #COURSES} courses
 * and {@link #PARTICIPATIONS} participations from {@link #ACTIVITIES} lists, in whatever order they
 * are imported.
 *
 * @param institutions all institutions
 * @param persons all persons
 * @param lists a list for each delivered training, oldest first
 * @param probableDuplicates pairs of {@code persons} that look like one person
 * @param learnersInProgress persons who are learning today
 */
public record DemoProgramme(
    List<DemoInstitution> institutions,
    List<DemoPerson> persons,
    List<DemoList> lists,
    List<DuplicatePair> probableDuplicates,
    List<LearnerInProgress> learnersInProgress) {

  /** Distinct persons; every one has at least one participation. */
  public static final int PERSONS = 7_213;

  /** Institutions with at least one participation. */
  public static final int INSTITUTIONS = 94;

  /** Those of {@link #INSTITUTIONS} that are civil society organisations. */
  public static final int CIVIL_SOCIETY_ORGANISATIONS = 20;

  /** Courses with at least one participation. */
  public static final int COURSES = 23;

  /** Delivered trainings, one list each. */
  public static final int ACTIVITIES = 61;

  /** Rows that count: completed, and attended to at least 80 percent where attendance was taken. */
  public static final int PARTICIPATIONS = 11_902;

  /** Rows that do not count: broken off, or attended too little. */
  public static final int NOT_QUALIFYING_ROWS = 377;

  /** Pairs of persons who are probably one. */
  public static final int PROBABLE_DUPLICATES = 163;

  /** Persons who appear with two institutions, one after the other. */
  public static final int MOVED_PERSONS = 1_082;

  /** Learners in the middle of a course. */
  public static final int LEARNERS_IN_PROGRESS = 140;

  /** The day for which the demo programme is written when nothing else is asked for. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final long SEED = 20_130_419;

  /** The programme as it stands on {@link #TODAY}. */
  public static DemoProgramme generate() {
    return generate(TODAY);
  }

  /**
   * The programme as it stands on a day: deliveries lie in the five years before it. The people are
   * the same for every day.
   */
  public static DemoProgramme generate(LocalDate today) {
    Workplaces workplaces = Workplaces.read();
    Population population = Population.of(new Random(SEED), workplaces);
    Deliveries deliveries = Deliveries.of(new Random(SEED + 1), today, population, workplaces);
    return new DemoProgramme(
        workplaces.all(),
        population.persons(),
        deliveries.lists(),
        population.pairs(),
        deliveries.learnersInProgress());
  }
}
