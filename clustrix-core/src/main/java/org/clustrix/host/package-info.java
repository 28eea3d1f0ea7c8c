/**
 * A machine that runs commands and holds files, behind one narrow interface; nothing above it knows
 * SSH.
 */
package org.clustrix.host;
