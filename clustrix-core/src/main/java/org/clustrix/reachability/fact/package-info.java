/** What code says, as values: calls, uses of types and fields, constants, annotations. */
package org.clustrix.reachability.fact;
