/**
 * JSON arguments to typed values, and values to JSON: strict, and the same vocabulary both ways. A
 * value that its type cannot hold exactly is an error that names its path. Knows no format.
 */
package org.clustrix.launcher.binding;
