package org.sarai.planted.web;

/** A page. */
public interface Page {}
