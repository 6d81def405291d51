/** Lists that administrators bring in. */
package org.sarai.web.imports;
