/** Indicators, and the projects and funders behind them. */
package org.sarai.web.indicators;
