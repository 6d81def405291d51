/** What learners did, for those who teach them. */
package org.sarai.web.records;
