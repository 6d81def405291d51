/** What academies plan for a year, and what has become of it. */
package org.sarai.plan;
