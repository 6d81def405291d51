package org.sarai.planted.identity;

import org.sarai.planted.people.Neighbours;

/** Uses a feature above its own. */
public record LooksUp(Neighbours people) {}
