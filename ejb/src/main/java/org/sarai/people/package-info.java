/** People, their registers, institutions and affiliations. */
package org.sarai.people;
