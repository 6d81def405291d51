/** Completions and participations: facts that only grow. */
package org.sarai.completion;
