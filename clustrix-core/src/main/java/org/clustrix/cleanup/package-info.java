/**
 * Removes what nobody needs any more: on a cluster ({@code jobs.sh} asks for the jobs, {@code
 * remove.sh} does it, with a shell alone) and in local output folders.
 *
 * <p>On the cluster others deploy and submit meanwhile. Each of them says first what it is about to
 * use, in a lease, an alias or a job's script, and looks afterwards whether it is there. A cleanup
 * does it the other way round: it sets things aside by a rename, reads what is referred to, puts
 * that back, and deletes the rest. So whoever spoke before that reading gets everything back, and
 * whoever spoke after it sees that something is missing and sends it again.
 */
package org.clustrix.cleanup;
