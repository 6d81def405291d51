package org.sarai.notification.internal;

import java.util.List;

/** What people are told, and as long as what is true. */
public enum Kind {
  DUE_SOON("ENROLLED", "STARTED"),
  DUE_TOMORROW("ENROLLED", "STARTED"),
  OVERDUE("ENROLLED", "STARTED"),
  NOMINATED("NOMINATED", "WAITING", "ENROLLED"),
  APPROVED("WAITING", "ENROLLED"),
  DECLINED("DECLINED"),
  MOVED_UP("ENROLLED");

  private final List<String> states;

  Kind(String... states) {
    this.states = List.of(states);
  }

  /** Whether it still makes sense to tell somebody whose enrolment stands like this. */
  boolean holds(String state) {
    return states.contains(state);
  }

  boolean isOfADay() {
    return this == DUE_SOON || this == DUE_TOMORROW || this == OVERDUE;
  }
}
