package org.sarai.planted.people;

import org.sarai.planted.content.Player;

/** Looks at who plays it. */
public record KnowsPlayers(Player player) {}
