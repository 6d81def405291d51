package org.sarai.indicators;

/** How an indicator stands. */
public enum State {
  /** At its target or beyond. */
  REACHED,
  /** On its way, and with whatever was due by now. */
  UNDER_WAY,
  /** What was due by now is not reached. */
  BEHIND,
  /** Nobody entered a value. */
  NOT_KNOWN,
  /** The value is kept back so that nobody can be recognised. */
  WITHHELD
}
