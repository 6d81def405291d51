package org.sarai.people.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Under which words a person is looked up by those who may be the same: whoever shares none of them
 * is not compared. Few share one, so that nobody is compared with everybody.
 */
final class LikenessKeys {
  /** The kinds; a change of what one contains needs a new {@link #SCHEME}. */
  static final List<String> KINDS =
      List.of(
          "LIKE_NUMBER",
          "LIKE_EMAIL",
          "LIKE_PHONE",
          "BIRTH_NAME",
          "NAME_YEAR",
          "NAME_DAY",
          "NAME_PLACE");

  /** An institution; not looked up, but read with whoever was found. */
  static final String PLACE = "PLACE";

  /** The version of these keys; stored ones of an earlier version are made anew. */
  static final int SCHEME = 1;

  /** A kind and what is hashed. */
  record Key(String kind, String text) {}

  private LikenessKeys() {}

  static List<Key> of(Profile person) {
    var keys = new ArrayList<Key>();
    add(keys, "LIKE_NUMBER", person.number());
    add(keys, "LIKE_EMAIL", person.email());
    add(keys, "LIKE_PHONE", person.phone());
    var skeleton = person.name().skeleton();
    if (person.birth() != null) {
      for (var bone : bones(person.name())) {
        add(keys, "BIRTH_NAME", person.birth() + "|" + bone);
      }
      add(keys, "NAME_YEAR", skeleton + '|' + person.birth().getYear());
      add(keys, "NAME_DAY", skeleton + '|' + person.birth().toString().substring(4));
    }
    for (var place : person.places()) {
      add(keys, "NAME_PLACE", skeleton + '|' + place);
    }
    return keys;
  }

  private static Set<String> bones(PersonName name) {
    var bones = new LinkedHashSet<String>();
    name.telling().forEach(token -> bones.add(token.bone()));
    return bones;
  }

  private static void add(List<Key> keys, String kind, String text) {
    if (text != null) {
      keys.add(new Key(kind, text));
    }
  }
}
