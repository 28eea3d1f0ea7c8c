/**
 * What an array calls its function with: where the inputs come from, and the arguments of each call
 * that are made of them.
 */
package org.clustrix.inputs;
