package org.clustrix.job;

import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.clustrix.format.FunctionInfo;

/** Names of jobs: what, when, and four random digits, so that two clients never share one. */
final class JobNames {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private JobNames() {}

  static String next(FunctionInfo function) {
    String what = function.qualname().replaceAll("[^A-Za-z0-9]+", "-");
    return "%s-%s-%05x"
        .formatted(
            what, LocalDateTime.now(ZoneId.systemDefault()).format(WHEN), RANDOM.nextInt(1 << 20));
  }
}
