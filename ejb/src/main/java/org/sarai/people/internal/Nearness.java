package org.sarai.people.internal;

/** How near two numbers are as somebody mistypes them. */
enum Nearness {
  SAME,
  /** One digit differs, or two neighbours changed places. */
  NEAR,
  FAR;

  static Nearness of(String one, String other) {
    if (one.equals(other)) {
      return SAME;
    }
    if (one.length() != other.length()) {
      return FAR;
    }
    var first = 0;
    while (one.charAt(first) == other.charAt(first)) {
      first++;
    }
    var rest = first + 1;
    if (one.substring(rest).equals(other.substring(rest))) {
      return NEAR;
    }
    return one.charAt(first) == other.charAt(first + 1)
            && one.charAt(first + 1) == other.charAt(first)
            && one.substring(first + 2).equals(other.substring(first + 2))
        ? NEAR
        : FAR;
  }
}
