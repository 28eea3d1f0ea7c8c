package com.acme.seed;

import org.clustrix.client.SubmittedJob;

/** What is printed of a job: its name and its result. */
final class Ran {
  private Ran() {}

  static String of(SubmittedJob<?> job) {
    return "job " + job.name() + " returned " + job.result();
  }
}
