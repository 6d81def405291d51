package org.sarai.content.planted.internal;

/** Stands for the inside of a feature. */
public final class Secret {}
