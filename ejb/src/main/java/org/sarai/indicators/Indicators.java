package org.sarai.indicators;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.sarai.identity.Accounts;
import org.sarai.indicators.internal.Actuals;
import org.sarai.indicators.internal.IndicatorStore;
import org.sarai.indicators.internal.Progress;
import org.sarai.indicators.internal.Visible;
import org.sarai.people.NamesInScope;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/**
 * How far what was promised has come. Values are counted whenever somebody asks, as whoever asks:
 * the programme gets what the figures give it, and nothing besides.
 */
@Stateless
public class Indicators {
  @EJB private Accounts accounts;
  @EJB private Actuals actuals;
  @EJB private IndicatorStore store;
  @EJB private NamesInScope names;
  @Resource private SessionContext session;

  /**
   * The caller's indicators in their order.
   *
   * @param asOf values as the ledgers stood at this instant; null for now. What is promised is
   *     always what is promised today
   * @return each with its value
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME})
  public List<Standing> all(Instant asOf) {
    var at = past(asOf);
    return store.all(Visible.audiences(session::isCallerInRole)).stream()
        .filter(indicator -> Visible.to(indicator, session::isCallerInRole))
        .map(indicator -> Progress.of(indicator, actuals.of(indicator, at), day(at)))
        .toList();
  }

  /**
   * An indicator without its value.
   *
   * @param code an indicator's
   * @return what is promised
   * @throws Refused (not found) if the caller has no such indicator
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME})
  public Indicator find(String code) {
    return store
        .find(code)
        .filter(indicator -> Visible.to(indicator, session::isCallerInRole))
        .orElseThrow(() -> Refused.notFound("refused.noIndicator", code));
  }

  /**
   * An indicator with everything about it. Who commented is told to administrators alone.
   *
   * @param code an indicator's
   * @param asOf values as the ledgers stood at this instant; null for now
   * @return the indicator, its value, and what divides it
   * @throws Refused (not found) if the caller has no such indicator
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME})
  public IndicatorReport report(String code, Instant asOf) {
    var indicator = find(code);
    var at = past(asOf);
    var today = day(at);
    var milestones =
        Stream.concat(indicator.milestones().stream(), Stream.of(indicator.target()))
            .map(
                milestone ->
                    new MilestoneReached(
                        milestone,
                        milestone.day().isAfter(today)
                            ? null
                            : actuals.on(indicator, milestone.day(), at)))
            .toList();
    return new IndicatorReport(
        Progress.of(indicator, actuals.of(indicator, at), today),
        at == null ? Instant.now() : at,
        actuals.breakdowns(indicator, at),
        milestones,
        store.values(code, at == null ? Instant.now() : at),
        store.comments(code).stream().map(this::comment).toList());
  }

  private Comment comment(IndicatorStore.Said said) {
    return new Comment(said.reference(), said.text(), said.recordedAt(), name(said.by()));
  }

  private String name(String by) {
    if (session.isCallerInRole(Roles.PROGRAMME)) {
      return null;
    }
    return accounts
        .find(by, Register.OFFICIALS)
        .map(account -> names.of(List.of(account.personId())).get(account.personId()))
        .orElse(null);
  }

  /** At what has not come yet, the ledgers stand as they do now. */
  private static Instant past(Instant asOf) {
    return asOf == null || asOf.isAfter(Instant.now()) ? null : asOf;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at == null ? Instant.now() : at, ZoneOffset.UTC);
  }
}
