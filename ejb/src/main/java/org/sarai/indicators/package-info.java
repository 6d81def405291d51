/** Indicators with baseline, milestones and target, and the projects and funders behind them. */
package org.sarai.indicators;
