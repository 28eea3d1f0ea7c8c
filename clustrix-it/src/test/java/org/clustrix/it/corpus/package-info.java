/**
 * The bench over the corpus of small real programs: each is packed in six ways, and each way has to
 * give the program's own answer. Started by {@code bench/corpus.sh}; no part of the tests.
 */
package org.clustrix.it.corpus;
