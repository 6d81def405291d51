package org.sarai.demo.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The demo's outreach and counselling, counted apart from its people: all civil society
 * organisations of the programme together reach exactly {@link #REACHED_BY_CSOS}.
 *
 * @param events outreach; what came out of another event stands after it
 * @param talks counselling of the Migrant Resource Centres
 */
public record DemoOutreach(List<DemoReach> events, List<DemoTalk> talks) {
  /** Headcount of the civil society organisations. */
  public static final int REACHED_BY_CSOS = 24_000;

  private static final long SEED = 20_130_421;
  private static final int EVENTS_EACH = 6;
  private static final int DAYS = 1_700;
  private static final List<String> CHANNELS =
      List.of("SESSION", "COURTYARD", "SCHOOL", "SESSION", "PUBLIC_EVENT", "DESK");
  private static final List<String> PLACES =
      List.of("Old Bazaar Hall", "Girls’ College", "Union Council Yard", "Bus Stand", "Library");
  private static final List<String> TOPICS =
      List.of(
          "REGULAR_WAYS",
          "DOCUMENTS",
          "CONTRACT",
          "RECRUITERS",
          "COSTS",
          "WAGES",
          "FAMILY",
          "RETURN");
  private static final List<String> WAYS = List.of("DESK", "DESK", "PHONE", "MESSAGE");

  /** Outreach and counselling of the years before a day; the same for the same day. */
  public static DemoOutreach generate(LocalDate today) {
    var random = new Random(SEED);
    var institutions = Workplaces.read().all();
    var events = new ArrayList<>(ofCsos(random, today, of(institutions, "CSO")));
    ofImams(random, today, of(institutions, "RELIGIOUS").get(0), events);
    var radio = of(institutions, "MEDIA").get(0);
    for (var week = 1; week <= 4; week++) {
      events.add(
          reach(
              radio, "On the air", today.minusWeeks(week), "RADIO", "LISTENERS", 0, 0, 30_000, -1));
    }
    return new DemoOutreach(events, talks(random, today, of(institutions, "MRC")));
  }

  private static List<DemoInstitution> of(List<DemoInstitution> all, String type) {
    return all.stream().filter(institution -> institution.type().equals(type)).toList();
  }

  private static List<DemoReach> ofCsos(
      Random random, LocalDate today, List<DemoInstitution> csos) {
    var weights = random.ints((long) csos.size() * EVENTS_EACH, 60, 340).toArray();
    var counts = shares(weights, REACHED_BY_CSOS);
    var events = new ArrayList<DemoReach>();
    for (var index = 0; index < counts.length; index++) {
      var women = counts[index] * (40 + random.nextInt(30)) / 100;
      var notStated = random.nextInt(4) == 0 ? counts[index] / 12 : 0;
      events.add(
          reach(
              csos.get(index / EVENTS_EACH),
              PLACES.get(random.nextInt(PLACES.size())),
              today.minusDays(1 + random.nextInt(DAYS)),
              CHANNELS.get(index % CHANNELS.size()),
              "HEADCOUNT",
              women,
              counts[index] - women - notStated,
              notStated,
              -1));
    }
    return events;
  }

  /** Whole shares by weight, which add up to the sum. */
  private static int[] shares(int[] weights, int sum) {
    var all = 0L;
    for (var weight : weights) {
      all += weight;
    }
    var shares = new int[weights.length];
    var given = 0;
    for (var index = 0; index < weights.length; index++) {
      shares[index] = (int) ((long) weights[index] * sum / all);
      given += shares[index];
    }
    for (var index = 0; given < sum; index++, given++) {
      shares[index % shares.length]++;
    }
    return shares;
  }

  /** Imams who were taught, and the sessions that they held afterwards. */
  private static void ofImams(
      Random random, LocalDate today, DemoInstitution council, List<DemoReach> events) {
    var taught = events.size();
    var day = today.minusDays(200);
    events.add(reach(council, "Council House", day, "SESSION", "HEADCOUNT", 0, 25, 0, -1));
    for (var week = 1; week <= 8; week++) {
      var heads = 80 + random.nextInt(120);
      events.add(
          reach(
              council,
              "Friday Mosque",
              day.plusWeeks(week),
              "MOSQUE",
              "HEADCOUNT",
              0,
              0,
              heads,
              taught));
    }
  }

  private static DemoReach reach(
      DemoInstitution institution,
      String place,
      LocalDate on,
      String channel,
      String method,
      int women,
      int men,
      int notStated,
      int cameOutOf) {
    return new DemoReach(institution, place, on, channel, method, women, men, notStated, cameOutOf);
  }

  private static List<DemoTalk> talks(
      Random random, LocalDate today, List<DemoInstitution> centres) {
    var talks = new ArrayList<DemoTalk>();
    for (var centre : centres) {
      for (var month = 0; month < 6; month++) {
        for (var topic : TOPICS) {
          talks.add(
              new DemoTalk(
                  centre,
                  today.minusMonths(month).minusDays(1 + random.nextInt(20)),
                  topic,
                  WAYS.get(random.nextInt(WAYS.size())),
                  random.nextInt(3) == 0 ? "F" : "M",
                  2 + random.nextInt(20)));
        }
      }
    }
    return talks;
  }
}
