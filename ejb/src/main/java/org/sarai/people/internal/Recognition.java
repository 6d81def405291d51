package org.sarai.people.internal;

import java.util.List;
import org.sarai.people.Matched;

/**
 * The outcome of recognising several people.
 *
 * @param people one for each candidate, in order
 * @param likenesses pairs of persons who may be one; also of people who were there before
 */
record Recognition(List<Matched> people, List<Likeness> likenesses) {

  /** Two persons (smaller id first) who may be one, and why. */
  record Likeness(long first, long second, Judgement judgement) {
    static Likeness of(long one, long other, Judgement judgement) {
      return new Likeness(Math.min(one, other), Math.max(one, other), judgement);
    }
  }
}
