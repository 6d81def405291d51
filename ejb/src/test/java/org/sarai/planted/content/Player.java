package org.sarai.planted.content;

/** A player. */
public interface Player {}
