/** What trainers do: packages in, versions out. */
package org.sarai.authoring;
