package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.completion.ParticipationLists;
import org.sarai.people.AffiliatePerson;
import org.sarai.people.ChangeInstitution;
import org.sarai.people.DefineInstitution;
import org.sarai.people.InstitutionDesk;
import org.sarai.people.InstitutionDetail;
import org.sarai.people.InstitutionDirectory;
import org.sarai.people.InstitutionImport;
import org.sarai.people.InstitutionImports;
import org.sarai.people.InstitutionLine;
import org.sarai.people.InstitutionQuery;
import org.sarai.people.InstitutionType;
import org.sarai.people.Institutions;
import org.sarai.people.NameInstitution;
import org.sarai.people.Postings;
import org.sarai.shared.Refused;

/** Institutions are kept by further rows; their people are counted within the caller's scope. */
@ExtendWith(ArquillianExtension.class)
class InstitutionDeskIT {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @EJB private InstitutionDesk desk;
  @EJB private InstitutionDirectory directory;
  @EJB private InstitutionImports imports;
  @EJB private Institutions institutions;
  @EJB private ParticipationLists lists;
  @EJB private Postings postings;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(InstitutionDeskIT.class);
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
  }

  private static Caller keeper() {
    return Caller.administrator();
  }

  @Test
  void aTreeShowsUnitsBelowWhatTheyAreUnitsOf() {
    var agency = define("Agency", null);
    var zone = define("Zone", agency);
    define("Circle", zone);
    define("Another agency", null);
    assertThat(keeper().call(() -> directory.tree(query(null))))
        .extracting(InstitutionLine::name, InstitutionLine::depth)
        .containsExactly(
            tuple("Agency", 0), tuple("Zone", 1), tuple("Circle", 2), tuple("Another agency", 0));
    assertThat(detail(zone).above()).extracting(InstitutionLine::name).containsExactly("Agency");
    assertThat(detail(zone).below()).extracting(InstitutionLine::name).containsExactly("Circle");
  }

  @Test
  void nothingIsBelowItself() {
    var agency = define("Agency", null);
    var zone = define("Zone", agency);
    var circle = define("Circle", zone);
    assertThat(refusal(() -> change(agency, circle))).isEqualTo("refused.institutionCircle");
    assertThat(refusal(() -> change(agency, agency))).isEqualTo("refused.institutionCircle");
    assertThat(refusal(() -> keeper().run(() -> desk.merge(agency, circle))))
        .isEqualTo("refused.institutionCircle");
    assertThat(refusal(() -> change(999_999, agency))).isEqualTo("refused.noInstitution");
    assertThat(refusal(() -> change(agency, 999_999L))).isEqualTo("refused.noInstitution");
    var other = define("Duplicate", null);
    keeper().run(() -> desk.merge(other, zone));
    assertThat(refusal(() -> change(agency, other))).isEqualTo("refused.institutionCircle");
    assertThat(detail(agency).changes()).hasSizeLessThan(2);
  }

  @Test
  void everyChangeIsAFurtherRowAndEntersTheAuditLog() {
    var post = define("Post", null);
    change(post, null);
    keeper().run(() -> desk.close(post, DAY));
    keeper().run(() -> desk.reopen(post));
    assertThat(detail(post).changes())
        .extracting(InstitutionDetail.Change::closedOn)
        .startsWith(null, DAY);
    assertThat(
            Database.CORE.rows(
                "select action from audit_entry where target = ? order by id",
                "institution " + post))
        .extracting(row -> row.get(0))
        .containsExactly(
            "institutionDefined", "institutionChanged", "institutionClosed", "institutionReopened");
    assertThat(
            Database.CORE.rows(
                "select distinct register from audit_entry where target = ?",
                "institution " + post))
        .containsExactly(List.of("OFFICIALS"));
  }

  @Test
  void whatIsTrueAlreadyIsNotWrittenAgain() {
    var post = define("Post", null);
    change(post, null);
    var rows = Database.CORE.number("select count(*) from institution_state");
    change(post, null);
    assertThat(Database.CORE.number("select count(*) from institution_state")).isEqualTo(rows);
  }

  @Test
  void allNamesAreMatchedTheNewestIsShown() {
    var post = define("Post", null);
    keeper().run(() -> desk.name(new NameInstitution(post, "ur", "چوکی")));
    keeper().run(() -> desk.name(new NameInstitution(post, "ur", "سرحدی چوکی")));
    assertThat(keeper().call(() -> directory.institution(post, "ur")).line().name())
        .isEqualTo("سرحدی چوکی");
    assertThat(detail(post).line().name()).isEqualTo("Post");
    for (var name : List.of("Post", "چوکی", "سرحدی  چوکی")) {
      assertThat(keeper().call(() -> institutions.find(name, "PK"))).as(name).contains(post);
    }
    assertThat(keeper().call(() -> institutions.named("چوکی", "PK", null, false)).created())
        .isFalse();
    var other = define("Other", null);
    assertThat(
            refusal(() -> keeper().run(() -> desk.name(new NameInstitution(other, "en", "post")))))
        .isEqualTo("refused.institutionExists");
    assertThat(refusal(() -> define("چوکی", null))).isEqualTo("refused.institutionExists");
    assertThat(names(query("چوکی"))).containsExactly("Post");
  }

  @Test
  void aDuplicateIsNoneAgainAfterAFurtherRow() {
    var original = define("Original", null);
    var duplicate = define("Orignal", null);
    person("Amna", "Orignal");
    keeper().run(() -> desk.merge(duplicate, original));
    assertThat(names(query(null))).containsExactly("Original");
    assertThat(detail(original).line().people()).isEqualTo(1);
    assertThat(detail(duplicate).into().name()).isEqualTo("Original");
    var third = define("Third", null);
    assertThat(refusal(() -> keeper().run(() -> desk.merge(third, duplicate))))
        .isEqualTo("refused.institutionMerged");
    keeper().run(() -> desk.separate(duplicate));
    assertThat(names(query(null))).containsExactly("Original", "Orignal", "Third");
    assertThat(detail(original).line().people()).isZero();
  }

  @Test
  void whoHasRecordsBelowIsCountedAnew() {
    define("Original", null);
    person("Amna", "Original");
    person("Bilal", "Original");
    Database.awaitDeliveries();
    var original = keeper().call(() -> institutions.find("Original", "PK")).orElseThrow();
    var events = Database.CORE.number("select count(*) from outbox_event");
    var agency = define("Agency", null);
    assertThat(Database.CORE.number("select count(*) from outbox_event")).isEqualTo(events);
    change(original, agency);
    assertThat(
            Database.CORE.rows(
                "select count(distinct d.projection_key) from outbox_event e"
                    + " join outbox_delivery d on d.event_id = e.id"
                    + " where e.type like '%InstitutionsChanged'"))
        .containsExactly(List.of("2"));
  }

  @Test
  void nobodyComesToWhatIsNoMore() {
    var post = define("Post", null);
    person("Amna", "Other");
    var amna = Database.CORE.number("select max(id) from person");
    keeper().run(() -> desk.close(post, DAY));
    assertThat(names(query(null))).containsExactly("Other");
    assertThat(
            refusal(
                () ->
                    keeper()
                        .run(
                            () ->
                                postings.affiliate(
                                    new AffiliatePerson(amna, post, null, null, DAY)))))
        .isEqualTo("refused.institutionClosed");
    assertThat(detail(post).line().closedOn()).isEqualTo(DAY);
  }

  @Test
  void bothAdministratorsKeepInstitutionsAndCountTheirOwnPeopleOnly() {
    person("Amna", "Post");
    var post = keeper().call(() -> institutions.find("Post", "PK")).orElseThrow();
    var other = Caller.migrantAdministrator();
    other.run(() -> desk.name(new NameInstitution(post, "ur", "چوکی")));
    assertThat(other.call(() -> directory.institution(post, "en")).line().people()).isZero();
    assertThat(other.call(() -> directory.tree(query(null))))
        .extracting(InstitutionLine::people)
        .containsExactly(0L);
    assertThat(detail(post).line().people()).isEqualTo(1);
    assertThat(
            Database.CORE.rows(
                "select distinct register from audit_entry where action = 'institutionNamed'"))
        .containsExactly(List.of("MIGRANTS"));
  }

  @Test
  void filtersNarrowTheTable() {
    define("Agency", null);
    keeper()
        .run(
            () ->
                desk.define(
                    new DefineInstitution("Centre", "BD", InstitutionType.MRC, null, true, null)));
    assertThat(names(new InstitutionQuery(null, InstitutionType.MRC, null, false, "en", 0, 10)))
        .containsExactly("Centre");
    assertThat(names(new InstitutionQuery(null, null, "PK", false, "en", 0, 10)))
        .containsExactly("Agency");
    assertThat(names(query("100%"))).isEmpty();
    assertThat(refusal(() -> keeper().run(() -> desk.define(noCountry()))))
        .isEqualTo("refused.noCountry");
  }

  private static DefineInstitution noCountry() {
    return new DefineInstitution("Nowhere", "QQ", null, null, true, null);
  }

  @Test
  void aListIsTriedThenLoadedAndAgainChangesNothing() {
    var list =
        """
        name,type,country,parent,counting,name_ur
        Zone,LAW_ENFORCEMENT,PK,Agency,no,زون
        Agency,LAW_ENFORCEMENT,PK,,yes,
        """;
    assertThat(load(list, true)).isEqualTo(new InstitutionImport(2, 2, 0, List.of()));
    assertThat(Database.CORE.number("select count(*) from institution")).isZero();
    assertThat(load(list, false)).isEqualTo(new InstitutionImport(2, 2, 0, List.of()));
    assertThat(load(list, false)).isEqualTo(new InstitutionImport(2, 0, 0, List.of()));
    assertThat(keeper().call(() -> directory.tree(query(null))))
        .extracting(InstitutionLine::name, InstitutionLine::depth, InstitutionLine::counting)
        .containsExactly(tuple("Agency", 0, true), tuple("Zone", 1, false));
    assertThat(load("name,country,name_ur\nZone,PK,حلقہ\n", false).changed()).isEqualTo(1);
  }

  @Test
  void aListWithAFaultStoresNothing() {
    var unknownParent = load("name,country,parent\nA,PK,\nB,PK,Nobody\n", false);
    assertThat(unknownParent.rejected())
        .containsExactly(new InstitutionImport.Rejected(3, "refused.noSuchParent", "Nobody"));
    var circle = load("name,country,parent\nA,PK,B\nB,PK,A\n", false);
    assertThat(circle.rejected())
        .extracting(InstitutionImport.Rejected::key)
        .containsExactly("refused.institutionCircle");
    assertThat(load("name,type\nA,SHIP\n", false).rejected()).hasSize(1);
    assertThat(Database.CORE.number("select count(*) from institution")).isZero();
  }

  private InstitutionImport load(String list, boolean dryRun) {
    return keeper().call(() -> imports.load(list.getBytes(StandardCharsets.UTF_8), dryRun));
  }

  private long define(String name, Long parent) {
    return keeper()
        .call(
            () ->
                desk.define(
                    new DefineInstitution(
                        name, "PK", InstitutionType.LAW_ENFORCEMENT, parent, true, null)));
  }

  private void change(long id, Long parent) {
    keeper()
        .run(
            () ->
                desk.change(
                    new ChangeInstitution(
                        id, "PK", InstitutionType.GOVERNMENT, parent, true, null)));
  }

  private void person(String given, String institution) {
    keeper()
        .run(
            () ->
                lists.load(
                    Lists.of(
                        given,
                        "given_name,institution,institution_country,activity_title,completed_on",
                        given + "," + institution + ",PK,A workshop,2025-03-10")));
  }

  private InstitutionDetail detail(long id) {
    return keeper().call(() -> directory.institution(id, "en"));
  }

  private List<String> names(InstitutionQuery query) {
    return keeper().call(() -> directory.find(query)).rows().stream()
        .map(InstitutionLine::name)
        .toList();
  }

  private static InstitutionQuery query(String text) {
    return new InstitutionQuery(text, null, null, false, "en", 0, 50);
  }

  private static String refusal(Runnable action) {
    var refused = catchThrowableOfType(Refused.class, action::run);
    return refused == null ? "not refused" : refused.key();
  }
}
