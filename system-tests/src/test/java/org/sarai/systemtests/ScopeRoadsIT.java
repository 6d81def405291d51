package org.sarai.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every address that gives anything gives a caller the same whether people beyond the caller's
 * scope exist or not. All resources that the interface's description names must be in the table
 * below: whoever adds one says here how it is asked.
 */
@SystemTest
@Order(49)
class ScopeRoadsIT {
  private static final Pattern PATH = Pattern.compile("^  (/\\S*):$");

  /** A time of day as pages write it, apart from what runs from the right. */
  private static final String CLOCK = "\\u2066\\d\\d:\\d\\d\\u2069";

  private static final String HEADER =
      "given_name,family_name,sex,birth_date,national_id,email,nationality,institution,"
          + "institution_country,course_code,completed_on\n";

  /** Nothing in it counts or names people, or it says when it was asked. */
  private static final List<String> WITHOUT_PEOPLE =
      List.of(
          "/openapi",
          "/status",
          "/reports/key",
          "/courses/{code}/versions/{number}/folder",
          "/courses/{code}/versions/{number}/package",
          "/courses/{code}/versions/{number}/handout",
          "/courses/{code}/versions/{number}/units/{unit}/package",
          "/courses/{code}/versions/{number}/units/{unit}/handout");

  /** Every list, search and export by page and by REST. */
  private static final Map<String, List<String>> LISTS =
      Map.ofEntries(
          Map.entry("/cohorts", List.of("")),
          Map.entry("/enrolments", List.of("", "?format=csv", "?course=O-08", "?state=ENROLLED")),
          Map.entry(
              "/people",
              List.of("?q=Planted", "?q=Scopewell", "?q=91919-1919191-9", "?q=a@b.test")),
          Map.entry("/courses/{code}/records", List.of("O-08", "O-08?format=csv")),
          Map.entry("/courses/{code}/comments", List.of("O-08", "O-08?format=csv")),
          Map.entry("/courses/{code}/surveys", List.of("O-08")),
          Map.entry("/courses/{code}/trainer-reports", List.of("O-08")),
          Map.entry("/courses/{code}/tests/changes", List.of("O-08")),
          Map.entry("/courses/{code}/tests/items", List.of("O-08")),
          Map.entry("/courses/{code}/completions", List.of("O-08", "O-08?format=csv")),
          Map.entry(
              "/statistics/courses/{code}", List.of("O-08", "O-08?institution=Planted%20Place")),
          Map.entry("/courses/{code}/interactions", List.of("O-08", "O-08?format=csv")),
          Map.entry("/statistics/trained", List.of("", "?by=institution", "?audience=all")),
          Map.entry("/reports", List.of("")),
          Map.entry("/rules", List.of("")),
          Map.entry("/facts", List.of("", "?state=UNVERIFIED")),
          Map.entry("/facts/{code}", List.of("PK-TIP-HOTLINE")),
          Map.entry("/indicators", List.of("", "?format=csv")),
          Map.entry("/indicators/{code}", List.of("OUT-1.1", "OUT-3.1")),
          Map.entry("/projects", List.of("", "?audience=all", "?format=csv")),
          Map.entry("/statistics/outreach", List.of("", "?by=channel")),
          Map.entry("/statistics/counselling", List.of("", "?by=topic")));

  /** What is asked for by something's own number: of a stranger like of nobody. */
  private static final List<String> GUESSES =
      List.of(
          "/people/{id}/transcript",
          "/tests/{code}/{unit}",
          "/tests/attempts/{reference}",
          "/tests/attempts/{reference}/media/{hash}",
          "/cohorts/{id}",
          "/imports/{reference}",
          "/imports/{reference}/errors",
          "/reports/{reference}",
          "/reports/{reference}/packs",
          "/reports/{reference}/packs/{pack}",
          "/reports/{reference}/packs/{pack}/content",
          "/reports/{reference}/differences",
          "/workshop/{code}",
          "/workshop/{code}/facts",
          "/workshop/{code}/media",
          "/workshop/{code}/media/{name}",
          "/workshop/{code}/preview/{unit}/{language}",
          "/workshop/{code}/questions/{unit}/{language}",
          "/workshop/{code}/texts/{unit}/{language}",
          "/workshop/{code}/texts/{unit}/{language}/revisions");

  private static final List<String> PAGES =
      List.of(
          "/home",
          "/people",
          "/people?q=Planted",
          "/people?q=Scopewell",
          "/people?q=91919-1919191-9",
          "/institutions",
          "/institutions?view=table&q=Planted",
          "/enrolments",
          "/enrolments?course=O-08",
          "/nominate",
          "/imports",
          "/review",
          "/admin",
          "/admin?by=institution,evidence",
          "/figures/rule",
          "/figures/people",
          "/figures/people?institution=Planted%20Place",
          "/records/O-08",
          "/feedback/O-08",
          "/results/O-08",
          "/teach/O-08/statistics",
          "/teach/O-08/statistics?institution=Planted%20Place",
          "/plan",
          "/test-shell",
          "/facts",
          "/facts/PK-TIP-HOTLINE",
          "/editor/O-08/three-questions/en",
          "/indicators",
          "/indicators/OUT-1.1",
          "/projects",
          "/rules",
          "/outreach",
          "/counselling");

  private final Sarai sarai;

  ScopeRoadsIT(Sarai sarai) {
    this.sarai = sarai;
  }

