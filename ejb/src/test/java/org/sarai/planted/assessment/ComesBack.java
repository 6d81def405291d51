package org.sarai.planted.assessment;

import org.sarai.planted.learning.GoesRound;

/** The other half of a cycle. */
public record ComesBack(GoesRound next) {}
