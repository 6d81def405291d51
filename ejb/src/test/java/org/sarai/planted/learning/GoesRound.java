package org.sarai.planted.learning;

import org.sarai.planted.assessment.ComesBack;

/** One half of a cycle. */
public record GoesRound(ComesBack next) {}
