package org.sarai.demo.generator;

import java.time.LocalDate;

/**
 * Invented counselling: how often one topic came up at a centre on a day.
 *
 * @param institution the centre
 * @param on the day
 * @param topic a value of the platform's topics
 * @param channel a value of the platform's ways of counselling
 * @param sex F or M
 * @param interactions how many talks
 */
public record DemoTalk(
    DemoInstitution institution,
    LocalDate on,
    String topic,
    String channel,
    String sex,
    int interactions) {}
