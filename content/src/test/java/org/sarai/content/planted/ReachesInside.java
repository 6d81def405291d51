package org.sarai.content.planted;

import org.sarai.content.planted.internal.Secret;

/** Breaks the rule on purpose, so that a test can see it fail. */
public final class ReachesInside {
  private final Secret secret = new Secret();

  @Override
  public String toString() {
    return secret.toString();
  }
}
