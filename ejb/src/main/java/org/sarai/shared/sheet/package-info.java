/** Lists as people's spreadsheets write them, CSV or XLSX, read row by row and without trust. */
package org.sarai.shared.sheet;
