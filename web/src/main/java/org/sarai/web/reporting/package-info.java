/** The administrator's home: how many, where, and how do I know? */
package org.sarai.web.reporting;
