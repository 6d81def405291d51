package org.sarai.indicators;

import java.math.BigDecimal;

/**
 * A funder's part in a project.
 *
 * @param funder the funder's code
 * @param share in per cent of what the project costs; null if nobody says
 */
public record Funding(String funder, BigDecimal share) {}
