/** Who did what, and who looked at whose name. */
package org.sarai.web.audit;
