package org.clustrix.host;

import java.nio.charset.StandardCharsets;

/**
 * What a process or channel gave, with all that a login may have added.
 *
 * @param status its exit status
 * @param out its standard output
 * @param err its standard error
 */
public record Output(int status, Capture out, Capture err) {
  /** Returns standard error as text. */
  public String errText() {
    return new String(err.bytes(), StandardCharsets.UTF_8);
  }
}
