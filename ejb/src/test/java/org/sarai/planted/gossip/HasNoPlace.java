package org.sarai.planted.gossip;

import org.sarai.planted.people.Neighbours;

/** Belongs to a feature that the order does not know. */
public record HasNoPlace(Neighbours people) {}
