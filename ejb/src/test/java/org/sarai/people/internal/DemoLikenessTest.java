package org.sarai.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sarai.demo.generator.DemoPerson;
import org.sarai.demo.generator.DemoProgramme;
import org.sarai.people.PersonDetails;

/** The rules of likeness, on everybody of the demo programme at once. */
class DemoLikenessTest {
  private final DemoProgramme programme = DemoProgramme.generate();

  @Test
  void onlyThePlannedPairsAreProposed() {
    var places = new HashMap<String, Set<String>>();
    programme.lists().stream()
        .flatMap(list -> list.rows().stream())
        .forEach(
            row ->
                places
                    .computeIfAbsent(row.person().key(), unused -> new HashSet<>())
                    .add(row.institution().name() + "|" + row.institution().country()));
    var people = new HashMap<String, Profile>();
    var holders = new HashMap<LikenessKeys.Key, List<String>>();
    for (var person : programme.persons()) {
      var profile = profile(person, places.get(person.key()));
      people.put(person.key(), profile);
      LikenessKeys.of(profile)
          .forEach(
              key -> holders.computeIfAbsent(key, unused -> new ArrayList<>()).add(person.key()));
    }

    assertThat(proposed(people, holders).stream().map(pair -> describe(pair, people)))
        .containsExactlyInAnyOrderElementsOf(
            programme.probableDuplicates().stream()
                .map(pair -> Set.of(pair.first().key(), pair.second().key()))
                .map(TreeSet::new)
                .map(pair -> describe(pair, people))
                .toList());
  }

  private static Set<TreeSet<String>> proposed(
      Map<String, Profile> people, Map<LikenessKeys.Key, List<String>> holders) {
    var proposed = new HashSet<TreeSet<String>>();
    for (var crowd : holders.values()) {
      for (var one : crowd) {
        for (var other : crowd) {
          // Whoever of two arrives first: both orders.
          if (!one.equals(other) && Judgement.of(people.get(one), people.get(other)).proposed()) {
            proposed.add(new TreeSet<>(Set.of(one, other)));
          }
        }
      }
    }
    return proposed;
  }

  private static String describe(TreeSet<String> pair, Map<String, Profile> people) {
    var judgement = Judgement.of(people.get(pair.first()), people.get(pair.last()));
    return pair.stream()
            .map(key -> key + " " + people.get(key).written() + " " + people.get(key).birth())
            .collect(Collectors.joining(" = "))
        + " "
        + judgement;
  }

  private static Profile profile(DemoPerson person, Set<String> places) {
    return Profile.of(
        new PersonDetails(
            person.givenName(),
            person.familyName(),
            person.birthDate(),
            person.nationalId(),
            person.nationality(),
            person.email(),
            person.phone(),
            person.sex(),
            person.disability()),
        places);
  }
}
