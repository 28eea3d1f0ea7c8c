/** What the product promises, each promise tried on real parts. */
package org.clustrix.it;
