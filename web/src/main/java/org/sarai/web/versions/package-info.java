/** A course's packages as their authors see them: faults, structure, preview, replacement. */
package org.sarai.web.versions;
