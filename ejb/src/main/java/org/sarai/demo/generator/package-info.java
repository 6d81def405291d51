/**
 * Makes the demo programme: synthetic people, institutions and training deliveries of the size of a
 * real programme. Plain Java without database or clock, and the same for the same day, so that the
 * totals that the platform shows can be checked against an independent count.
 */
package org.sarai.demo.generator;
