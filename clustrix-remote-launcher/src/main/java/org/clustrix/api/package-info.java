/**
 * What a user's function may call or be annotated with. Stable: its level is {@code requires_api}
 * in a package's metadata.
 */
package org.clustrix.api;
