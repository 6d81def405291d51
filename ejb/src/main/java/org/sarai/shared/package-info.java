/** What every feature may use: registers, refusals, pages of rows, events. */
package org.sarai.shared;
