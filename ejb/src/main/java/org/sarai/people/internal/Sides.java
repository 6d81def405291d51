package org.sarai.people.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.sarai.people.Comparison.Done;
import org.sarai.people.Comparison.Field;
import org.sarai.people.Comparison.Line;
import org.sarai.people.Comparison.Side;
import org.sarai.people.PersonDetails;
import org.sarai.people.ScriptName;
import org.sarai.shared.Cells;
import org.sarai.shared.Register;
import org.sarai.shared.Scope;

/**
 * All that is known of people who are compared, whoever counts as them included. A focal point sees
 * what a person's page shows them: no numbers, no dates of birth, and of what lies at other
 * institutions nothing. What is alike in them the reasons of the proposal say.
 */
@Stateless
public class Sides {
  private static final Set<Field> KEPT =
      Set.of(Field.BIRTH_DATE, Field.NATIONAL_ID, Field.NATIONALITY, Field.DISABILITY);

  @EJB private IdentityFiles files;
  @EJB private Registry registry;
  @EJB private Roots roots;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public Side side(Scope scope, long root) {
    var name = registry.names(scope.register(), List.of(root)).get(root);
    return new Side(root, name, completions(scope, root));
  }

  public List<Line> lines(Scope scope, long left, long right) {
    var lines = lines(scope.register(), left, right);
    if (!scope.everybody()) {
      lines.removeIf(line -> KEPT.contains(line.field()));
    }
    lines.add(new Line(Field.AFFILIATIONS, affiliations(scope, left), affiliations(scope, right)));
    return lines;
  }

  private List<Line> lines(Register register, long left, long right) {
    var one = known(register, left);
    var other = known(register, right);
    var lines = new ArrayList<Line>();
    lines.add(line(Field.GIVEN_NAME, one, other, PersonDetails::givenName));
    lines.add(line(Field.FAMILY_NAME, one, other, PersonDetails::familyName));
    lines.add(new Line(Field.OTHER_WRITINGS, writings(register, left), writings(register, right)));
    lines.add(
        line(
            Field.BIRTH_DATE,
            one,
            other,
            person -> person.birthDate() == null ? null : person.birthDate().toString()));
    lines.add(numbers(one, other));
    lines.add(line(Field.NATIONALITY, one, other, PersonDetails::nationality));
    lines.add(line(Field.SEX, one, other, PersonDetails::sex));
    lines.add(line(Field.DISABILITY, one, other, PersonDetails::disability));
    lines.add(line(Field.EMAIL, one, other, PersonDetails::email));
    lines.add(line(Field.PHONE, one, other, PersonDetails::phone));
    return lines;
  }

  private List<String> writings(Register register, long root) {
    return roots.members(root).stream()
        .flatMap(member -> files.file(register, member).names().stream())
        .map(ScriptName::fullName)
        .distinct()
        .toList();
  }

  private List<PersonDetails> known(Register register, long root) {
    return roots.members(root).stream()
        .flatMap(member -> registry.details(register, member).stream())
        .toList();
  }

  private static Line line(
      Field field,
      List<PersonDetails> one,
      List<PersonDetails> other,
      Function<PersonDetails, String> value) {
    return new Line(field, values(one, value), values(other, value));
  }

  private static List<String> values(
      List<PersonDetails> people, Function<PersonDetails, String> value) {
    return people.stream().map(value).filter(Objects::nonNull).distinct().toList();
  }

  /** Of one number each, what differs is shown; of several, their last digits. */
  private static Line numbers(List<PersonDetails> one, List<PersonDetails> other) {
    var left = values(one, person -> MatchKeys.plainNumber(person.nationalId()));
    var right = values(other, person -> MatchKeys.plainNumber(person.nationalId()));
    if (left.size() == 1 && right.size() == 1) {
      var masked = Masked.of(left.get(0), right.get(0));
      return new Line(Field.NATIONAL_ID, List.of(masked.get(0)), List.of(masked.get(1)));
    }
    return new Line(Field.NATIONAL_ID, masked(left), masked(right));
  }

  private static List<String> masked(List<String> numbers) {
    return numbers.stream().map(number -> Masked.of(number, null).get(0)).toList();
  }

  @SuppressWarnings("unchecked")
  private List<String> affiliations(Scope scope, long root) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select distinct i.name, b.position from belonging b"
                    + " join institution i on i.id = b.institution_id where b.person_id in ?1"
                    + " and (?2 or i.id in ?3) order by i.name, b.position")
            .setParameter(1, roots.members(root))
            .setParameter(2, scope.everybody())
            .setParameter(3, scope.ids())
            .getResultList();
    return rows.stream()
        .map(row -> row[1] == null ? (String) row[0] : row[0] + ", " + row[1])
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<Done> completions(Scope scope, long root) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select coalesce(c.code, r.activity_title), r.completed_on, i.name"
                    + " from standing_record r left join course c on c.id = r.course_id"
                    + " left join institution i on i.id = r.institution_id"
                    + " where r.person_id in ?1 and (?2 or r.institution_id in ?3)"
                    + " order by r.completed_on desc, r.id desc")
            .setParameter(1, roots.members(root))
            .setParameter(2, scope.everybody())
            .setParameter(3, scope.ids())
            .getResultList();
    return rows.stream()
        .map(row -> new Done((String) row[0], Cells.day(row[1]), (String) row[2]))
        .toList();
  }
}
