package org.sarai.demo.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The people. Outside the pairs of probable duplicates no two are born on the same day, nor two of
 * one name on days that somebody may have mistyped for each other, so that nobody else can be taken
 * for a duplicate.
 */
final class Population {
  /* How many people of the programme work in which country; together DemoProgramme.PERSONS. */
  private static final Map<String, Integer> SIZES = new LinkedHashMap<>();

  static {
    SIZES.put("PK", 2_900);
    SIZES.put("BD", 1_250);
    SIZES.put("AF", 250);
    SIZES.put("IQ", 800);
    SIZES.put("TJ", 500);
    SIZES.put("UZ", 350);
    SIZES.put("KG", 250);
    SIZES.put("KZ", 200);
    SIZES.put("TM", 120);
    SIZES.put("TR", 250);
    SIZES.put("IR", 200);
    SIZES.put("GE", 80);
    SIZES.put("AM", 63);
  }

  /* In the first 100 pairs one of the two has a national id, in the others neither. */
  private static final int PAIRS_WITH_ONE_ID = 100;
  private static final List<String> PAIR_COUNTRIES = List.of("PK", "PK", "BD", "PK", "IQ");
  /*
   * Numbers of people whose first birth date lies near that of somebody of the same name, which the
   * platform would rightly ask about; they get another.
   */
  private static final Set<Integer> BORN_NEAR_NAMESAKES =
      Set.of(1_183, 2_112, 2_419, 4_438, 5_182, 5_288, 5_380, 5_492, 6_337, 6_347, 6_429);
  private static final LocalDate OLDEST = LocalDate.of(1965, 1, 1);
  private static final int DAYS_OF_BIRTH = 13_900;

  private final Random random;
  private final Workplaces workplaces;
  private final Names names = Names.read();
  private final List<DemoPerson> persons = new ArrayList<>();
  private final List<DuplicatePair> pairs = new ArrayList<>();
  private final Map<DemoPerson, DemoInstitution> works = new HashMap<>();
  private final Map<String, Integer> perCountry = new HashMap<>();
  private final Set<LocalDate> birthDates = new HashSet<>();
  private int numbers;
  private int olderOnes;

  private Population(Random random, Workplaces workplaces) {
    this.random = random;
    this.workplaces = workplaces;
  }

  static Population of(Random random, Workplaces workplaces) {
    Population population = new Population(random, workplaces);
    for (int pair = 0; pair < DemoProgramme.PROBABLE_DUPLICATES; pair++) {
      population.addPair(pair);
    }
    SIZES.forEach(
        (country, size) -> {
          while (population.perCountry.getOrDefault(country, 0) < size) {
            population.addPerson(country);
          }
        });
    return population;
  }

  List<DemoPerson> persons() {
    return List.copyOf(persons);
  }

  List<DuplicatePair> pairs() {
    return List.copyOf(pairs);
  }

  /** Where a person worked at the beginning. */
  DemoInstitution firstWorkplace(DemoPerson person) {
    return works.get(person);
  }

  private void addPair(int number) {
    String country = PAIR_COUNTRIES.get(number % PAIR_COUNTRIES.size());
    Names.Spelling spelling = names.spelling(number);
    String family = names.latinFamily(random, country);
    LocalDate born = birthDate();
    DemoPerson first =
        person(
            new Names.Name(spelling.one(), family),
            spelling.sex(),
            born,
            number < PAIRS_WITH_ONE_ID,
            false,
            country);
    DemoPerson second =
        person(
            new Names.Name(spelling.other(), family), spelling.sex(), born, false, false, country);
    add(first, country);
    add(second, country);
    pairs.add(new DuplicatePair(first, second));
  }

  private void addPerson(String country) {
    boolean woman = random.nextInt(100) < 37;
    boolean foreign = random.nextInt(100) < 2;
    String nationality = foreign ? foreign(country) : country;
    Names.Name name = names.any(random, nationality, woman);
    int luck = random.nextInt(1_000);
    String sex = luck < 4 ? "X" : luck < 30 ? null : woman ? "F" : "M";
    boolean id = random.nextInt(100) < 70;
    boolean email = !id || random.nextInt(100) < 60;
    add(person(name, sex, birthDate(), id, email, nationality), country);
  }

  private String foreign(String country) {
    List<String> countries = List.copyOf(SIZES.keySet());
    String other = countries.get(random.nextInt(countries.size()));
    return other.equals(country) ? "AF" : other;
  }

  private DemoPerson person(
      Names.Name name, String sex, LocalDate born, boolean id, boolean email, String nationality) {
    int number = ++numbers;
    int luck = random.nextInt(1_000);
    return new DemoPerson(
        String.format("P%04d", number),
        name.given(),
        name.family(),
        sex,
        born,
        id ? nationalId(nationality, number) : null,
        email ? email(name, number) : null,
        random.nextInt(4) == 0 && (id || email) ? String.format("+999 0 %06d", number) : null,
        nationality,
        luck < 27 ? "YES" : luck < 850 ? "NO" : null);
  }

  private void add(DemoPerson person, String country) {
    int inCountry = perCountry.merge(country, 1, Integer::sum) - 1;
    persons.add(person);
    works.put(person, workplaces.first(random, country, inCountry));
  }

  private LocalDate birthDate() {
    LocalDate date = OLDEST.plusDays(random.nextInt(DAYS_OF_BIRTH));
    while (!birthDates.add(date)) {
      date = OLDEST.plusDays(random.nextInt(DAYS_OF_BIRTH));
    }
    return BORN_NEAR_NAMESAKES.contains(numbers + 1) ? another() : date;
  }

  /* Before everybody else, and without the source of randomness: the others stay who they are. */
  private LocalDate another() {
    return OLDEST.minusDays(31L * ++olderOnes);
  }

  /* Numbers that begin with zeros are given out by none of these countries. */
  private static String nationalId(String nationality, int number) {
    return switch (nationality) {
      case "PK" -> String.format("00000-%07d-%d", number, number % 10);
      case "BD" -> String.format("0000-%06d", number);
      default -> String.format("%s-00-%06d", nationality, number);
    };
  }

  private static String email(Names.Name name, int number) {
    String given = Names.ascii(name.given());
    String family = Names.ascii(name.family());
    String local = given.isEmpty() || family.isEmpty() ? "person" : given + "." + family;
    return local + "." + number + "@demo.example";
  }
}
