/** What the user wants in a package beyond and without what the analysis finds. */
package org.clustrix.selection;
