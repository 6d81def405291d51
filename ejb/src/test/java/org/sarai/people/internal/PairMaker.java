package org.sarai.people.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.sarai.people.internal.LabelledPair.Described;

/**
 * Makes the generated half of the labelled set, {@code pairs-generated.tsv}, from the names in
 * {@code pairs-names.txt}. It knows nothing of the rules under test: names are varied by the
 * spellings and scripts written down there, and everything else as lists vary it. The same seed
 * makes the same pairs; {@code main} writes the file anew, given its path.
 */
final class PairMaker {
  private final Random random = new Random(19_470_814);
  private final List<String[]> men = names("M");
  private final List<String[]> women = names("F");
  private final List<String[]> families = names("S");
  private final List<LabelledPair> pairs = new ArrayList<>();

  public static void main(String[] arguments) throws IOException {
    var text = new StringBuilder("# Written by PairMaker; columns as in pairs-by-hand.tsv.\n");
    new PairMaker().pairs().forEach(pair -> text.append(pair).append('\n'));
    Files.writeString(Path.of(arguments[0]), text, StandardCharsets.UTF_8);
  }

  List<LabelledPair> pairs() {
    times(60, () -> same("spelling", Person::written, Person::spelt));
    times(50, () -> same("script", Person::latin, Person::inArabic));
    times(40, () -> same("script", Person::latin, Person::inCyrillic));
    times(40, () -> same("script", Person::latin, Person::inBengali));
    times(20, () -> same("script", Person::inArabic, Person::inBengali));
    times(20, () -> same("order", Person::written, Person::swapped));
    times(15, this::dayAndMonth);
    times(15, this::yearOff);
    times(15, this::sharedPhone);
    times(15, this::mistypedNumber);
    times(15, this::married);
    times(60, () -> other("namesakes", true));
    times(30, () -> other("numbers differ", false));
    times(60, this::siblings);
    times(30, this::oneGivenName);
    times(30, this::fatherAndSon);
    times(30, this::strangers);
    return pairs;
  }

  private static void times(int count, Runnable make) {
    for (var n = 0; n < count; n++) {
      make.run();
    }
  }

  private static List<String[]> names(String kind) {
    return LabelledPair.lines("pairs-names.txt").stream()
        .map(line -> line.split("\\|", -1))
        .filter(cells -> cells[0].equals(kind))
        .toList();
  }

  /** Somebody who can be written in several ways. */
  private final class Person {
    private final boolean woman = random.nextInt(100) < 40;
    private String[] given = pick(woman ? women : men);
    private String[] family = pick(families);
    private final LocalDate birth = LocalDate.of(1962, 2, 2).plusDays(random.nextInt(14_000));
    private final String number = digits(13);
    private final String phone = "0" + (300 + random.nextInt(50)) + digits(7);

    String latin() {
      return first(given[1]) + '/' + first(family[1]);
    }

    String spelt() {
      return any(given[1]) + '/' + any(family[1]);
    }

    String written() {
      return random.nextInt(3) > 0 || given[2].isEmpty() || family[2].isEmpty()
          ? spelt()
          : inArabic();
    }

    String inArabic() {
      return script(2);
    }

    String inCyrillic() {
      var name = script(3);
      return woman ? name.replaceAll("(ов|ев)$", "$1а") : name;
    }

    String inBengali() {
      return script(4);
    }

    private String script(int script) {
      while (given[script].isEmpty()) {
        given = pick(woman ? women : men);
      }
      while (family[script].isEmpty()) {
        family = pick(families);
      }
      return given[script] + '/' + family[script];
    }

    String swapped() {
      return any(family[1]) + '/' + any(given[1]);
    }
  }

  private interface Writing {
    String of(Person person);
  }

  private void same(String kind, Writing one, Writing other) {
    var person = new Person();
    // Whichever script lacks the name chooses another, until both have it.
    var before = "";
    while (!before.equals(person.latin())) {
      before = person.latin();
      one.of(person);
      other.of(person);
    }
    var first = one.of(person);
    var second = other.of(person);
    add(true, kind, first, person.birth, "", second, person.birth, "");
  }

  private void dayAndMonth() {
    var person = new Person();
    var birth = person.birth.withDayOfMonth(1 + (person.birth.getMonthValue() + 4) % 12);
    var swapped = birth.withDayOfMonth(1).withMonth(birth.getDayOfMonth());
    add(
        true,
        "day and month",
        person.spelt(),
        birth,
        "w=one",
        person.spelt(),
        swapped.withDayOfMonth(birth.getMonthValue()),
        "w=one");
  }

