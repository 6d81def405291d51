package org.sarai.plantedengine;

import org.sarai.shared.PageOf;

/** Knows the platform. */
public record KnowsUs(PageOf<String> page) {}
