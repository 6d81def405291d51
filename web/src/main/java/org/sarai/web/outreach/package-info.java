/** Outreach and counselling: recorded at a desk, summed up apart from persons. */
package org.sarai.web.outreach;
