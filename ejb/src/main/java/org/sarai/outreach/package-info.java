/**
 * Outreach and counselling: headcounts and interactions, with sums of their own that are never
 * added to persons.
 */
package org.sarai.outreach;
