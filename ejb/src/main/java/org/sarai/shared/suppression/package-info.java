/**
 * Which figures are withheld from those who see no names, so that nobody can be recognised in what
 * is told, nor found by subtraction.
 */
package org.sarai.shared.suppression;
