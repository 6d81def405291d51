package org.sarai.reporting;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.people.Initials;
import org.sarai.people.NamesInScope;
import org.sarai.people.Registers;
import org.sarai.reporting.internal.Behind;
import org.sarai.reporting.internal.Evidence;
import org.sarai.reporting.internal.Slices;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;
import org.sarai.shared.suppression.Suppression;

/**
 * The people behind a figure: exactly those whom {@link Statistics#trained} counts for the same
 * question. Each look is entered into the audit log of the register.
 */
@Stateless
public class PeopleBehind {
  /** Fewer people than this are not listed to those who see no names. */
  public static final int FEWEST = Suppression.FEWEST;

  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private Behind behind;
  @EJB private Evidence evidence;
  @EJB private Initials initials;
  @EJB private NamesInScope names;
  @EJB private Registers registers;
  @EJB private Statistics statistics;
  @Resource private SessionContext session;

  /**
   * Names, for the administrator of the register.
   *
   * @param question what is asked; how it is divided does not matter
   * @param first how many to pass over
   * @param most how many at most
   * @return people in the order in which they came to the platform; the total is the figure
   * @throws Refused (forbidden) if the audience is not the caller's
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public PageOf<PersonBehind> named(TrainedQuestion question, int first, int most) {
    var register = own(question);
    var people = behind.people(question, first, most, false);
    var called = names.of(people.rows().stream().map(Behind.Counted::personId).toList());
    seen("figurePeopleSeen", register, question, first, people);
    return new PageOf<>(
        people.rows().stream()
            .map(
                one ->
                    new PersonBehind(
                        one.personId(),
                        called.get(one.personId()),
                        one.participations(),
                        one.last()))
            .toList(),
        people.total());
  }

  /**
   * Initials of officials, for those who see no names. They come in an order that says nothing, and
   * with the types of their institutions as far as these would be shown of the same people.
   *
   * @param question what is asked; how it is divided does not matter
   * @param first how many to pass over
   * @param most how many at most
   * @return the total is the figure; nobody, and {@link Trained#WITHHELD}, if that is withheld
   * @throws Refused (forbidden) if the audience is another than the officials, or the question is
   *     too fine
   */
  @RolesAllowed(Roles.PROGRAMME)
  public PageOf<MaskedPerson> masked(TrainedQuestion question, int first, int most) {
    if (!Register.OFFICIALS.audience().equals(question.audience())) {
      throw Refused.forbidden("refused.otherRegister", question.audience());
    }
    if (statistics.outside(divided(question, List.of())).total().isWithheld()) {
      return new PageOf<>(List.of(), Trained.WITHHELD);
    }
    var people = behind.people(question, first, most, true);
    var types = typesShown(question);
    var letters = initials.of(people.rows().stream().map(Behind.Counted::personId).toList());
    seen("figureMasksSeen", Register.OFFICIALS, question, first, people);
    return new PageOf<>(
        people.rows().stream()
            .map(one -> new MaskedPerson(letters.get(one.personId()), types(one, types)))
            .sorted(
                Comparator.comparing(
                    MaskedPerson::initials, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList(),
        people.total());
  }

  private static TrainedQuestion divided(TrainedQuestion question, List<Dimension> by) {
    return new TrainedQuestion(
        by,
        question.from(),
        question.to(),
        question.asOf(),
        question.audience(),
        question.filters());
  }

  /** Types of institutions whose part of the figure is shown; none if it may not be so divided. */
  private Set<String> typesShown(TrainedQuestion question) {
    try {
      return statistics
          .outside(divided(question, List.of(Dimension.INSTITUTION_TYPE)))
          .groups()
          .stream()
          .filter(group -> !group.isWithheld())
          .map(group -> group.key().get(Dimension.INSTITUTION_TYPE.parameter()))
          .collect(Collectors.toSet());
    } catch (Refused tooFine) {
      return Set.of();
    }
  }

  private static List<String> types(Behind.Counted person, Set<String> shown) {
    var types =
        person.institutionTypes().isEmpty()
            ? List.of(Dimension.NOT_STATED)
            : person.institutionTypes();
    return shown.containsAll(types) ? types : List.of(MaskedPerson.WITHHELD);
  }

  /**
   * What a figure counts of one person, and how each of it is known.
   *
   * @param question what is asked; how it is divided does not matter
   * @param personId one of the people behind it; whoever counts as the same leads to the same
   * @param language in which titles are wanted
   * @return their participations within the question
   * @throws Refused (forbidden) if the audience is not the caller's; (not found) if the figure does
   *     not count this person
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public CompletionsBehind completions(TrainedQuestion question, long personId, String language) {
    var register = own(question);
    // As of an earlier instant somebody may still be whom they count as no more today.
    var root = behind.records(question, personId).isEmpty() ? registers.root(personId) : personId;
    var rows = evidence.of(behind.records(question, root), question.asOf(), language);
    if (rows.isEmpty()) {
      throw Refused.notFound("refused.noPerson", Long.toString(personId));
    }
    audit.enter(
        new AuditEntry(
            "figurePersonSeen", register, "person " + root, null, Slices.words(question)),
        accounts.caller());
    return new CompletionsBehind(root, names.of(List.of(root)).get(root), rows);
  }

  private void seen(
      String action, Register register, TrainedQuestion question, int first, PageOf<?> people) {
    if (!people.rows().isEmpty()) {
      var which = "%d-%d/%d ".formatted(first + 1, first + people.rows().size(), people.total());
      audit.enter(
          new AuditEntry(action, register, "figures", null, which + Slices.words(question)),
          accounts.caller());
    }
  }

  /** The register of the question, if the caller keeps it. */
  private Register own(TrainedQuestion question) {
    var mine = session.isCallerInRole(Roles.ADMINISTRATOR) ? Register.OFFICIALS : Register.MIGRANTS;
    if (!mine.audience().equals(question.audience())) {
      throw Refused.forbidden("refused.otherRegister", question.audience());
    }
    return mine;
  }
}