  private void yearOff() {
    var person = new Person();
    var birth = person.birth.withDayOfMonth(11);
    add(true, "year off by one", person.latin(), birth, "", person.latin(), birth.plusYears(1), "");
  }

  private void sharedPhone() {
    var person = new Person();
    add(
        true,
        "no birth date, one telephone",
        person.spelt(),
        null,
        "p=" + person.phone,
        person.written(),
        person.birth,
        "p=+92 " + person.phone.substring(1));
  }

  private void mistypedNumber() {
    var person = new Person();
    var at = random.nextInt(12);
    var digit = (char) ('0' + (person.number.charAt(at) - '0' + 1) % 10);
    var mistyped = person.number.substring(0, at) + digit + person.number.substring(at + 1);
    add(
        true,
        "number mistyped",
        person.spelt(),
        person.birth,
        "n=" + person.number,
        person.spelt(),
        person.birth,
        "n=" + mistyped);
  }

  private void married() {
    var person = woman(Person::new);
    var before = person.spelt();
    person.family = otherThan(person.family, families);
    add(
        true,
        "married",
        before,
        person.birth,
        "s=F;w=one",
        person.spelt(),
        person.birth,
        "s=F;w=one");
  }

  private Person woman(Supplier<Person> make) {
    var person = make.get();
    while (!person.woman) {
      person = make.get();
    }
    return person;
  }

  /** Two people of one name. */
  private void other(String kind, boolean otherBirth) {
    var person = new Person();
    var birth = otherBirth ? person.birth.plusDays(1_217 + random.nextInt(3_000)) : person.birth;
    var first = otherBirth ? "w=one" : "n=" + person.number;
    var second = otherBirth ? "w=one" : "n=" + digits(13);
    add(false, kind, person.written(), person.birth, first, person.written(), birth, second);
  }

  /** Born on one day to one family. */
  private void siblings() {
    var person = new Person();
    var before = person.latin();
    var rest = "w=home;p=" + person.phone;
    person.given = otherThan(person.given, person.woman ? women : men);
    add(false, "twins", before, person.birth, rest, person.latin(), person.birth, rest);
  }

  /** Men of one given name, born on one day. */
  private void oneGivenName() {
    var person = new Person();
    while (person.woman) {
      person = new Person();
    }
    var before = person.spelt();
    person.family = otherThan(person.family, families);
    add(false, "one given name", before, person.birth, "s=M", person.spelt(), person.birth, "s=M");
  }

  private void fatherAndSon() {
    var person = new Person();
    var before = person.spelt();
    person.given = otherThan(person.given, men);
    add(
        false,
        "father and son",
        before,
        person.birth.minusYears(27),
        "p=" + person.phone,
        person.spelt(),
        person.birth,
        "p=" + person.phone);
  }

  private void strangers() {
    var one = new Person();
    var other = new Person();
    other.given = otherThan(one.given, other.woman ? women : men);
    other.family = otherThan(one.family, families);
    add(false, "strangers", one.written(), one.birth, "w=a", other.written(), one.birth, "w=a");
  }

  private void add(
      boolean same,
      String kind,
      String one,
      LocalDate oneBorn,
      String oneRest,
      String other,
      LocalDate otherBorn,
      String otherRest) {
    pairs.add(
        new LabelledPair(
            same,
            kind,
            new Described(one, oneBorn == null ? "" : oneBorn.toString(), oneRest),
            new Described(other, otherBorn == null ? "" : otherBorn.toString(), otherRest)));
  }

  private String[] otherThan(String[] name, List<String[]> among) {
    var other = pick(among);
    while (other[1].equals(name[1])) {
      other = pick(among);
    }
    return other;
  }

  private String[] pick(List<String[]> among) {
    return among.get(random.nextInt(among.size()));
  }

  private static String first(String spellings) {
    return spellings.split(",")[0];
  }

  private String any(String spellings) {
    var all = spellings.split(",");
    return all[random.nextInt(all.length)];
  }

  private String digits(int count) {
    var digits = new StringBuilder();
    for (var n = 0; n < count; n++) {
      digits.append(1 + random.nextInt(9));
    }
    return digits.toString();
  }
}
