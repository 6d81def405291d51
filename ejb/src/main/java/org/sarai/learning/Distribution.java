package org.sarai.learning;

/**
 * How numbers are spread. Quartiles lie between two numbers as spreadsheets and the SQL standard
 * have it (linear interpolation, {@code QUARTILE.INC}, {@code PERCENTILE_CONT}).
 *
 * @param count how many numbers; never 0
 * @param mean their mean
 * @param lower a quarter of them lies below
 * @param median half of them lies below
 * @param upper a quarter of them lies above
 */
public record Distribution(long count, double mean, double lower, double median, double upper) {}
