package org.clustrix.reachability.fact;

import java.util.List;

/**
 * What a module descriptor says of one service that the module implements.
 *
 * @param service the binary name of the service type
 * @param providers the binary names of its providers, in order
 */
public record ProvidedService(String service, List<String> providers) {
  /** Copies the list. */
  public ProvidedService {
    providers = List.copyOf(providers);
  }
}
