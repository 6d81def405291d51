package org.sarai.benchmarks;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Lists of people whom nobody knows yet, as an administrator brings them. */
final class Lists {
  static final int ROWS = 5_000;

  private static final String HEADER =
      "given_name,family_name,birth_date,national_id,nationality,institution,institution_country,"
          + "course_code,completed_on\n";

  private static final String[] SYLLABLES = {
    "ba", "ko", "di", "fu", "gel", "hami", "ja", "lo", "mur", "na", "pir", "qas", "ro", "shi", "ta",
    "vu", "wal", "yo", "za"
  };

  private static final AtomicInteger LISTS = new AtomicInteger();

  private Lists() {}

  /** A list with others in it than in any list before, who have completed a course. */
  static String next(String course, int rows) {
    var text = new StringBuilder(HEADER);
    var first = LISTS.getAndIncrement() * ROWS;
    for (var person = first; person < first + rows; person++) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,%013d,PK,Benchmark Academy %d,PK,%s,2025-03-10%n",
              name(person * 7_919L % 100_003),
              name(person * 104_729L % 99_991),
              LocalDate.of(1950, 1, 1).plusDays(person * 6_151L % 18_000),
              2_000_000_000_000L + person * 7_919_993L % 999_999_999_989L,
              person % 30,
              course));
    }
    return text.toString();
  }

  private static String name(long number) {
    var name = new StringBuilder();
    for (var rest = number + 1; rest > 0; rest /= SYLLABLES.length) {
      name.append(SYLLABLES[(int) (rest % SYLLABLES.length)]);
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