  @Test
  void everyResourceIsAsked() {
    var asked = new TreeSet<String>(LISTS.keySet());
    asked.addAll(GUESSES);
    asked.addAll(WITHOUT_PEOPLE);
    var described = new TreeSet<String>();
    String path = "";
    for (String line : sarai.api().get("/api/v1/openapi").expect(200).text().split("\n")) {
      var found = PATH.matcher(line);
      path = found.matches() ? found.group(1) : path;
      if (line.equals("    get:")) {
        described.add(path);
      }
    }
    assertThat(asked).isEqualTo(described);
  }

  /** Institutions are nobody's secret: the one of the planted people is there before them. */
  @BeforeEach
  void aPlaceForThem() {
    String first = "Firstcomer,Ofall,,,,,PK,Planted Place,PK,O-08,2025-05-05\n";
    sarai
        .api()
        .post(
            "/api/v1/imports/participations",
            "text/csv",
            (HEADER + first).getBytes(StandardCharsets.UTF_8))
        .expect(200);
  }

  @Test
  void aFocalPointGetsTheSameWhoeverElseThereIs() {
    Window focalPoint = sarai.window(Tongue.ENGLISH, Person.demo("focalpoint"));
    var before = seen(focalPoint);
    assertThat(before.get("/people")).startsWith("200");
    assertThat(focalPoint.open("/audit").status()).isEqualTo(403);
    officials();
    assertThat(seen(focalPoint)).isEqualTo(before);
    guesses(focalPoint, "OFFICIALS");
  }

  @Test
  void anAdministratorGetsTheSameWhoeverTheOtherRegisterHas() {
    Window migrants = sarai.window(Tongue.ENGLISH, Person.demo("migrant-administrator"));
    Window officials = sarai.window(Tongue.ENGLISH, Person.ADMINISTRATOR);
    var before = seen(migrants);
    assertThat(before.get("/people")).startsWith("200");
    officials();
    assertThat(seen(migrants)).isEqualTo(before);
    guesses(migrants, "OFFICIALS");

    before = seen(officials);
    assertThat(before.get("/people")).startsWith("200");
    migrants(migrants);
    assertThat(seen(officials)).isEqualTo(before);
    guesses(officials, "MIGRANTS");
  }

  /** Officials at an institution of their own, like each other and like nobody else. */
  private void officials() {
    sarai
        .api()
        .post("/api/v1/imports/participations?enrol=O-08", "text/csv", people("O-08"))
        .expect(200);
  }

  private static byte[] people(String course) {
    String rest = ",PK,Planted Place,PK," + course + ",2025-05-05\n";
    return (HEADER
            + "Planted,Scopewell,F,1981-02-03,91919-1919191-9,a@b.test"
            + rest
            + "Plantid,Scopewell,F,1981-02-03,,"
            + rest)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void migrants(Window administrator) {
    APIResponse answer =
        administrator
            .page()
            .request()
            .post(
                sarai.address() + "/api/v1/imports/participations",
                RequestOptions.create()
                    .setHeader("Content-Type", "text/csv")
                    .setHeader("Origin", sarai.address())
                    .setData(people("M-03")));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private Map<String, String> seen(Window window) {
    var seen = new LinkedHashMap<String, String>();
    LISTS.forEach(
        (path, ways) -> {
          for (String way : ways) {
            String asked = path.contains("{code}") ? inside(path, way) : path + way;
            seen.put("REST " + asked, rest(window, asked));
          }
        });
    for (String page : PAGES) {
      int status = window.open(page).status();
      if (page.startsWith("/editor/")) {
        // The editor fetches its text by script.
        window.page().waitForLoadState(LoadState.NETWORKIDLE);
      }
      // When a figure was counted is no figure.
      String text = window.page().locator("main").innerText().replaceAll(CLOCK, "");
      seen.put(page, status + " " + text);
    }
    return seen;
  }

  private static String inside(String path, String way) {
    String[] parts = way.split("\\?", 2);
    return path.replace("{code}", parts[0]) + (parts.length == 1 ? "" : "?" + parts[1]);
  }

  private String rest(Window window, String path) {
    APIResponse answer = window.page().request().get(sarai.address() + "/api/v1" + path);
    return answer.status() + " " + answer.text().replaceAll("\"asOf\":\"[^\"]*\"", "");
  }

  private void guesses(Window window, String register) {
    long stranger =
        Rows.in(sarai, "select max(id) from person where register = '" + register + "'");
    String list =
        Rows.text(
            sarai,
            "select reference from import_run where register = '%s' order by id desc"
                .formatted(register));
    for (String guess : GUESSES) {
      boolean listed = guess.contains("{reference}");
      String known = listed ? list : Long.toString(stranger);
      String unknown = listed ? "AAAAAAAAAAAAAAAAAAAAAA" : "999999999";
      assertThat(asked(window, guess, known)).as(guess).isEqualTo(asked(window, guess, unknown));
    }
    for (String page : List.of("/people/", "/transcript/", "/imports/", "/review/", "/cohorts/")) {
      boolean listed = page.equals("/imports/");
      String known = listed ? list : Long.toString(stranger);
      assertThat(window.open(page + known + (page.equals("/review/") ? "/" + known : "")).status())
          .as(page)
          .isEqualTo(404);
    }
  }

  private String asked(Window window, String path, String who) {
    return rest(window, path.replaceAll("\\{[^}]*}", who)).replace(who, "IT");
  }
}
