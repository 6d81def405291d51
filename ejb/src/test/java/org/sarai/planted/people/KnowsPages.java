package org.sarai.planted.people;

import org.sarai.planted.web.Page;

/** Looks at who shows it. */
public record KnowsPages(Page page) {}
