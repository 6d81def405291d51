/** How many people were trained, across which institutions: recomputed from the ledgers. */
package org.sarai.reporting;
